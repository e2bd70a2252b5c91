package org.soleus.server.plan.web;

import jakarta.servlet.http.HttpServletRequest;

import org.soleus.server.account.SignedIn;
import org.soleus.server.account.Touches;
import org.soleus.server.account.Unit;
import org.soleus.server.plan.PlanReader;
import org.soleus.server.plan.Plans;
import org.soleus.server.plan.RunRow;
import org.soleus.server.web.Frames;
import org.soleus.server.web.Pages;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// A run written down by hand.
@Controller
@Touches
public class RunPages {

    private static final int MILE_MM = 1_609_344;
    private static final int LONGEST_M = 300_000;
    private static final int DAYS = 30;

    private final Plans plans;
    private final PlanReader reader;
    private final Words words;
    private final Pages pages;
    private final Frames frames;

    RunPages(Plans plans, PlanReader reader, Words words, Pages pages, Frames frames) {
        this.plans = plans;
        this.reader = reader;
        this.words = words;
        this.pages = pages;
        this.frames = frames;
    }

    @GetMapping("/plan/run")
    @Transactional(readOnly = true)
    ResponseEntity<byte[]> form(HttpServletRequest asked, @AuthenticationPrincipal SignedIn me) {
        return form(asked, me, Map.of(), HttpStatus.OK);
    }

    private ResponseEntity<byte[]> form(
            HttpServletRequest asked, SignedIn me, Map<String, String> errors, HttpStatus status) {
        var today = reader.today(me);
        var values = new LinkedHashMap<String, Object>();
        values.put(
                "frame",
                frames.of(asked, (errors.isEmpty() ? "" : "Error: ") + "Write down a run"));
        values.put("unit", me.unit() == Unit.MI ? "miles" : "km");
        values.put("runs", plans.runs(me.member(), today.minusDays(DAYS)).reversed());
        values.put("miles", me.unit() == Unit.MI);
        values.put("words", words);
        values.put("errors", errors);
        return pages.show(status, "plan/Run", values);
    }

    @PostMapping("/plan/run")
    @Transactional
    ResponseEntity<byte[]> log(
            HttpServletRequest asked,
            @AuthenticationPrincipal SignedIn me,
            @RequestParam MultiValueMap<String, String> sent) {
        var metres = metres(Form.text(sent, "distance"), me.unit() == Unit.MI);
        var minutes = Form.number(sent, "minutes", 1, 1_440);
        var errors = new LinkedHashMap<String, String>();
        if (metres.isEmpty()) errors.put("distance", "Enter a distance, as in 5.2.");
        if (minutes.isEmpty()) errors.put("minutes", "Enter whole minutes, from 1 to 1440.");
        if (!errors.isEmpty()) return form(asked, me, errors, HttpStatus.UNPROCESSABLE_CONTENT);
        var day = reader.today(me);
        plans.log(
                me.member(),
                new RunRow(
                        UUID.randomUUID(),
                        day,
                        metres.get(),
                        minutes.get(),
                        Form.score(sent, "worst")));
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create("/plan/run?saved=1"))
                .build();
    }

    /// Whole metres, reckoned without floating point.
    private static Optional<Integer> metres(String text, boolean miles) {
        var plain = text.strip().replace(',', '.');
        if (!plain.matches("[0-9]{1,3}(\\.[0-9]{1,3})?")) return Optional.empty();
        int dot = plain.indexOf('.');
        var whole = dot < 0 ? plain : plain.substring(0, dot);
        var rest = dot < 0 ? "" : plain.substring(dot + 1);
        long thousandths =
                Long.parseLong(whole) * 1000 + Long.parseLong((rest + "000").substring(0, 3));
        long metres = miles ? thousandths * MILE_MM / 1_000_000 : thousandths;
        return metres < 1 || metres > LONGEST_M ? Optional.empty() : Optional.of((int) metres);
    }

    /// A distance in the reader's unit, to a tenth.
    public static String distance(int metres, boolean miles) {
        long tenths = miles ? metres * 10_000L / MILE_MM : metres / 100;
        return tenths / 10 + "." + tenths % 10 + (miles ? " mi" : " km");
    }
}
