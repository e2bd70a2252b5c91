package org.soleus.server.plan.web;

import org.soleus.clinical.measure.Because;
import org.soleus.clinical.plan.PlanBook;
import org.soleus.clinical.plan.Progression;
import org.soleus.content.guide.Sources;
import org.soleus.server.plan.DecisionRow;
import org.soleus.server.plan.MemberPlan;
import org.soleus.server.plan.MorningRow;
import org.soleus.server.plan.SessionRow;
import org.soleus.server.web.Fact;
import org.soleus.server.web.Say;
import org.soleus.server.web.Why;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// The facts behind a decision: those that decided first, each beside its limit, and all the rest.
final class DecisionFacts {

    private static final int PAIN_TOP = 10;

    private final MemberPlan plan;
    private final DecisionRow row;
    private final PlanBook book;
    private final Say say;
    private final List<SessionRow.After> reports;
    private final Optional<MorningRow> morning;

    DecisionFacts(MemberPlan plan, DecisionRow row, PlanBook book, Say say) {
        this.plan = plan;
        this.row = row;
        this.book = book;
        this.say = say;
        this.reports = reports(plan, row);
        this.morning = morning(plan, row.day().plusDays(1));
    }

    /// The sessions that were weighed: of the day, and for a step up of the day before it too.
    private static List<SessionRow.After> reports(MemberPlan plan, DecisionRow row) {
        var days = new ArrayList<LocalDate>();
        plan.sessions().stream()
                .filter(one -> one.isFinished() && !one.day().isAfter(row.day()))
                .map(SessionRow::day)
                .distinct()
                .forEach(days::add);
        int wanted = row.progression() instanceof Progression.Progress ? 2 : 1;
        var kept = days.subList(Math.max(0, days.size() - wanted), days.size());
        return plan.sessions().stream()
                .filter(one -> kept.contains(one.day()))
                .flatMap(one -> one.report().stream())
                .toList();
    }

    private static Optional<MorningRow> morning(MemberPlan plan, LocalDate day) {
        return plan.mornings().stream().filter(one -> one.day().equals(day)).findFirst();
    }

    /// The reason block.
    Why why() {
        return Why.unsigned(say, deciding(), rules(), sources());
    }

    private String rules() {
        var ids = new LinkedHashSet<String>();
        row.progression().because().forEach(why -> ids.add(why.rule()));
        return say.words("why.rules", String.join(", ", ids), row.rules());
    }

    private String sources() {
        var keys = row.progression().because().stream().map(Because::source).toList();
        return keys.stream().allMatch("R"::equals)
                ? say.words("why.own")
                : Sources.bundled().plain(keys);
    }

    private List<Fact> deciding() {
        if (row.progression() instanceof Progression.Progress) return all();
        var facts = new ArrayList<Fact>();
        for (var why : row.progression().because()) {
            var fact = fact(why);
            if (!facts.contains(fact)) facts.add(fact);
        }
        return facts;
    }

    private Fact fact(Because why) {
        return switch (why.rule()) {
            case "DOSE-REGRESS-DURING" -> during();
            case "DOSE-REGRESS-AFTER" -> after();
            case "DOSE-REGRESS-MORNING", "DOSE-HOLD-MORNING" -> firstSteps();
            case "DOSE-HOLD-DONE", "DOSE-HOLD-NEARLY" -> done();
            case "DOSE-HOLD-EFFORT", "DOSE-HOLD-WORKING" -> effort();
            case "DOSE-ESCALATE-PAIN" -> severe(why);
            default -> Fact.of(say, why);
        };
    }

    /// Every number that was weighed, in the order of asking; what was not answered says so.
    List<Fact> all() {
        return List.of(during(), after(), firstSteps(), done(), effort());
    }

    private Fact during() {
        return pain(say.words("decision.during"), SessionRow.After::worst);
    }

    private Fact after() {
        return pain(say.words("decision.right-after"), SessionRow.After::rightAfter);
    }

    private Fact pain(String name, Function<SessionRow.After, Optional<Integer>> of) {
        int limit = plan.program().limit().most().points();
        return drawn(
                Fact.of(name, said(of, ""), say.words("decision.limit", limit)), most(of), limit);
    }

    private Fact firstSteps() {
        var pain = morning.flatMap(MorningRow::pain);
        var usual = usual();
        var limit =
                usual.map(points -> say.words("decision.usual", points))
                        .orElseGet(() -> say.words("decision.no-usual"));
        var fact =
                Fact.of(
                        say.words("decision.morning"),
                        pain.map(String::valueOf).orElseGet(this::silent),
                        limit);
        return usual.map(points -> drawn(fact, pain, points)).orElse(fact);
    }

    private Optional<Integer> usual() {
        return plan.usualMorning(row.day().plusDays(1), book.dose());
    }

    private Fact done() {
        return Fact.of(
                say.words("decision.done"),
                said(SessionRow.After::donePercent, " %"),
                say.words("decision.asks-done", book.dose().progressFromDonePercent()));
    }

    private Fact effort() {
        int limit = book.dose().progressUpToRpe();
        return drawn(
                Fact.of(
                        say.words("decision.effort"),
                        said(SessionRow.After::effort, ""),
                        say.words("decision.asks-effort", limit)),
                most(SessionRow.After::effort),
                limit);
    }

    private Fact severe(Because why) {
        int from = book.dose().escalateAt();
        boolean next =
                why.said().is("plan.severe-morning")
                        || why.said().asWritten().filter(it -> it.contains("morning")).isPresent();
        var value = next ? morning.flatMap(MorningRow::pain) : most(SessionRow.After::worst);
        var name = next ? say.words("decision.morning") : say.words("decision.during");
        return drawn(
                Fact.of(
                        name,
                        value.map(String::valueOf).orElseGet(() -> say.words("decision.from")),
                        say.words("decision.stops", from)),
                value,
                from);
    }

    private static Fact drawn(Fact fact, Optional<Integer> value, int limit) {
        return value.map(points -> fact.drawn(points, limit, PAIN_TOP)).orElse(fact);
    }

    private Optional<Integer> most(Function<SessionRow.After, Optional<Integer>> of) {
        return reports.stream().flatMap(one -> of.apply(one).stream()).max(Integer::compare);
    }

    private String said(Function<SessionRow.After, Optional<Integer>> of, String unit) {
        var words = new ArrayList<String>();
        for (var report : reports) {
            words.add(of.apply(report).map(value -> value + unit).orElseGet(this::silent));
        }
        return words.stream()
                .reduce((one, other) -> say.words("decision.both", one, other))
                .orElseGet(this::silent);
    }

    private String silent() {
        return say.words("decision.silent");
    }
}
