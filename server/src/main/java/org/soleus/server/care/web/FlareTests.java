package org.soleus.server.care.web;

import org.soleus.clinical.running.capacity.Share;
import org.soleus.clinical.running.therapist.FlareReport;
import org.soleus.clinical.running.therapist.Tested;
import org.soleus.server.running.web.RunWords;
import org.soleus.server.web.Fact;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/// The tests of a refit, in words and numbers.
public final class FlareTests {

    private FlareTests() {}

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

    /// How one time four weeks went.
    static Went of(Tested window, RunWords words) {
        var name =
                "Four weeks from "
                        + words.dayAndMonth(window.from())
                        + " to "
                        + words.dayAndMonth(window.until().minusDays(1));
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

    /// How everybody was foretold by the others.
    static Went others(FlareReport report) {
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

    /// What was gained.
    static Fact skill(FlareReport of) {
        return Fact.of(
                "Skill",
                two(of.skill()),
                "90 % interval "
                        + two(of.low())
                        + " to "
                        + two(of.high())
                        + ", members drawn anew; 0 is telling everybody the share");
    }

    /// How far apart chances were.
    static Fact slope(FlareReport of) {
        return Fact.of(
                "Slope of calibration",
                two(of.calibration().slope()),
                "1 is perfect; the intercept is " + two(of.calibration().intercept()));
    }

    private static List<Bin> bins(FlareReport of) {
        return of.bins().stream().map(FlareTests::bin).toList();
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

    /// Why one did not pass.
    static String failed(Tested window) {
        return window.report()
                .map(FlareTests::failed)
                .orElse("there were too few flares to measure anything");
    }

    private static String failed(FlareReport report) {
        if (!report.hasSkill()) return "it was not clearly better than the share of flares";
        return "its slope was " + two(report.calibration().slope()) + ", outside 0.8 to 1.2";
    }

    /// What came of runs that were told about as much.
    static Fact such(FlareReport of, double chance) {
        var nearest =
                of.bins().stream()
                        .min(Comparator.comparingDouble(bin -> Math.abs(bin.chance() - chance)))
                        .map(FlareTests::bin)
                        .orElseThrow();
        return Fact.of(
                "What came of such runs",
                nearest.came(),
                "those that were told about "
                        + nearest.told()
                        + " % in the last four weeks tested; "
                        + nearest.span());
    }

    /// A chance as a whole percent.
    static long percent(double chance) {
        return Math.round(100 * chance);
    }

    private static String two(double value) {
        return String.format(Locale.UK, "%.2f", value);
    }

    private static String three(double value) {
        return String.format(Locale.UK, "%.3f", value);
    }
}
