package org.soleus.server.running.web;

import jakarta.servlet.http.HttpServletRequest;

import org.soleus.server.account.SignedIn;
import org.soleus.server.account.Touches;
import org.soleus.server.account.WithoutKey;
import org.soleus.server.running.RunDesk;
import org.soleus.server.running.sync.Connection;
import org.soleus.server.running.sync.Provider;
import org.soleus.server.running.sync.Providers;
import org.soleus.server.running.sync.SyncDesk;
import org.soleus.server.running.sync.Trouble;
import org.soleus.server.web.Frames;
import org.soleus.server.web.Pages;
import org.soleus.server.web.Refusal;
import org.soleus.server.web.Say;
import org.soleus.server.web.Sent;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Connects services that keep runs. Where the clinic knows none, none of this is there.
///
/// A member leaves by a link, for no form of ours may lead elsewhere. She comes back without her
/// cookie, for it goes with our own pages only; the page that meets her carries the code to us by a
/// form.
@Controller
@Touches
class ServicePages {

    private static final String HOME = "/running/services";
    private static final int LONGEST = 2_000;
    private static final Set<String> NOTES =
            Set.of("connected", "stopped", "unheard", "late", "refused", "down");

    private final Providers providers;
    private final SyncDesk sync;
    private final RunDesk desk;
    private final Pages pages;
    private final Frames frames;
    private final String publicAddress;

    ServicePages(
            Providers providers,
            SyncDesk sync,
            RunDesk desk,
            Pages pages,
            Frames frames,
            @Value("${soleus.public-address:}") String publicAddress) {
        this.providers = providers;
        this.sync = sync;
        this.desk = desk;
        this.pages = pages;
        this.frames = frames;
        this.publicAddress = publicAddress;
    }

    @GetMapping(HOME)
    @Transactional(readOnly = true)
    ResponseEntity<byte[]> list(
            HttpServletRequest asked,
            @AuthenticationPrincipal SignedIn me,
            @RequestParam(defaultValue = "") String leave,
            @RequestParam(defaultValue = "") String done) {
        if (!providers.isAny()) throw Refusal.notFound();
        var values = new LinkedHashMap<String, Object>();
        values.put("frame", frames.told(asked, "upload.services.title"));
        values.put("rows", rows(asked, me, leave));
        values.put("note", note(frames.wanted(asked), done));
        return pages.show("running/Services", values);
    }

    private List<ServiceRow> rows(HttpServletRequest asked, SignedIn me, String leave) {
        var words = new RunWords(me, desk.today(me), frames.wanted(asked));
        var connections = sync.list(me);
        var rows = new ArrayList<ServiceRow>();
        for (var provider : providers.all()) {
            var service = provider.registration();
            var way =
                    service.id().equals(leave)
                            ? sync.way(me, provider).map(Object::toString).orElse("")
                            : "";
            rows.add(ServiceRow.of(service, find(connections, service.id()), way, words));
        }
        return rows;
    }

    private static Optional<Connection> find(List<Connection> connections, String id) {
        return connections.stream().filter(one -> one.provider().equals(id)).findFirst();
    }

    private static String note(Say say, String done) {
        return NOTES.contains(done) ? say.words("upload.service.note." + done) : "";
    }

    private Provider provider(String id) {
        return providers.find(id).orElseThrow(Refusal::notFound);
    }

    @PostMapping(HOME + "/{id}/leave")
    @Transactional
    ResponseEntity<byte[]> leave(
            HttpServletRequest asked,
            @AuthenticationPrincipal SignedIn me,
            @PathVariable String id) {
        var provider = provider(id);
        sync.leave(me, provider, address(asked) + HOME + "/" + id + "/back");
        return Sent.to(HOME + "?leave=" + id);
    }

    private String address(HttpServletRequest asked) {
        if (!publicAddress.isBlank()) return publicAddress.replaceFirst("/$", "");
        var url = asked.getRequestURL();
        return url.substring(0, url.length() - asked.getRequestURI().length());
    }

    /// Meets whoever comes back; knows nobody, and changes nothing.
    @GetMapping(HOME + "/{id}/back")
    ResponseEntity<byte[]> back(
            HttpServletRequest asked,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String state) {
        var service = provider(id).registration();
        boolean yes =
                !code.isEmpty()
                        && !state.isEmpty()
                        && code.length() <= LONGEST
                        && state.length() <= LONGEST;
        var say = frames.wanted(asked);
        var title =
                say.words(
                        yes ? "upload.service.back" : "upload.service.not-connected",
                        service.name());
        var values =
                Map.<String, Object>of(
                        "frame",
                        frames.of(asked, say, title),
                        "title",
                        title,
                        "id",
                        service.id(),
                        "name",
                        service.name(),
                        "code",
                        yes ? code : "",
                        "state",
                        state);
        return pages.show("running/Back", values);
    }

    @PostMapping(HOME + "/{id}/finish")
    @WithoutKey("a code is taken once, and so is the state that goes with it")
    ResponseEntity<byte[]> finish(
            @AuthenticationPrincipal SignedIn me,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String state) {
        return Sent.to(HOME + "?done=" + finished(me, provider(id), code, state));
    }

    private String finished(SignedIn me, Provider provider, String code, String state) {
        try {
            return sync.finish(me, provider, code, state) ? "connected" : "late";
        } catch (Trouble trouble) {
            return trouble.kind() == Trouble.Kind.SHUT ? "refused" : "down";
        }
    }

    @PostMapping(HOME + "/{id}/stop")
    @WithoutKey("what is disconnected twice is disconnected")
    ResponseEntity<byte[]> stop(@AuthenticationPrincipal SignedIn me, @PathVariable String id) {
        return Sent.to(HOME + "?done=" + (sync.stop(me, provider(id)) ? "stopped" : "unheard"));
    }
}
