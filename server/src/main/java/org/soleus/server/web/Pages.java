package org.soleus.server.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;

import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

/// Turns a template and its values into the bytes of a page.
///
/// Templates are compiled with the server; a value that a template does not know fails there.
@Component
public class Pages {

    static final MediaType HTML = MediaType.parseMediaType("text/html;charset=UTF-8");

    private final TemplateEngine templates =
            TemplateEngine.createPrecompiled(
                    null, ContentType.Html, null, "org.soleus.server.page");

    /// The page, never to be kept by a cache.
    ///
    /// @param template as `plan/Today`
    public ResponseEntity<byte[]> show(String template, Map<String, Object> values) {
        return show(HttpStatus.OK, template, values);
    }

    /// The page under another status, never to be kept by a cache.
    public ResponseEntity<byte[]> show(
            HttpStatusCode status, String template, Map<String, Object> values) {
        return ResponseEntity.status(status)
                .contentType(HTML)
                .cacheControl(CacheControl.noStore())
                .body(bytes(template, values));
    }

    /// The bytes alone, for pages that are made once and kept.
    public byte[] bytes(String template, Map<String, Object> values) {
        var html = new Utf8ByteOutput();
        templates.render(template + ".jte", values, html);
        var bytes = new ByteArrayOutputStream(html.getContentLength());
        try {
            html.writeTo(bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
