package org.soleus.server.town;

/// How a town lives: planted, and therefore known.
///
/// @param neverStart share of those who join and never do a session
/// @param waits share of those who start and have to wait fourteen weeks before
/// @param delay the most days from joining to the first session; 0 for the very same day
/// @param worstAtFirst mean of how much worse than usual the pain is on the day of joining, 0 to
///   100
/// @param pain mean pain of those who join, 0 to 100
/// @param spread standard deviation of it
/// @param noise standard deviation of an answer around the pain
/// @param byItself share of the pain that is gone after twelve weeks with nothing done
/// @param byUs share of what is left that the program takes away, done in full
/// @param leaving chance to leave for good in a week, from 35 years on
/// @param young how many times that chance below 35
/// @param perWeek sessions a week while somebody stays
/// @param skipped share of weekly questions without an answer while somebody stays
/// @param silent the same once she has left, or never started
/// @param flaresPer1000Runs runs after which pain is up for a week
/// @param flagsPer1000Weeks weeks in which a warning sign comes up
public record Rates(
        double neverStart,
        double waits,
        int delay,
        double worstAtFirst,
        double pain,
        double spread,
        double noise,
        double byItself,
        double byUs,
        double leaving,
        double young,
        double perWeek,
        double skipped,
        double silent,
        double flaresPer1000Runs,
        double flagsPer1000Weeks) {

    /// After published programs (`peers.md` 6.5): pain of 45 to 49 at first, half of it gone by
    /// itself in three months, a fifth of the rest taken away, three to four in five still there in
    /// the last month, the young leaving sooner, 3.0 to 3.8 sessions a week.
    public static final Rates PUBLISHED =
            new Rates(0.15, 0.05, 9, 6, 44, 18, 8, 0.5, 0.25, 0.018, 1.6, 3.6, 0.08, 0.6, 20, 0.8);

    /// The same town if everybody answered every question.
    public Rates answering() {
        return new Rates(
                neverStart,
                waits,
                delay,
                worstAtFirst,
                pain,
                spread,
                noise,
                byItself,
                byUs,
                leaving,
                young,
                perWeek,
                0,
                0,
                flaresPer1000Runs,
                flagsPer1000Weeks);
    }

    /// The same town if the program did nothing.
    public Rates withoutEffect() {
        return new Rates(
                neverStart,
                waits,
                delay,
                worstAtFirst,
                pain,
                spread,
                noise,
                byItself,
                0,
                leaving,
                young,
                perWeek,
                skipped,
                silent,
                flaresPer1000Runs,
                flagsPer1000Weeks);
    }

    /// The same town if everybody began on the day of joining, and joined on a day like any other:
    /// only there are those who never started followed from the same moment.
    public Rates atOnce() {
        return new Rates(
                neverStart,
                0,
                0,
                0,
                pain,
                spread,
                noise,
                byItself,
                byUs,
                leaving,
                young,
                perWeek,
                skipped,
                silent,
                flaresPer1000Runs,
                flagsPer1000Weeks);
    }
}
