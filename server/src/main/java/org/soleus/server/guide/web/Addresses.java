package org.soleus.server.guide.web;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

import java.util.regex.Pattern;

/// How this clinic is reached from outside: as the operator says, else as the reader reached it.
@Component
class Addresses {

    /// A host with or without a port; nothing that could end an element or a line.
    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9.:\\[\\]-]{1,255}");

    private final String configured;

    Addresses(@Value("${soleus.public-address:}") String configured) {
        this.configured = configured.replaceAll("/+$", "");
    }

    /// The beginning of every address, without a slash at its end.
    String of(HttpServletRequest asked) {
        if (!configured.isBlank()) return configured;
        var host = asked.getHeader("Host");
        boolean plain = host != null && HOST.matcher(host).matches();
        return asked.getScheme() + "://" + (plain ? host : asked.getServerName());
    }
}
