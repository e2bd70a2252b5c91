package org.soleus.bench.fault;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/// What one member tells, one thing after the other and none of it twice.
///
/// Most of it are self-tests; of all that is told together, one in twenty-five is a run, and three
/// are of sessions, as long as she has begun ones.
final class Tale {

    private static final int ROUND = 25;

    /// Enough for what a hundred thousand writes of all together have of it.
    private static final int SESSIONS = 250;

    private final Person she;
    private final Iterator<Telling> sessions;
    private int tests;
    private int runs;

    private Tale(Person she, List<Telling> sessions) {
        this.she = she;
        this.sessions = sessions.iterator();
    }

    /// Of self-tests and runs alone.
    static Tale of(Person she) {
        return new Tale(she, List.of());
    }

    /// Of sessions as well, which are begun for those who have a plan.
    ///
    /// @throws IOException when nobody has
    static List<Tale> withSessions(Ground ground, List<Person> people)
            throws SQLException, IOException {
        var tales = new ArrayList<Tale>();
        for (var she : people) tales.add(withSessions(ground, she));
        if (tales.stream().noneMatch(tale -> tale.sessions.hasNext())) {
            throw new IOException("nobody of those who write has a session to tell");
        }
        return tales;
    }

    private static Tale withSessions(Ground ground, Person she) throws SQLException {
        var all = new ArrayList<Telling>();
        int nth = 0;
        for (var begun : Sessions.begun(ground, she, SESSIONS)) {
            all.addAll(Telling.session(begun, nth++));
        }
        return new Tale(she, all);
    }

    Person she() {
        return she;
    }

    /// @param nth of all that is told together
    Telling next(int nth) {
        return switch (nth % ROUND) {
            case 6, 12, 18 -> sessions.hasNext() ? sessions.next() : Telling.test(tests++);
            case 24 -> Telling.run(runs++);
            default -> Telling.test(tests++);
        };
    }
}
