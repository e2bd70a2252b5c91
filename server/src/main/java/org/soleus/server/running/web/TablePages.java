package org.soleus.server.running.web;

import jakarta.servlet.http.HttpServletRequest;

import org.soleus.clinical.plan.Criterion;
import org.soleus.clinical.plan.Gate;
import org.soleus.clinical.plan.PlanBook;
import org.soleus.clinical.plan.RunAdvance;
import org.soleus.clinical.plan.RunStage;
import org.soleus.clinical.plan.TableRuns;
import org.soleus.content.Live;
import org.soleus.server.account.SignedIn;
import org.soleus.server.account.Touches;
import org.soleus.server.running.NextDesk;
import org.soleus.server.web.Frames;
import org.soleus.server.web.Pages;
import org.soleus.server.web.Say;
import org.soleus.server.web.Sent;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/// The walk-run table: where she stands, what comes next, and what opens it.
@Controller
@Touches
class TablePages {

    private static final String PLANNED =
            "Your plan enters it when its phase Return to running begins. Until then the plan says"
                    + " what to run, and when.";

    private final NextDesk desk;
    private final Live<PlanBook> book;
    private final Pages pages;
    private final Frames frames;

    TablePages(NextDesk desk, Live<PlanBook> book, Pages pages, Frames frames) {
        this.desk = desk;
        this.book = book;
        this.pages = pages;
        this.frames = frames;
    }

    @GetMapping("/running/table")
    @Transactional(readOnly = true)
    ResponseEntity<byte[]> table(HttpServletRequest asked, @AuthenticationPrincipal SignedIn me) {
        var answer = desk.next(me);
        var table = answer.table();
        var heading =
                table.map(known -> "Stage " + known.next().stage() + " of 12.")
                        .orElse("Twelve stages, from one minute to your old distance.");
        var values = new LinkedHashMap<String, Object>();
        values.put("frame", frames.of(asked, heading));
        values.put("heading", heading);
        boolean planned = answer.standing().leg().injured();
        values.put("lead", table.isEmpty() && planned ? PLANNED : lead(table));
        values.put("rows", rows(table));
        values.put("inside", table.isPresent());
        values.put("mayMove", !planned);
        values.put(
                "gate",
                Optional.ofNullable(book.now().gates().get(Gate.SPEED)).stream()
                        .flatMap(gate -> gate.criteria().stream())
                        .map(Criterion::words)
                        .toList());
        values.put("speed", answer.standing().leg().speedOpen());
        return pages.show("running/Table", values);
    }

    private static String lead(Optional<TableRuns> table) {
        if (table.isEmpty()) {
            return "For whoever begins to run again after a pause or an injury. You are not in it"
                    + " now: your runs lead, a tenth at a time.";
        }
        var waiting = table.get().waiting().size();
        var why = why(table.get().next());
        return waiting == 0
                ? why
                : why
                        + (waiting == 1 ? " One run waits" : " " + waiting + " runs wait")
                        + " for your answers: how it felt, and the first steps after it.";
    }

    private static String why(RunAdvance next) {
        if (next.because().isEmpty()) return "You begin here.";
        var fact = Say.ENGLISH.told(List.of(next.because().getFirst().said()));
        return switch (next) {
            case RunAdvance.Advance on ->
                    "Stage " + (on.stage() - 1) + " is done: this one comes next.";
            case RunAdvance.Repeat _ -> fact;
            case RunAdvance.Back back -> fact + " So it is stage " + back.stage() + " again.";
        };
    }

    private List<TableRow> rows(Optional<TableRuns> table) {
        var rows = new ArrayList<TableRow>();
        for (var stage : book.now().walkRun().stages()) {
            boolean here =
                    table.filter(known -> known.next().stage() == stage.number()).isPresent();
            rows.add(new TableRow(stage.number(), stage.words(), note(table, stage), here));
        }
        return rows;
    }

    private static String note(Optional<TableRuns> table, RunStage stage) {
        var words = new ArrayList<String>();
        for (var verdict : TableRuns.Verdict.values()) {
            long count =
                    table.stream()
                            .flatMap(known -> known.runs().stream())
                            .filter(run -> run.stage() == stage.number())
                            .filter(run -> run.verdict() == verdict)
                            .count();
            if (count > 0) words.add(count + " " + word(verdict));
        }
        return String.join(", ", words);
    }

    private static String word(TableRuns.Verdict verdict) {
        return switch (verdict) {
            case GOOD -> "good";
            case BAD -> "not good";
            case WAITING -> "waiting for an answer";
            case SHORT -> "broken off early";
            case HELD -> "went well while a clinician had still to look: the stage waits";
        };
    }

    @PostMapping("/running/table")
    @Transactional
    ResponseEntity<byte[]> move(
            @AuthenticationPrincipal SignedIn me,
            @RequestParam MultiValueMap<String, String> fields) {
        var inside = desk.next(me).table().isPresent();
        switch (new Sent(fields).text("move")) {
            case "enter" -> {
                if (!inside) desk.enter(me);
            }
            case "leave" -> {
                if (inside) desk.leave(me);
            }
            default -> {}
        }
        return Sent.to("/running/table");
    }
}
