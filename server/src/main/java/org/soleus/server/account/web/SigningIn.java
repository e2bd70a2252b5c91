package org.soleus.server.account.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.soleus.server.account.Role;
import org.soleus.server.account.SignedIn;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/// Opens and closes a person's session.
@Component
class SigningIn {

    private final SecurityContextRepository sessions;

    SigningIn(SecurityContextRepository sessions) {
        this.sessions = sessions;
    }

    /// Signs her in, in a session that did not exist before: one that somebody may have planted is
    /// thrown away.
    void enter(HttpServletRequest asked, HttpServletResponse answer, SignedIn who) {
        leave(asked);
        keep(asked, answer, who);
    }

    /// Changes what the session remembers of her.
    void keep(HttpServletRequest asked, HttpServletResponse answer, SignedIn who) {
        var role = AuthorityUtils.createAuthorityList("ROLE_" + who.role());
        var context =
                new SecurityContextImpl(
                        UsernamePasswordAuthenticationToken.authenticated(who, null, role));
        SecurityContextHolder.setContext(context);
        sessions.saveContext(context, asked, answer);
    }

    /// Ends the session, here and in the database.
    void leave(HttpServletRequest asked) {
        SecurityContextHolder.clearContext();
        var session = asked.getSession(false);
        if (session != null) session.invalidate();
    }

    /// Where somebody begins once she has signed in.
    static String home(SignedIn who) {
        return who.role() == Role.STAFF ? "/care/worklist" : "/plan/today";
    }
}
