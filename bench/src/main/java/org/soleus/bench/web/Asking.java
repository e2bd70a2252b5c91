package org.soleus.bench.web;

import java.nio.charset.StandardCharsets;

/// What a connection asks for.
///
/// @param path of the page
/// @param cookie of whoever is signed in; empty for nobody
record Asking(String path, String cookie) {

    byte[] bytes(int port) {
        var who = cookie.isEmpty() ? "" : "Cookie: " + cookie + "\r\n";
        return """
        GET %s HTTP/1.1\r
        Host: localhost:%d\r
        Accept: text/html\r
        Accept-Encoding: gzip\r
        %s\r
        """
                .formatted(path, port, who)
                .getBytes(StandardCharsets.ISO_8859_1);
    }
}
