package org.soleus.server.running.sync;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import java.net.URI;
import java.util.List;

/// Which services there are: none, unless the operator's settings name one.
@Configuration(proxyBeanMethods = false)
class SyncSetting {

    @Bean
    Providers providers(
            List<Provider> others,
            @Value("${soleus.sync.address:}") String address,
            @Value("${soleus.sync.name:}") String name,
            @Value("${soleus.sync.client:}") String client,
            @Value("${soleus.sync.secret:}") String secret) {
        var all = new java.util.ArrayList<>(others);
        if (!address.isBlank()) all.add(plain(address, name, client, secret));
        return new Providers(all);
    }

    private static Provider plain(String address, String name, String client, String secret) {
        var base = address.endsWith("/") ? address : address + "/";
        var registration =
                new Registration(
                        "plain",
                        name.isBlank() ? URI.create(base).getHost() : name,
                        URI.create(base + "oauth/authorize"),
                        URI.create(base + "oauth/token"),
                        URI.create(base + "oauth/revoke"),
                        URI.create(base + "api/"),
                        client,
                        secret,
                        "activities:read");
        return new PlainProvider(registration);
    }
}
