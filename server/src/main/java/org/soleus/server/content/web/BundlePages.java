package org.soleus.server.content.web;

import org.soleus.server.account.LargeBody;
import org.soleus.server.account.SignedIn;
import org.soleus.server.account.WithoutKey;
import org.soleus.server.content.Bundle;
import org.soleus.server.content.ContentDesk;
import org.soleus.server.content.Publishing;
import org.soleus.server.web.Refusal;
import org.soleus.server.web.Sent;
import org.springframework.context.annotation.Bean;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

import java.io.IOException;
import java.util.Optional;

/// The clinic's folder out as one file, and one such file in as drafts.
@Controller
class BundlePages {

    private static final String IMPORT = "/content/import";

    private final ContentDesk desk;
    private final Publishing publishing;

    BundlePages(ContentDesk desk, Publishing publishing) {
        this.desk = desk;
        this.publishing = publishing;
    }

    @Bean
    static LargeBody bundle() {
        return new LargeBody(IMPORT, Bundle.MOST_BYTES);
    }

    @GetMapping("/content/export")
    @Transactional
    ResponseEntity<byte[]> export(@AuthenticationPrincipal SignedIn me) {
        if (!desk.isOpen()) throw Refusal.notFound();
        return ResponseEntity.ok()
                .contentType(MediaType.valueOf("application/zip"))
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"content.zip\"")
                .body(publishing.export(me));
    }

    @PostMapping(IMPORT)
    @WithoutKey("a file that is here already makes no draft: what is in it is its key")
    @Transactional
    ResponseEntity<byte[]> bring(
            @AuthenticationPrincipal SignedIn me,
            @RequestParam(name = "file", required = false) Optional<MultipartFile> file) {
        if (!desk.isOpen()) throw Refusal.notFound();
        var sent = file.filter(one -> !one.isEmpty());
        if (sent.isEmpty()) throw unfit("Choose the zip file of a content folder.");
        try (var in = sent.get().getInputStream()) {
            int brought = publishing.bring(me, Bundle.read(in));
            return Sent.to("/content?told=" + (brought == 0 ? "nothing" : "brought"));
        } catch (Bundle.Unfit unfit) {
            throw unfit(String.valueOf(unfit.getMessage()));
        } catch (IOException brokenOff) {
            throw unfit("It broke off on the way. Send it again.");
        }
    }

    private static Refusal unfit(String why) {
        return new Refusal(HttpStatus.UNPROCESSABLE_CONTENT, why + " Nothing was changed.");
    }
}
