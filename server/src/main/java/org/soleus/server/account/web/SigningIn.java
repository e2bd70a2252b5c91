package org.soleus.server.account.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.soleus.server.account.OpenSessions;
import org.soleus.server.account.Role;
import org.soleus.server.account.SignedIn;
import org.soleus.server.account.Staff;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/// Opens and closes a person's session.
@Component
class SigningIn {

    private final SecurityContextRepository sessions;
    private final OpenSessions everywhere;
    private final Staff staff;

    SigningIn(SecurityContextRepository sessions, OpenSessions everywhere, Staff staff) {
        this.sessions = sessions;
        this.everywhere = everywhere;
        this.staff = staff;
    }

    /// Signs her in, in a session that did not exist before: one that somebody may have planted is
    /// thrown away.
    void enter(HttpServletRequest asked, HttpServletResponse answer, SignedIn who) {
        leave(asked);
        var device = Device.of(asked.getHeader(HttpHeaders.USER_AGENT));
        asked.getSession().setAttribute(Device.KEPT, device.kept());
        OfflineKeyPages.open(answer);
        keep(asked, answer, who);
    }

    /// Changes what she settled, here and on each of her devices.
    void settle(HttpServletRequest asked, HttpServletResponse answer, SignedIn who) {
        everywhere.remember(who, known(who));
        keep(asked, answer, who);
    }

    private void keep(HttpServletRequest asked, HttpServletResponse answer, SignedIn who) {
        var context = known(who);
        SecurityContextHolder.setContext(context);
        sessions.saveContext(context, asked, answer);
    }

    /// What a session remembers of her.
    static SecurityContext known(SignedIn who) {
        var role = AuthorityUtils.createAuthorityList("ROLE_" + who.role());
        return new SecurityContextImpl(
                UsernamePasswordAuthenticationToken.authenticated(who, null, role));
    }

    /// Ends the session, here and in the database.
    void leave(HttpServletRequest asked) {
        SecurityContextHolder.clearContext();
        var session = asked.getSession(false);
        if (session != null) session.invalidate();
    }

    /// Where somebody begins once she has signed in.
    String home(SignedIn who) {
        if (who.role() == Role.MEMBER) return "/plan/today";
        return staff.admits(who) || !staff.owns(who) ? "/care/worklist" : "/content";
    }
}
