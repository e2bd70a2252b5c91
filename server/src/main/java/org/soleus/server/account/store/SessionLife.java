package org.soleus.server.account.store;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;

/// Tells the database of a session's life once a minute, not at each request: a page that is only
/// read then needs no second durable write. Whoever signs in or out is told at once.
@Configuration(proxyBeanMethods = false)
class SessionLife {

    private static final String UPDATE =
            """
            UPDATE %TABLE_NAME% s
            SET session_id = now.id, last_access_time = now.seen, max_inactive_interval = now.most,
                expiry_time = now.ends, principal_name = now.who
            FROM (VALUES (?::text, ?::bigint, ?::int, ?::bigint, ?::text))
                AS now (id, seen, most, ends, who)
            WHERE s.primary_id = ?
              AND (now.seen - s.last_access_time >= 60000 OR now.seen < s.last_access_time
                   OR s.session_id <> now.id OR s.max_inactive_interval <> now.most
                   OR s.principal_name IS DISTINCT FROM now.who)
            """;

    @Bean
    SessionRepositoryCustomizer<JdbcIndexedSessionRepository> onceAMinute() {
        return sessions -> sessions.setUpdateSessionQuery(UPDATE);
    }
}
