package org.soleus.server.account.web;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Objects;
import java.util.TreeMap;

/// What a POST asks for, read once: its key, and a hash of everything else.
///
/// A form carries the key as `_key`; a script sends it as the header `Idempotency-Key`.
final class FormBody extends HttpServletRequestWrapper {

    /// The header by which a script sends it.
    static final String KEY = "Idempotency-Key";

    private final byte[] bytes;

    private FormBody(HttpServletRequest asked, byte[] bytes) {
        super(asked);
        this.bytes = bytes;
    }

    static FormBody of(HttpServletRequest asked) throws IOException {
        // A form has been read by the gate: its fields are known, its stream is at its end.
        return new FormBody(asked, asked.getInputStream().readAllBytes());
    }

    String key() {
        var header = getHeader(KEY);
        return header == null ? Objects.requireNonNullElse(getParameter("_key"), "") : header;
    }

    /// Whether a script sent it, which is not led anywhere.
    boolean isOfScript() {
        return getHeader(KEY) != null;
    }

    byte[] hash() {
        try {
            var all = MessageDigest.getInstance("SHA-256");
            part(all, getMethod() + " " + getRequestURI());
            new TreeMap<>(getParameterMap())
                    .forEach(
                            (name, values) -> {
                                if (name.equals("_key")) return;
                                part(all, name);
                                for (var value : values) part(all, "=" + value);
                            });
            all.update(bytes);
            return all.digest();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void part(MessageDigest all, String text) {
        var utf8 = text.getBytes(StandardCharsets.UTF_8);
        all.update((utf8.length + ":").getBytes(StandardCharsets.US_ASCII));
        all.update(utf8);
    }

    @Override
    public ServletInputStream getInputStream() {
        return new Again(new ByteArrayInputStream(bytes));
    }

    @Override
    public BufferedReader getReader() {
        return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
    }

    /// The body, to be read again.
    private static final class Again extends ServletInputStream {

        private final ByteArrayInputStream bytes;

        Again(ByteArrayInputStream bytes) {
            this.bytes = bytes;
        }

        @Override
        public int read() {
            return bytes.read();
        }

        @Override
        public int read(byte[] into, int from, int length) {
            return bytes.read(into, from, length);
        }

        @Override
        public boolean isFinished() {
            return bytes.available() == 0;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new IllegalStateException("read at once, not piece by piece");
        }
    }
}
