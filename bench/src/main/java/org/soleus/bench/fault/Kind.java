package org.soleus.bench.fault;

/// What writers tell, and how its rows are counted by what they say: a row that says anything else
/// than what was told is both, one that is missing and one too many.
enum Kind {

    /// A sitting of a self-test, both legs of it.
    TEST(
            """
            SELECT member, said, count(*) FROM
              (SELECT member, string_agg(leg || ' ' || value, ' ' ORDER BY leg) AS said
               FROM measure.self_test WHERE test = 'knee-to-wall'
               GROUP BY member, attempt) AS sitting
            GROUP BY 1, 2\
            """),

    /// A run written down by hand, in metres.
    RUN("SELECT member, distance_m::text, count(*) FROM running.run GROUP BY 1, 2"),

    /// A set of a session; one that is counted twice over says more than was told.
    SET(
            """
            SELECT member, format('%s %s %s %s', session, side, set_no, amount), count(*)
            FROM plan.set_done GROUP BY 1, 2\
            """),

    /// How a session was; what is kept beside it was told again.
    ENDING(
            """
            SELECT member,
              format('%s %s %s %s %s %s', session, worst, effort, done_pct, limp, flags), count(*)
            FROM
              (SELECT member, session, worst, effort, done_pct, limp, flags FROM plan.session
               WHERE finished_at IS NOT NULL
               UNION ALL
               SELECT member, session, worst, effort, done_pct, limp, flags FROM plan.told_again
               WHERE session IS NOT NULL) AS told
            GROUP BY 1, 2\
            """),

    /// The first steps of a day; what is kept beside them was told again.
    MORNING(
            """
            SELECT member, format('%s %s %s', day, pain, stiffness_min), count(*)
            FROM
              (SELECT member, day, pain, stiffness_min FROM plan.morning
               UNION ALL
               SELECT member, day, pain, stiffness_min FROM plan.told_again
               WHERE session IS NULL) AS told
            GROUP BY 1, 2\
            """);

    private final String counted;

    Kind(String counted) {
        this.counted = counted;
    }

    /// Asks for how many there are that say the same, of each member.
    String counted() {
        return counted;
    }
}
