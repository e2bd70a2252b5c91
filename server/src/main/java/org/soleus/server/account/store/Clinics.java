package org.soleus.server.account.store;

import org.soleus.server.account.Clinic;
import org.soleus.server.account.TenantId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.util.UUID;

/// The one clinic of this installation, made at its first start.
@Configuration(proxyBeanMethods = false)
class Clinics {

    @Bean
    Clinic clinic(
            JdbcClient jdbc,
            @Value("${soleus.demo}") boolean demo,
            @Value("${SOLEUS_CLINIC:}") String name) {
        var found =
                jdbc.sql("SELECT * FROM account.tenant ORDER BY created_at LIMIT 1")
                        .query(
                                (row, n) ->
                                        new Clinic(
                                                new TenantId(row.getObject("tenant", UUID.class)),
                                                row.getString("name"),
                                                row.getBoolean("demo")))
                        .optional();
        return found.orElseGet(() -> make(jdbc, demo, name));
    }

    private static Clinic make(JdbcClient jdbc, boolean demo, String name) {
        var words = name.isBlank() ? (demo ? "Soleus demo clinic" : "Soleus clinic") : name;
        var clinic = new Clinic(TenantId.random(), words, demo);
        jdbc.sql("INSERT INTO account.tenant VALUES (?, ?, ?)")
                .params(clinic.tenant().value(), clinic.name(), clinic.demo())
                .update();
        return clinic;
    }
}
