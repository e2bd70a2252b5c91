package org.soleus.clinical.running.therapist;

import org.soleus.clinical.measure.PainScore;
import org.soleus.clinical.running.capacity.Capacity;
import org.soleus.clinical.running.capacity.History;
import org.soleus.clinical.running.capacity.PastRun;
import org.soleus.clinical.running.capacity.Shown;

import java.time.LocalDate;
import java.util.Optional;

/// What the chance of a flare is reckoned from. What is not known is empty, never zero.
///
/// @param metres of the run asked about
/// @param longest the longest run of thirty days, in metres
/// @param calfMetres of the run asked about
/// @param session the most calf-metres of one run of thirty days that was borne
/// @param rise points of the worse morning after the last run above the usual
/// @param during the worst pain during the last run, 0 to 10
/// @param away days since the last run
/// @param scored runs of hers whose load was worked out
public record FlareFacts(
        Optional<Integer> metres,
        Optional<Integer> longest,
        Optional<Integer> calfMetres,
        Optional<Integer> session,
        Optional<Integer> rise,
        Optional<Integer> during,
        Optional<Integer> away,
        int scored) {

    /// As they stood on the morning of a run, for that run with the load that it came to have.
    static FlareFacts before(History history, PastRun run) {
        FlareFacts then = of(history.asOf(run.day()), run.day(), Optional.of(run.metres()));
        return new FlareFacts(
                then.metres,
                then.longest,
                Optional.of(run.calfMetres()),
                then.session,
                then.rise,
                then.during,
                then.away,
                then.scored);
    }

    /// As numbers; only where the rule speaks.
    FlareInputs inputs() {
        return FlareInputs.of(
                metres.orElseThrow(),
                longest.orElseThrow(),
                calfMetres.orElseThrow(),
                session.orElseThrow(),
                rise.orElseThrow(),
                during.orElseThrow());
    }

    /// As they stand on a day.
    ///
    /// @param metres of the run asked about; empty where none is
    public static FlareFacts of(History history, LocalDate today, Optional<Integer> metres) {
        Capacity capacity = history.on(today);
        Optional<PastRun> last = history.last();
        return new FlareFacts(
                metres,
                capacity.longest(),
                metres.map(far -> (int) ((long) far * capacity.permille() / 1000)),
                capacity.session().map(Shown::calfMetres),
                last.flatMap(run -> run.felt().rise()),
                last.flatMap(run -> run.felt().during()).map(PainScore::points),
                last.map(run -> (int) (today.toEpochDay() - run.day().toEpochDay())),
                (int) history.runs().stream().filter(run -> run.calfMetres() > 0).count());
    }
}
