package org.soleus.bench.town;

import org.soleus.server.account.SignedIn;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.stereotype.Component;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/// Signs members in as the product does, and hands out the cookie that it would set.
@Component
class SignIns {

    private final SessionRepository<? extends Session> sessions;

    SignIns(SessionRepository<? extends Session> sessions) {
        this.sessions = sessions;
    }

    String cookie(SignedIn who) {
        var id = open(sessions, who);
        return "soleus=" + Base64.getEncoder().encodeToString(id.getBytes(StandardCharsets.UTF_8));
    }

    private static <S extends Session> String open(SessionRepository<S> sessions, SignedIn who) {
        var role = AuthorityUtils.createAuthorityList("ROLE_" + who.role());
        var known = UsernamePasswordAuthenticationToken.authenticated(who, null, role);
        var session = sessions.createSession();
        session.setAttribute(
                HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY,
                new SecurityContextImpl(known));
        sessions.save(session);
        return session.getId();
    }
}
