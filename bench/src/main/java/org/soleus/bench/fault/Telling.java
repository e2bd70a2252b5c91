package org.soleus.bench.fault;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// One thing that somebody tells by a form.
///
/// @param kind of what
/// @param path where the form goes
/// @param fields of the form, in pairs of name and value
/// @param said what its rows must say afterwards, as [Kind#counted] has it
record Telling(Kind kind, String path, List<String> fields, String said) {

    /// So far from the wall, in millimetres, a self-test reaches.
    private static final int REACH = 300;

    private static final int SHORTEST = 1_000;
    private static final int RUNS = 9_000;
    private static final int DAYS = 90;

    /// How much of a session was done, in percent, as its page offers it.
    private static final List<String> DONE = List.of("100", "85", "50");

    /// A self-test of both legs; the first 90,000 are all unlike each other.
    static Telling test(int nth) {
        int left = nth / REACH % REACH;
        int right = nth % REACH;
        return new Telling(
                Kind.TEST,
                "/measure/test/knee-to-wall/do",
                List.of("value-LEFT", centimetres(left), "value-RIGHT", centimetres(right)),
                "LEFT " + left + " RIGHT " + right);
    }

    /// A run of so many metres; the first 9,000 are all unlike each other.
    static Telling run(int nth) {
        int metres = SHORTEST + nth % RUNS;
        return new Telling(
                Kind.RUN,
                "/running/new",
                List.of(
                        "day",
                        LocalDate.now(ZoneOffset.UTC).minusDays(1 + metres % DAYS).toString(),
                        "distance",
                        String.format(Locale.ROOT, "%.3f", metres / 1000.0),
                        "minutes",
                        String.valueOf(Math.max(6, metres * 6 / 1000))),
                String.valueOf(metres));
    }

    /// A session that was begun: sets of its first exercise, and then how it was.
    ///
    /// @param nth so that sessions differ in how many sets were done, and in how they were
    static List<Telling> session(Sessions.Begun session, int nth) {
        var all = new ArrayList<Telling>();
        int sets = 1 + nth % session.sets();
        for (int set = 1; set <= sets; set++) all.add(count(session, set, 1));
        all.add(ending(session, nth));
        return all;
    }

    /// So much of a set so far.
    static Telling count(Sessions.Begun session, int set, int amount) {
        return new Telling(
                Kind.SET,
                "/plan/session/" + session.id() + "/count",
                List.of(
                        "place",
                        "0",
                        "version",
                        "0",
                        "side",
                        session.side(),
                        "set",
                        set + "",
                        "amount",
                        amount + ""),
                session.id() + " " + session.side() + " " + set + " " + amount);
    }

    private static Telling ending(Sessions.Begun session, int nth) {
        int worst = nth % 3;
        int effort = 2 + nth % 4;
        var done = DONE.get(nth % DONE.size());
        return new Telling(
                Kind.ENDING,
                "/plan/session/" + session.id() + "/after",
                List.of(
                        "worst",
                        worst + "",
                        "effort",
                        effort + "",
                        "done",
                        done,
                        "limp",
                        "no",
                        "sign",
                        "none"),
                session.id() + " " + worst + " " + effort + " " + done + " f {}");
    }

    /// The first steps of a day, on a page that was drawn today.
    ///
    /// @param today hers; the clinic takes no page of another day
    /// @param ago so many days before it, at most as many as are remembered
    static Telling morning(LocalDate today, int ago) {
        var day = today.minusDays(ago);
        int pain = ago % 3;
        int stiffness = 5 * (ago % 4);
        return new Telling(
                Kind.MORNING,
                "/plan/morning",
                List.of(
                        "day",
                        today.toString(),
                        "of",
                        day.toString(),
                        "pain",
                        pain + "",
                        "stiffness",
                        stiffness + ""),
                day + " " + pain + " " + stiffness);
    }

    private static String centimetres(int millimetres) {
        return String.format(Locale.ROOT, "%.1f", millimetres / 10.0);
    }
}
