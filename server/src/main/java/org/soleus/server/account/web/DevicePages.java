package org.soleus.server.account.web;

import jakarta.servlet.http.HttpServletRequest;

import org.soleus.server.account.Fresh;
import org.soleus.server.account.Indexes;
import org.soleus.server.account.OpenSessions;
import org.soleus.server.account.SessionsEnded;
import org.soleus.server.account.SignedIn;
import org.soleus.server.account.Touches;
import org.soleus.server.web.Frames;
import org.soleus.server.web.Pages;
import org.soleus.server.web.Say;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.net.URI;
import java.time.Instant;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// On which devices somebody is signed in; she ends any of them from any other.
@Controller
@Fresh(page = "/account/devices")
@Touches
class DevicePages {

    private final Pages pages;
    private final Frames frames;
    private final FindByIndexNameSessionRepository<? extends Session> sessions;
    private final OpenSessions open;
    private final Indexes indexes;
    private final ApplicationEventPublisher events;

    DevicePages(
            Pages pages,
            Frames frames,
            FindByIndexNameSessionRepository<? extends Session> sessions,
            OpenSessions open,
            Indexes indexes,
            ApplicationEventPublisher events) {
        this.pages = pages;
        this.frames = frames;
        this.sessions = sessions;
        this.open = open;
        this.indexes = indexes;
        this.events = events;
    }

    @GetMapping("/account/devices")
    ResponseEntity<byte[]> page(HttpServletRequest asked, @AuthenticationPrincipal SignedIn me) {
        var frame = frames.told(asked, "account.devices.title");
        var here = asked.getSession().getId();
        var rows =
                all(me).stream()
                        .sorted(
                                Comparator.comparing((Session it) -> !it.getId().equals(here))
                                        .thenComparing(
                                                Session::getLastAccessedTime,
                                                Comparator.reverseOrder()))
                        .map(it -> row(it, here, me, frame.say()))
                        .toList();
        return pages.show(
                "account/Devices",
                Map.of(
                        "frame", frame,
                        "rows", rows,
                        "ended", asked.getParameter("ended") != null));
    }

    private DeviceRow row(Session session, String here, SignedIn me, Say say) {
        String kept = session.getAttribute(Device.KEPT);
        return new DeviceRow(
                name(me, session.getId()),
                Device.ofKept(kept).words(say),
                moment(session.getCreationTime(), me, say),
                moment(session.getLastAccessedTime(), me, say),
                session.getId().equals(here));
    }

    /// @param device the name of one in the list; one that is over already is over
    @PostMapping("/account/devices/end")
    ResponseEntity<byte[]> end(
            @AuthenticationPrincipal SignedIn me, @RequestParam(defaultValue = "") String device) {
        all(me).stream()
                .map(Session::getId)
                .filter(id -> name(me, id).equals(device))
                .forEach(id -> tell(me, open.end(me.member(), id)));
        return back();
    }

    @PostMapping("/account/devices/others")
    ResponseEntity<byte[]> endOthers(
            HttpServletRequest asked, @AuthenticationPrincipal SignedIn me) {
        tell(me, open.endOthers(me.member(), asked.getSession().getId()));
        return back();
    }

    private void tell(SignedIn me, Set<String> ended) {
        events.publishEvent(new SessionsEnded(me.tenant(), me.member(), ended));
    }

    private List<? extends Session> all(SignedIn me) {
        return List.copyOf(sessions.findByPrincipalName(me.getName()).values());
    }

    /// What names a session to its owner without being it.
    private String name(SignedIn me, String session) {
        return HexFormat.of().formatHex(indexes.of(me.tenant(), "session", session));
    }

    private static String moment(Instant at, SignedIn me, Say say) {
        return say.moment(at.atZone(me.zoneId()));
    }

    private static ResponseEntity<byte[]> back() {
        return ResponseEntity.status(303).location(URI.create("/account/devices?ended")).build();
    }
}
