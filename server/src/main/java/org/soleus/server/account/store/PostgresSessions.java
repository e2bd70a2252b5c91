package org.soleus.server.account.store;

import org.soleus.server.account.MemberId;
import org.soleus.server.account.OpenSessions;
import org.soleus.server.account.SignedIn;
import org.springframework.core.serializer.support.SerializingConverter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.io.Serializable;
import java.util.List;
import java.util.Set;

/// The sessions in the tables of Spring Session, written as it writes them.
@Component
class PostgresSessions implements OpenSessions {

    private final JdbcClient jdbc;
    private final SerializingConverter bytes = new SerializingConverter();

    PostgresSessions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void remember(SignedIn who, Serializable known) {
        jdbc.sql(
                        """
                        UPDATE soleus.spring_session_attributes SET attribute_bytes = ?
                        WHERE attribute_name = 'SPRING_SECURITY_CONTEXT' AND session_primary_id IN
                          (SELECT primary_id FROM soleus.spring_session WHERE principal_name = ?)
                        """)
                .params(bytes.convert(known), who.getName())
                .update();
    }

    @Override
    public Set<String> end(MemberId member) {
        return ended("", member.value().toString());
    }

    @Override
    public Set<String> end(MemberId member, String session) {
        return ended("AND session_id = ?", member.value().toString(), session);
    }

    @Override
    public Set<String> endOthers(MemberId member, String session) {
        return ended("AND session_id <> ?", member.value().toString(), session);
    }

    private Set<String> ended(String which, String... words) {
        return Set.copyOf(
                jdbc.sql(
                                "DELETE FROM soleus.spring_session WHERE principal_name = ? "
                                        + which
                                        + " RETURNING session_id")
                        .params(List.of(words))
                        .query((row, n) -> row.getString(1).strip())
                        .list());
    }
}
