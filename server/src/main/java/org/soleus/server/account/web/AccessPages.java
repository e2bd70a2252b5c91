package org.soleus.server.account.web;

import jakarta.servlet.http.HttpServletRequest;

import org.soleus.server.account.Audit;
import org.soleus.server.account.Glass;
import org.soleus.server.account.Role;
import org.soleus.server.account.SignedIn;
import org.soleus.server.account.Touches;
import org.soleus.server.web.Frames;
import org.soleus.server.web.Pages;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Optional;

/// Who looked at her data, when and why; and a fingerprint by which she can tell later whether
/// anybody has been at the list.
@Controller
@Touches
class AccessPages {

    private static final int SHOWN = 1000;

    /// Digits of a fingerprint that a person keeps.
    private static final int KEPT = 20;

    private final Pages pages;
    private final Frames frames;
    private final Audit audit;
    private final Glass glass;
    private final AccessWords words;

    AccessPages(Pages pages, Frames frames, Audit audit, Glass glass, AccessWords words) {
        this.pages = pages;
        this.frames = frames;
        this.audit = audit;
        this.glass = glass;
        this.words = words;
    }

    /// @param seq the line whose fingerprint she kept
    /// @param print the fingerprint that she kept
    @GetMapping("/account/access")
    @Transactional
    ResponseEntity<byte[]> page(
            HttpServletRequest asked,
            @AuthenticationPrincipal SignedIn me,
            @RequestParam(defaultValue = "") String seq,
            @RequestParam(defaultValue = "") String print) {
        var say = frames.wanted(asked);
        var last = audit.print(me.member());
        var values = new LinkedHashMap<String, Object>();
        values.put("frame", frames.told(asked, "account.seen"));
        values.put("staff", me.role() == Role.STAFF);
        values.put("lines", words.lines(audit.of(me.member(), SHOWN), me, say));
        values.put("reasons", words.reasons(glass.of(me.member()), me, say));
        values.put("whole", audit.broken(me.member()).isEmpty());
        values.put("last", last.map(Audit.Print::seq).orElse(0L));
        values.put("print", last.map(one -> inFours(one.fingerprint())).orElse(""));
        values.put("kept", print.isBlank() ? "" : holds(me, seq, print) ? "holds" : "broken");
        return pages.show("account/Access", values);
    }

    /// Whether a line still has the fingerprint that she kept.
    private boolean holds(SignedIn me, String seq, String print) {
        var kept = print.toLowerCase(Locale.ROOT).replaceAll("[^0-9a-f]", "");
        return number(seq)
                .flatMap(line -> audit.print(me.member(), line))
                .filter(line -> kept.length() >= KEPT && line.fingerprint().startsWith(kept))
                .isPresent();
    }

    private static Optional<Long> number(String text) {
        var digits = text.strip();
        return digits.matches("[0-9]{1,15}")
                ? Optional.of(Long.parseLong(digits))
                : Optional.empty();
    }

    private static String inFours(String fingerprint) {
        return fingerprint.substring(0, KEPT).replaceAll("(.{4})(?!$)", "$1 ");
    }
}
