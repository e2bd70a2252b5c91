package org.soleus.server.running.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.soleus.server.account.SignedIn;
import org.soleus.server.account.Streams;
import org.soleus.server.account.Touches;
import org.soleus.server.account.WithoutKey;
import org.soleus.server.running.RunDesk;
import org.soleus.server.running.feed.Arrival;
import org.soleus.server.running.feed.Arrivals;
import org.soleus.server.running.feed.FileTold;
import org.soleus.server.running.feed.Reader;
import org.soleus.server.running.feed.UploadCode;
import org.soleus.server.running.feed.Watched;
import org.soleus.server.running.sync.Providers;
import org.soleus.server.web.Frames;
import org.soleus.server.web.Pages;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

import tools.jackson.databind.ObjectMapper;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;

/// Hands files in: as a form with many files, or by script one file a request, with the verdicts as
/// they come.
@Controller
@Touches
class UploadPages {

    private static final Logger LOG = LoggerFactory.getLogger(UploadPages.class);

    /// Beside the body, so that no address and no log names a file.
    private static final String NAME = "File-Name";

    private static final String TOO_LARGE = "upload.too-large";
    private static final String LOST = "upload.lost";

    private final RunDesk desk;
    private final Arrivals arrivals;
    private final Reader reader;
    private final Watched watched;
    private final Providers providers;
    private final UploadCode codes;
    private final Streams streams;
    private final ObjectMapper json;
    private final Pages pages;
    private final Frames frames;

    UploadPages(
            RunDesk desk,
            Arrivals arrivals,
            Reader reader,
            Watched watched,
            Providers providers,
            UploadCode codes,
            Streams streams,
            ObjectMapper json,
            Pages pages,
            Frames frames) {
        this.desk = desk;
        this.arrivals = arrivals;
        this.reader = reader;
        this.watched = watched;
        this.providers = providers;
        this.codes = codes;
        this.streams = streams;
        this.json = json;
        this.pages = pages;
        this.frames = frames;
    }

    @GetMapping("/running/upload")
    @Transactional(readOnly = true)
    ResponseEntity<byte[]> form(HttpServletRequest asked, @AuthenticationPrincipal SignedIn me) {
        return form(asked, me, "");
    }

    private ResponseEntity<byte[]> form(HttpServletRequest asked, SignedIn me, String error) {
        var values = new LinkedHashMap<String, Object>();
        var say = frames.wanted(asked);
        var title = say.words("upload.title");
        values.put(
                "frame",
                frames.of(asked, say, error.isEmpty() ? title : say.words("web.error", title)));
        values.put("error", error.isEmpty() ? "" : say.words(error));
        values.put("back", asked.getParameter("back") != null);
        values.put("services", providers.isAny());
        values.put("code", watched.isOn() ? codes.of(me.member()) : "");
        var status = error.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT;
        return pages.show(status, "running/Upload", values);
    }

    /// Many files in one form, for a browser without scripts.
    @PostMapping("/running/upload")
    @WithoutKey("a file that comes twice is the file once: what is in it is its key")
    ResponseEntity<byte[]> take(
            HttpServletRequest asked,
            @AuthenticationPrincipal SignedIn me,
            @RequestParam(name = "file", required = false) List<MultipartFile> files) {
        var sent =
                Objects.requireNonNullElse(files, List.<MultipartFile>of()).stream()
                        .filter(file -> !isNothing(file))
                        .toList();
        if (sent.isEmpty()) return form(asked, me, "upload.choose-one");
        var lines = new ArrayList<FileLine>();
        var words = new RunWords(me, desk.today(me), frames.wanted(asked));
        for (var file : sent) read(me, words, file, lines);
        var values = new LinkedHashMap<String, Object>();
        values.put("frame", frames.told(asked, "upload.files"));
        values.put("lines", lines);
        return pages.show("running/Uploaded", values);
    }

    /// A form without a chosen file sends one with neither name nor bytes.
    private static boolean isNothing(MultipartFile file) {
        return file.isEmpty()
                && Objects.requireNonNullElse(file.getOriginalFilename(), "").isEmpty();
    }

    private void read(SignedIn me, RunWords words, MultipartFile file, List<FileLine> lines) {
        var name = Arrival.shown(Objects.requireNonNullElse(file.getOriginalFilename(), ""));
        try (var arrival = arrivals.take(name, file.getInputStream())) {
            reader.read(me, arrival, told -> lines.add(FileLine.of(told, words)));
        } catch (Arrivals.TooLarge tooLarge) {
            lines.add(FileLine.failed(name, TOO_LARGE, words));
        } catch (IOException world) {
            lines.add(FileLine.failed(name, LOST, words));
        }
    }

    /// One file as the body, its verdicts a line each as they come.
    @PostMapping("/running/upload/file")
    @WithoutKey("a file that comes twice is the file once: what is in it is its key")
    void take(
            HttpServletRequest asked,
            HttpServletResponse answer,
            @AuthenticationPrincipal SignedIn me)
            throws IOException {
        answer.setContentType("application/x-ndjson;charset=UTF-8");
        var name = Arrival.shown(header(asked));
        var session = asked.getSession().getId();
        try (var stream = streams.of(session, asked.getInputStream())) {
            var words = new RunWords(me, desk.today(me), frames.wanted(asked));
            take(me, name, stream, new Lines(answer, words, stream));
        }
    }

    private void take(SignedIn me, String name, Streams.Cut stream, Lines lines)
            throws IOException {
        try (var arrival = arrivals.take(name, stream)) {
            reader.read(me, arrival, lines::tell);
        } catch (Arrivals.TooLarge tooLarge) {
            lines.fail(name, TOO_LARGE);
        } catch (IOException | RuntimeException failed) {
            // The kind alone: what it says may hold a name or a place.
            LOG.error("a file could not be read to its end: {}", failed.getClass().getSimpleName());
            lines.fail(name, LOST);
        }
    }

    private static String header(HttpServletRequest asked) {
        var sent = Objects.requireNonNullElse(asked.getHeader(NAME), "");
        try {
            return URLDecoder.decode(sent, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            return "";
        }
    }

    /// Verdicts on their way to the script.
    private final class Lines {

        private final HttpServletResponse answer;
        private final RunWords words;

        private final Streams.Cut stream;

        Lines(HttpServletResponse answer, RunWords words, Streams.Cut stream) {
            this.answer = answer;
            this.words = words;
            this.stream = stream;
        }

        /// A browser that has gone does not stop the reading; one that is signed out is told
        /// nothing.
        void tell(FileTold told) {
            if (stream.isOver()) return;
            try {
                write(FileLine.of(told, words));
            } catch (IOException gone) {
                // nobody listens any more; the file is read to its end all the same
            }
        }

        void fail(String file, String why) throws IOException {
            write(FileLine.failed(file, why, words));
        }

        private void write(FileLine line) throws IOException {
            answer.getOutputStream()
                    .write((json.writeValueAsString(line) + "\n").getBytes(StandardCharsets.UTF_8));
            answer.flushBuffer();
        }
    }
}
