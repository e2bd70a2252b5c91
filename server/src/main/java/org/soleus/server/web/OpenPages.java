package org.soleus.server.web;

import jakarta.servlet.http.HttpServletRequest;

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
