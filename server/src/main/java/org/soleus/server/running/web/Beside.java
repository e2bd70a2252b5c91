package org.soleus.server.running.web;

import jakarta.servlet.http.HttpServletRequest;

import org.soleus.server.running.feed.Arrival;
import org.soleus.server.running.feed.Promised;
import org.soleus.server.web.Refusal;
import org.springframework.http.HttpStatus;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/// What a phone says of a file beside its bytes: in headers, so that no address and no log names
/// one.
final class Beside {

    /// As RFC 9530 writes it; other digests beside it are not ours to check.
    private static final Pattern SHA_256 = Pattern.compile("sha-256=:([A-Za-z0-9+/]{43}=):");

    private Beside() {}

    /// The file's name, fit to be shown.
    static String name(HttpServletRequest asked) {
        try {
            return Arrival.shown(
                    URLDecoder.decode(header(asked, "File-Name"), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException malformed) {
            return Arrival.shown("");
        }
    }

    /// What is said of a large file.
    ///
    /// @throws Refusal when it is said badly
    static Promised promised(HttpServletRequest asked) {
        try {
            return new Promised(header(asked, "File-Digest"), number(asked, "File-Length"));
        } catch (IllegalArgumentException malformed) {
            throw refused();
        }
    }

    /// Where in the file a piece belongs.
    ///
    /// @throws Refusal when it is no number
    static long at(HttpServletRequest asked) {
        return number(asked, "File-At");
    }

    /// The SHA-256 of the body as its sender made it, in hexadecimal digits; empty where none is
    /// said.
    static Optional<String> sha256(HttpServletRequest asked) {
        return SHA_256.matcher(header(asked, "Content-Digest"))
                .results()
                .map(found -> Base64.getDecoder().decode(found.group(1)))
                .map(HexFormat.of()::formatHex)
                .findFirst();
    }

    private static long number(HttpServletRequest asked, String name) {
        try {
            return Long.parseLong(header(asked, name));
        } catch (NumberFormatException malformed) {
            throw refused();
        }
    }

    /// No page of ours sends it.
    static Refusal refused() {
        return new Refusal(
                HttpStatus.BAD_REQUEST,
                "A large file is named by File-Digest and File-Length, and each piece of it by"
                        + " File-At and Content-Digest, as sha-256.");
    }

    private static String header(HttpServletRequest asked, String name) {
        return Objects.requireNonNullElse(asked.getHeader(name), "");
    }
}
