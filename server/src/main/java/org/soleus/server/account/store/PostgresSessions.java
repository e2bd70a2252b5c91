package org.soleus.server.account.store;

import org.soleus.server.account.MemberId;
import org.soleus.server.account.OpenSessions;
import org.soleus.server.account.SignedIn;
import org.springframework.core.serializer.support.SerializingConverter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.io.Serializable;

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
    public void end(MemberId member) {
        jdbc.sql("DELETE FROM soleus.spring_session WHERE principal_name = ?")
                .param(member.value().toString())
                .update();
    }
}
