package org.soleus.server.web;

import jakarta.servlet.http.HttpServletRequest;

import org.soleus.content.Live;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/// Pages that everybody reads alike: made and compressed once for each frame, then sent as they
/// are. Browsers still keep none, because the frame changes when somebody signs in.
@Component
public class OpenPages {

    /// Frames differ by theme, sign-in, country, language and the host that was asked for. Beyond
    /// this many somebody plays with them, and all are made anew.
    private static final int MOST = 256;

    private static final Pattern GZIP =
            Pattern.compile("\\bgzip\\b(?!\\s*;\\s*q=0(?:\\.0*)?\\s*(?:,|$))");

    private final Live<Map<Page, Pressed>> made = Live.of(ConcurrentHashMap::new);
    private final Pages pages;

    OpenPages(Pages pages) {
        this.pages = pages;
    }

    /// The page, in the form that the reader's browser takes.
    ///
    /// @param page what it depends on
    /// @param values of the template, asked for when the page is made
    public ResponseEntity<byte[]> show(
            HttpServletRequest asked, Page page, Supplier<Map<String, Object>> values) {
        var ready = made.now().get(page);
        if (ready == null) ready = make(page, values.get());
        boolean packed = takesGzip(asked.getHeader(HttpHeaders.ACCEPT_ENCODING));
        var answer =
                ResponseEntity.ok()
                        .contentType(Pages.HTML)
                        .cacheControl(CacheControl.noStore())
                        .header(HttpHeaders.VARY, "Accept-Encoding, Accept-Language, Cookie");
        if (packed) answer.header(HttpHeaders.CONTENT_ENCODING, "gzip");
        return answer.body(packed ? ready.packed : ready.plain);
    }

    private Pressed make(Page page, Map<String, Object> values) {
        var pressed = Pressed.of(pages.bytes(page.template(), values));
        if (made.now().size() >= MOST) made.now().clear();
        made.now().put(page, pressed);
        return pressed;
    }

    static boolean takesGzip(String accepted) {
        return accepted != null && GZIP.matcher(accepted).find();
    }

    /// All that a page depends on besides its content, which is made anew where the clinic runs
    /// with other content.
    ///
    /// @param template as `guide/Guide`
    /// @param frame around it
    /// @param address of this clinic as the page spells it out; empty where it does not
    public record Page(String template, Frame frame, String address) {}

    private static final class Pressed {

        private final byte[] plain;
        private final byte[] packed;

        private Pressed(byte[] plain, byte[] packed) {
            this.plain = plain;
            this.packed = packed;
        }

        static Pressed of(byte[] plain) {
            var packed = new ByteArrayOutputStream(plain.length / 4);
            try (var gzip = new Tight(packed)) {
                gzip.write(plain);
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
            return new Pressed(plain, packed.toByteArray());
        }
    }

    /// Once pressed, a page is sent many times: it may take its time.
    private static final class Tight extends GZIPOutputStream {

        Tight(OutputStream out) throws IOException {
            super(out);
            def.setLevel(Deflater.BEST_COMPRESSION);
        }
    }
}
