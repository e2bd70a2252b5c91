package org.soleus.server.running.web;

import jakarta.servlet.http.HttpServletRequest;

import org.soleus.clinical.plan.Criterion;
import org.soleus.clinical.plan.Gate;
import org.soleus.clinical.plan.PlanBook;
import org.soleus.clinical.plan.RunAdvance;
import org.soleus.clinical.plan.RunStage;
import org.soleus.clinical.plan.TableRuns;
import org.soleus.content.Language;
import org.soleus.content.Live;
import org.soleus.content.plan.PlanBooks;
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
        var say = frames.wanted(asked);
        var heading =
                table.map(known -> say.words("next.table.at", known.next().stage()))
                        .orElse(say.words("next.table.twelve"));
        var values = new LinkedHashMap<String, Object>();
        values.put("frame", frames.of(asked, say, heading));
        values.put("heading", heading);
        boolean planned = answer.standing().leg().injured();
        values.put(
                "lead",
                table.isEmpty() && planned ? say.words("next.table.planned") : lead(say, table));
        values.put("rows", rows(say, table));
        values.put("inside", table.isPresent());
        values.put("mayMove", !planned);
        values.put(
                "gate",
                Optional.ofNullable(book(say).gates().get(Gate.SPEED)).stream()
                        .flatMap(gate -> gate.criteria().stream())
                        .map(Criterion::words)
                        .toList());
        values.put("speed", answer.standing().leg().speedOpen());
        return pages.show("running/Table", values);
    }

    /// The book in the words of the page.
    private PlanBook book(Say say) {
        return say.language() == Language.ENGLISH ? book.now() : PlanBooks.in(say.language());
    }

    private static String lead(Say say, Optional<TableRuns> table) {
        if (table.isEmpty()) return say.words("next.table.outside");
        var waiting = table.get().waiting().size();
        var why = why(say, table.get().next());
        return waiting == 0 ? why : why + " " + say.words("next.table.waiting", waiting);
    }

    private static String why(Say say, RunAdvance next) {
        if (next.because().isEmpty()) return say.words("next.table.begin");
        var fact = say.told(List.of(next.because().getFirst().said()));
        return switch (next) {
            case RunAdvance.Advance on -> say.words("next.table.done", on.stage() - 1);
            case RunAdvance.Repeat _ -> fact;
            case RunAdvance.Back back -> fact + " " + say.words("next.table.back", back.stage());
        };
    }

    private List<TableRow> rows(Say say, Optional<TableRuns> table) {
        var rows = new ArrayList<TableRow>();
        for (var stage : book(say).walkRun().stages()) {
            boolean here =
                    table.filter(known -> known.next().stage() == stage.number()).isPresent();
            rows.add(new TableRow(stage.number(), stage.words(), note(say, table, stage), here));
        }
        return rows;
    }

    private static String note(Say say, Optional<TableRuns> table, RunStage stage) {
        var words = new ArrayList<String>();
        for (var verdict : TableRuns.Verdict.values()) {
            long count =
                    table.stream()
                            .flatMap(known -> known.runs().stream())
                            .filter(run -> run.stage() == stage.number())
                            .filter(run -> run.verdict() == verdict)
                            .count();
            if (count > 0) words.add(say.words(key(verdict), count));
        }
        return String.join(", ", words);
    }

    private static String key(TableRuns.Verdict verdict) {
        return switch (verdict) {
            case GOOD -> "next.table.good";
            case BAD -> "next.table.bad";
            case WAITING -> "next.table.unanswered";
            case SHORT -> "next.table.short";
            case HELD -> "next.table.held";
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
