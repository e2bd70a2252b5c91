package org.soleus.server.account.web;

import org.soleus.server.account.SignedIn;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;

/// All devices on which somebody is signed in: what she settles on one holds on the others from
/// their next page on.
@Component
class Everywhere {

    private final FindByIndexNameSessionRepository<? extends Session> sessions;

    Everywhere(FindByIndexNameSessionRepository<? extends Session> sessions) {
        this.sessions = sessions;
    }

    /// Changes what each of her sessions remembers of her.
    void keep(SignedIn who) {
        keep(sessions, who);
    }

    private static <S extends Session> void keep(
            FindByIndexNameSessionRepository<S> sessions, SignedIn who) {
        for (var session : sessions.findByPrincipalName(who.getName()).values()) {
            session.setAttribute(
                    HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY,
                    SigningIn.known(who));
            sessions.save(session);
        }
    }
}
