package org.soleus.server.account;

import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

import java.net.URI;

/// Where this clinic is reached, for links that leave it: in mails and in calendars.
@Component
public class Address {

    private final Environment settings;

    Address(Environment settings) {
        this.settings = settings;
    }

    /// The whole address of a page.
    ///
    /// @param path from the slash on
    public URI of(String path) {
        var outside = settings.getProperty("soleus.public-address", "").replaceFirst("/+$", "");
        var base =
                outside.isBlank()
                        ? "http://localhost:" + settings.getProperty("local.server.port", "80")
                        : outside;
        return URI.create(base + path);
    }
}
