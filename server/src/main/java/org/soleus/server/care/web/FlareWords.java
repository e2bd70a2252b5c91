package org.soleus.server.care.web;

import org.soleus.clinical.running.capacity.Share;
import org.soleus.clinical.running.therapist.FlareReport;
import org.soleus.clinical.running.therapist.Gathered;
import org.soleus.clinical.running.therapist.Refit;
import org.soleus.clinical.running.therapist.Tested;
import org.soleus.server.care.flare.Refits;
import org.soleus.server.running.web.RunWords;
import org.soleus.server.web.Fact;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What a clinic's own refit of the chance of a flare found, in words.
///
/// @param kept the newest; empty as long as none was worked out
/// @param words days as the reader wants them
public record FlareWords(Optional<Refits.Kept> kept, RunWords words) {

    /// One time four weeks, or everybody left out once, as it went.
    ///
    /// @param name which
    /// @param finding whether it may be gone by, and why not
    /// @param facts its measures
    /// @param bins from the lowest chances to the highest
    public record Went(String name, String finding, List<Fact> facts, List<Bin> bins) {}

    /// A fifth of the runs.
    ///
    /// @param told the mean of what was told, in percent
    /// @param came how many had a flare, of how many
    /// @param span within which chance leaves that
    /// @param low lower end of it, in percent
    /// @param share that had one, in percent
    /// @param high upper end
    public record Bin(long told, String came, String span, long low, long share, long high) {}

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
                .map(window -> "in those up to " + lastDay(window.until()) + " " + failed(window))
                .reduce((one, other) -> one + ", and " + other)
                .orElse("");
    }

    private static String failed(Tested window) {
        return window.report()
                .map(FlareWords::failed)
                .orElse("there were too few flares to measure anything");
    }

    private static String failed(FlareReport report) {
        if (!report.hasSkill()) return "it was not clearly better than the share of flares";
        return "its slope was " + two(report.calibration().slope()) + ", outside 0.8 to 1.2";
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
    public List<Went> tests() {
        return refit().map(this::tests).orElse(List.of());
    }

    private List<Went> tests(Refit refit) {
        var tests = new ArrayList<>(refit.windows().reversed().stream().map(this::went).toList());
        refit.others().map(FlareWords::others).ifPresent(tests::add);
        return List.copyOf(tests);
    }

    private Went went(Tested window) {
        var name =
                "Four weeks from "
                        + words.dayAndMonth(window.from())
                        + " to "
                        + lastDay(window.until());
        var past = window.past();
        var untold =
                past.isEnough()
                        ? "Too few flares came to measure anything."
                        : "Not foretold: before them there were too few flares to fit to, "
                                + past.flares()
                                + " of "
                                + past.members()
                                + " members.";
        return window.report()
                .map(of -> new Went(name, verdict(of), measures(of), bins(of)))
                .orElseGet(() -> new Went(name, untold, List.of(), List.of()));
    }

    private static String verdict(FlareReport report) {
        return report.passes() ? "Passed." : "Did not pass: " + failed(report) + ".";
    }

    private static Went others(FlareReport report) {
        return new Went(
                "Everybody foretold by the others",
                "Each member's runs, foretold by what was fitted to other members alone. It is"
                        + " reported, and not asked by the gate.",
                measures(report),
                bins(report));
    }

    private static List<Fact> measures(FlareReport of) {
        return List.of(
                Fact.of(
                        "Runs foretold",
                        String.valueOf(of.runs()),
                        of.flares() + " with a flare, " + of.members() + " members"),
                Fact.of(
                        "Brier's measure",
                        three(of.brier()),
                        "0 is perfect; telling everybody the share gives " + three(of.base())),
                skill(of),
                slope(of));
    }

    private static Fact skill(FlareReport of) {
        return Fact.of(
                "Skill",
                two(of.skill()),
                "90 % interval "
                        + two(of.low())
                        + " to "
                        + two(of.high())
                        + ", members drawn anew; 0 is telling everybody the share");
    }

    private static Fact slope(FlareReport of) {
        return Fact.of(
                "Slope of calibration",
                two(of.calibration().slope()),
                "1 is perfect; the intercept is " + two(of.calibration().intercept()));
    }

    private static List<Bin> bins(FlareReport of) {
        return of.bins().stream().map(FlareWords::bin).toList();
    }

    private static Bin bin(FlareReport.Bin of) {
        Share flares = of.flares();
        return new Bin(
                percent(of.chance()),
                flares.count() + " of " + flares.of(),
                "90 % interval " + percent(flares.low()) + " to " + percent(flares.high()) + " %",
                percent(flares.low()),
                percent(flares.value()),
                percent(flares.high()));
    }

    /// What stands under a chance that is told: what came of such runs, and how good it is.
    public List<Fact> behind(double chance) {
        return refit().flatMap(of -> of.windows().getLast().report())
                .map(of -> List.of(such(of, chance), skill(of), slope(of), fitted()))
                .orElse(List.of());
    }

    private Fact such(FlareReport of, double chance) {
        var nearest =
                of.bins().stream()
                        .min(Comparator.comparingDouble(bin -> Math.abs(bin.chance() - chance)))
                        .map(FlareWords::bin)
                        .orElseThrow();
        return Fact.of(
                "What came of such runs",
                nearest.came(),
                "those that were told about "
                        + nearest.told()
                        + " % in the last four weeks tested; "
                        + nearest.span());
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
        return Math.round(100 * chance);
    }

    private static String two(double value) {
        return String.format(Locale.UK, "%.2f", value);
    }

    private static String three(double value) {
        return String.format(Locale.UK, "%.3f", value);
    }
}
