package org.soleus.server.running.sync;

import tools.jackson.databind.JsonNode;

import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;

/// Asks a service on behalf of one member. Leads nowhere but below the service's own address.
public final class Asking {

    private final Registration of;
    private final Line line;
    private final Supplier<String> token;

    /// @param token a token that holds, renewed as needed
    Asking(Registration of, Line line, Supplier<String> token) {
        this.of = of;
        this.line = line;
        this.token = token;
    }

    /// Reads JSON.
    ///
    /// @param path below the address of the service, made by [#word] where it holds what it sent
    /// @throws Trouble when no good answer came
    public JsonNode json(String path) {
        return line.json(of.name(), request(path));
    }

    /// Opens a file, to be closed.
    ///
    /// @throws Trouble when no good answer came
    public InputStream file(String path) {
        return line.open(of.name(), request(path));
    }

    /// A word of theirs, fit to be part of a path.
    public static String word(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace(".", "%2E");
    }

    private HttpRequest request(String path) {
        var address = URI.create(of.api() + path);
        return Line.to(address).header("Authorization", "Bearer " + token.get()).build();
    }
}
