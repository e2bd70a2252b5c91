package org.soleus.server.account.web;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.soleus.server.account.LargeBody;
import org.soleus.server.account.ParcelRefused;
import org.soleus.server.account.Parcels;
import org.soleus.server.account.SignedIn;
import org.soleus.server.account.Touches;
import org.soleus.server.account.WithoutKey;
import org.soleus.server.web.Frames;
import org.soleus.server.web.Pages;
import org.soleus.server.web.Refusal;
import org.springframework.context.annotation.Bean;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;

/// What a member brings along from another Soleus.
@Controller
@Touches
class ImportPages {

    private static final long MOST_BYTES = (2L << 30) + (1 << 20);

    private final Parcels parcels;
    private final Pages pages;
    private final Frames frames;

    ImportPages(Parcels parcels, Pages pages, Frames frames) {
        this.parcels = parcels;
        this.pages = pages;
        this.frames = frames;
    }

    @Bean
    static LargeBody parcel() {
        return new LargeBody("/account/import", MOST_BYTES);
    }

    @GetMapping("/account/import")
    ResponseEntity<byte[]> page(HttpServletRequest asked, @AuthenticationPrincipal SignedIn me) {
        ExportPages.members(me);
        return page(asked, me, "");
    }

    /// @param error the key of what is wrong; empty where nothing is
    private ResponseEntity<byte[]> page(HttpServletRequest asked, SignedIn me, String error) {
        var say = frames.wanted(asked);
        var title = say.words("account.import.title");
        var words = error.isEmpty() ? "" : say.words(error);
        var values = new LinkedHashMap<String, Object>();
        values.put(
                "frame",
                frames.of(asked, say, words.isEmpty() ? title : say.words("web.error", title)));
        values.put("title", title);
        values.put("error", words);
        values.put("empty", parcels.isEmpty(me));
        values.put(
                "came",
                parcels.brought(me.tenant(), me.member())
                        .map(
                                one ->
                                        say.words(
                                                "account.import.came",
                                                one.clinic(),
                                                say.moment(one.at().atZone(me.zoneId()))))
                        .orElse(""));
        var status = error.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT;
        return pages.show(status, "account/Import", values);
    }

    @PostMapping("/account/import")
    @WithoutKey("an account that holds something takes nothing more: the second time finds it so")
    ResponseEntity<byte[]> take(
            HttpServletRequest asked,
            @AuthenticationPrincipal SignedIn me,
            @RequestParam(name = "file", required = false) @Nullable MultipartFile file)
            throws IOException {
        ExportPages.members(me);
        if (file == null || file.isEmpty()) return page(asked, me, "account.import.wrong.none");
        try (var content = file.getInputStream()) {
            parcels.read(me, content);
        } catch (ParcelRefused refused) {
            if (isTheSameAgain(me, refused)) return onward();
            return page(asked, me, "account.import.wrong." + word(refused.why()));
        }
        return onward();
    }

    private static ResponseEntity<byte[]> onward() {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create("/account/import"))
                .build();
    }

    /// A form that was sent twice finds that it came.
    private boolean isTheSameAgain(SignedIn me, ParcelRefused refused) {
        return refused.why() == ParcelRefused.Why.NOT_EMPTY
                && parcels.brought(me.tenant(), me.member()).isPresent();
    }

    private static String word(ParcelRefused.Why why) {
        return why.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// Who had looked at it in the clinic of before, as a file.
    @GetMapping("/account/access/before")
    ResponseEntity<byte[]> before(@AuthenticationPrincipal SignedIn me) {
        var seen = parcels.seenBefore(me).orElseThrow(Refusal::notFound);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/csv;charset=UTF-8"))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"access.csv\"")
                .cacheControl(CacheControl.noStore())
                .body(seen.getBytes(StandardCharsets.UTF_8));
    }
}
