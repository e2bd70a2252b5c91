package org.soleus.server.content.web;

import jakarta.servlet.http.HttpServletRequest;

import org.soleus.server.account.SignedIn;
import org.soleus.server.account.WithoutKey;
import org.soleus.server.content.ContentDesk;
import org.soleus.server.content.Publishing;
import org.soleus.server.web.Frames;
import org.soleus.server.web.Pages;
import org.soleus.server.web.Refusal;
import org.soleus.server.web.Sent;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;

/// The look of a file while it is being written, for the script of the page.
@Controller
@WithoutKey("looks at words and keeps nothing of them")
class PreviewPages {

    private final ContentDesk desk;
    private final Publishing publishing;
    private final Previews previews;
    private final Pages pages;
    private final Frames frames;

    PreviewPages(
            ContentDesk desk,
            Publishing publishing,
            Previews previews,
            Pages pages,
            Frames frames) {
        this.desk = desk;
        this.publishing = publishing;
        this.previews = previews;
        this.pages = pages;
        this.frames = frames;
    }

    @PostMapping("/content/preview")
    @Transactional(readOnly = true)
    ResponseEntity<byte[]> look(
            HttpServletRequest asked,
            @AuthenticationPrincipal SignedIn me,
            @RequestParam MultiValueMap<String, String> fields) {
        var sent = new Sent(fields);
        if (!desk.isOpen()) throw Refusal.notFound();
        var sheet = desk.open(me, sent.text("name")).orElseThrow(Refusal::notFound);
        var words = sent.text("words").replace("\r\n", "\n");
        var faults = publishing.faults(me, sheet.name(), words.getBytes(StandardCharsets.UTF_8));
        var writing = Writing.of(sheet, "", faults).with(words);
        var values = new LinkedHashMap<String, Object>();
        values.put("it", writing);
        values.put("checked", true);
        values.put("preview", previews.of(me, frames.of(asked, sheet.name()), sheet.name(), words));
        return pages.show("content/Seen", values);
    }
}
