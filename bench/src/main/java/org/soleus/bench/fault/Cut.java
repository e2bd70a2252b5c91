package org.soleus.bench.fault;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/// A request whose sender goes before it is over.
final class Cut {

    private final Person she;
    private final String path;
    private final Map<String, String> beside;
    private final byte[] body;

    /// @param she who sends it
    /// @param path where it goes
    /// @param beside the headers that belong to the body
    /// @param body all of it
    Cut(Person she, String path, Map<String, String> beside, byte[] body) {
        this.she = she;
        this.path = path;
        this.beside = beside;
        this.body = body;
    }

    /// How many bytes its body has.
    int bytes() {
        return body.length;
    }

    /// Sends the head and so much of the body, and goes.
    ///
    /// @param proper whether the line is closed as it should be, or torn
    void at(int bytes, boolean proper) throws IOException {
        try (var line = holds(bytes)) {
            if (!proper) line.setSoLinger(true, 0);
        }
    }

    /// Sends the head and so much of the body, and holds the line.
    Socket holds(int bytes) throws IOException {
        var line = new Socket(InetAddress.getLoopbackAddress(), she.port().getAsInt());
        try {
            var out = line.getOutputStream();
            out.write(head().getBytes(StandardCharsets.ISO_8859_1));
            out.write(body, 0, bytes);
            out.flush();
            return line;
        } catch (IOException broke) {
            line.close();
            throw broke;
        }
    }

    private String head() {
        var more = new StringBuilder();
        beside.forEach((name, value) -> more.append(name + ": " + value + "\r\n"));
        return """
        POST %s HTTP/1.1\r
        Host: localhost\r
        Cookie: %s\r
        Sec-Fetch-Site: same-origin\r
        Content-Type: application/octet-stream\r
        Content-Length: %d\r
        %s\r
        """
                .formatted(path, she.cookie(), body.length, more);
    }
}
