package org.soleus.server.running.web;

import jakarta.servlet.http.HttpServletRequest;

import org.soleus.server.account.SignedIn;
import org.soleus.server.account.Touches;
import org.soleus.server.account.WithoutKey;
import org.soleus.server.running.RunDesk;
import org.soleus.server.running.feed.Arrival;
import org.soleus.server.running.feed.Arrivals;
import org.soleus.server.running.feed.Promised;
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

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;

/// The page that hands files in, and its form with many files, for a browser without scripts.
@Controller
@Touches
class UploadPages {

    private final RunDesk desk;
    private final Arrivals arrivals;
    private final Reader reader;
    private final Watched watched;
    private final Providers providers;
    private final UploadCode codes;
    private final Pages pages;
    private final Frames frames;

    UploadPages(
            RunDesk desk,
            Arrivals arrivals,
            Reader reader,
            Watched watched,
            Providers providers,
            UploadCode codes,
            Pages pages,
            Frames frames) {
        this.desk = desk;
        this.arrivals = arrivals;
        this.reader = reader;
        this.watched = watched;
        this.providers = providers;
        this.codes = codes;
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
        values.put("piece", Promised.PIECE);
        values.put("code", watched.isOn() ? codes.of(me.member()) : "");
        var status = error.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT;
        return pages.show(status, "running/Upload", values);
    }

    /// Many files in one form.
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
        } catch (IOException failed) {
            lines.add(FileLine.failed(name, failed, words));
        }
    }
}
