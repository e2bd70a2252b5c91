package org.soleus.server.care.web;

import org.soleus.clinical.running.therapist.Flare;
import org.soleus.clinical.running.therapist.Gathered;
import org.soleus.clinical.running.therapist.Refit;
import org.soleus.server.care.flare.Refits;
import org.soleus.server.running.web.RunWords;
import org.soleus.server.web.Fact;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What a clinic's own refit of the chance of a flare found, in words.
///
/// @param kept the newest; empty as long as none was worked out
/// @param words days as the reader wants them
public record FlareWords(Optional<Refits.Kept> kept, RunWords words) {

    /// A reason to say nothing, as a sentence.
    public String words(Flare.Reason reason) {
        return switch (reason) {
            case Flare.Reason.Missing missing -> missing(missing.input());
            case Flare.Reason.Away away ->
                    "The last run was "
                            + away.days()
                            + " days ago: beyond "
                            + Flare.MOST_AWAY
                            + " nothing is said.";
            case Flare.Reason.FarAbove far ->
                    "The next run, "
                            + words.calf(far.calfMetres())
                            + " calf-metres, is more than twice the most of one run that was"
                            + " tolerated, "
                            + words.calf(far.session())
                            + ".";
            case Flare.Reason.FewRuns few ->
                    "Only "
                            + few.scored()
                            + " of her runs have a load: at least "
                            + Flare.LEAST_RUNS
                            + " are needed.";
            case Flare.Reason.NotReleased _ -> "The model is not released. " + missing();
        };
    }

    private static String missing(Flare.Input input) {
        return switch (input) {
            case NEXT_RUN -> "No run is told next: there is none to reckon it for.";
            case LONGEST -> "No run of the last thirty days is known.";
            case SESSION -> "No run of the last thirty days is known to have been tolerated.";
            case MORNING ->
                    "The mornings after her last run, or her usual before it, are not known.";
            case DURING -> "The pain during her last run was not told.";
        };
    }

    private Optional<Refit> refit() {
        return kept.map(Refits.Kept::refit);
    }

    /// Whether chances are told.
    public boolean isReleased() {
        return refit().filter(Refit::isReleased).isPresent();
    }

    /// Whether any chance is told, in a sentence.
    public String heading() {
        return isReleased()
                ? "The chance of a flare is told to therapists."
                : "The chance of a flare is not told.";
    }

    /// Why it is told, or what is missing.
    public String state() {
        return isReleased()
                ? "The last two times four weeks, up to "
                        + refit().map(of -> lastDay(of.until())).orElse("")
                        + ", passed."
                : missing();
    }

    /// What is missing before a chance may be told.
    String missing() {
        return refit().map(this::missing)
                .orElse(
                        "No refit on this clinic's own members has been worked out yet; that is"
                                + " done once a week.");
    }

    private String missing(Refit refit) {
        if (!refit.gathered().isEnough()) return counted(refit.gathered());
        return refit.awaits()
                .map(
                        day ->
                                "There are enough flares to fit to, and the two times four weeks"
                                        + " that test the fit are over on "
                                        + words.dayAndMonth(day)
                                        + ".")
                .orElseGet(
                        () ->
                                "Of the last two times four weeks not both passed: "
                                        + failed(refit)
                                        + ".");
    }

    private static String counted(Gathered gathered) {
        return "There are "
                + gathered.flares()
                + " of "
                + Gathered.LEAST_FLARES
                + " flares, from "
                + gathered.members()
                + " of "
                + Gathered.LEAST_MEMBERS
                + " members.";
    }

    private String failed(Refit refit) {
        return refit.windows().stream()
                .filter(window -> !window.passes())
                .map(
                        window ->
                                "in those up to "
                                        + lastDay(window.until())
                                        + " "
                                        + FlareTests.failed(window))
                .reduce((one, other) -> one + ", and " + other)
                .orElse("");
    }

    private String lastDay(LocalDate until) {
        return words.dayAndMonth(until.minusDays(1));
    }

    /// When it was worked out, and from how much; empty as long as it was not.
    public String from() {
        return kept.map(
                        of ->
                                "Worked out on "
                                        + words.day(
                                                LocalDate.ofInstant(of.at(), words.me().zoneId()))
                                        + " from "
                                        + of.refit().gathered().runs()
                                        + " runs up to "
                                        + lastDay(of.refit().until())
                                        + " whose answers are all there, "
                                        + of.refit().gathered().flares()
                                        + " of them with a flare.")
                .orElse("");
    }

    /// How each test went, the newest first, and everybody foretold by the others.
    public List<FlareTests.Went> tests() {
        return refit().map(this::tests).orElse(List.of());
    }

    private List<FlareTests.Went> tests(Refit refit) {
        var tests =
                new ArrayList<>(
                        refit.windows().reversed().stream()
                                .map(window -> FlareTests.of(window, words))
                                .toList());
        refit.others().map(FlareTests::others).ifPresent(tests::add);
        return List.copyOf(tests);
    }

    /// What stands under a chance that is told: what came of such runs, and how good it is.
    public List<Fact> behind(double chance) {
        return refit().flatMap(of -> of.windows().getLast().report())
                .map(
                        of ->
                                List.of(
                                        FlareTests.such(of, chance),
                                        FlareTests.skill(of),
                                        FlareTests.slope(of),
                                        fitted()))
                .orElse(List.of());
    }

    private Fact fitted() {
        var of = refit().orElseThrow();
        return Fact.of(
                "Fitted to",
                of.gathered().runs() + " runs",
                of.gathered().flares()
                        + " with a flare, of "
                        + of.gathered().members()
                        + " members of this clinic, up to "
                        + lastDay(of.until()));
    }

    /// A chance as a whole percent.
    public static long percent(double chance) {
        return FlareTests.percent(chance);
    }
}
