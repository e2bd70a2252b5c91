package org.soleus.server.running;

import org.soleus.clinical.measure.Sentence;
import org.soleus.clinical.plan.TableRuns;
import org.soleus.clinical.running.next.LastRun;
import org.soleus.clinical.running.next.NextRun;
import org.soleus.clinical.running.next.NextWords;
import org.soleus.clinical.running.next.Outing;
import org.soleus.clinical.running.next.Standing;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// The next run of a member, and all that it was decided from.
///
/// @param history her runs
/// @param standing how she stood when it was asked about
/// @param day her day that was asked about: today, tomorrow when she ran today, or the one she
///   would like
/// @param run the decision
/// @param table where she stands in the walk-run table; empty when not in it
/// @param wanted what she would like, while it still lies ahead
/// @param aim what she aims at, while it still lies ahead
public record NextAnswer(
        RunHistory history,
        Standing standing,
        LocalDate day,
        NextRun run,
        Optional<TableRuns> table,
        Optional<Wanted> wanted,
        Optional<Aim> aim) {

    /// The run itself; empty where none is to be run on that day.
    public Optional<Outing> outing() {
        return switch (run) {
            case NextRun.Go go -> Optional.of(go.outing());
            case NextRun.Adjust adjust -> Optional.of(adjust.outing());
            case NextRun.Rest _, NextRun.GetSeen _ -> Optional.empty();
        };
    }

    /// The last run where the decision is about its jump: more than three tenths over what came
    /// before it.
    public Optional<LastRun> jumped() {
        boolean told =
                run.because().stream()
                        .anyMatch(why -> why.rule().equals("N5") || why.rule().equals("N6"));
        return told ? standing.last().filter(run -> run.jump().isPresent()) : Optional.empty();
    }

    /// The one word of it, with its full stop.
    public Sentence verdict() {
        return Sentence.of(
                switch (run) {
                    case NextRun.Go _ -> "next.go";
                    case NextRun.Adjust _ -> "next.adjust";
                    case NextRun.Rest _ -> "next.rest";
                    case NextRun.GetSeen _ -> "next.be-seen";
                });
    }

    /// The run in a few sentences.
    public List<Sentence> told() {
        var words = new NextWords(history.today(), history.zone());
        return switch (run) {
            case NextRun.Go(Outing outing, _, _, _) -> List.of(words.of(outing));
            case NextRun.Adjust(Outing outing, _, _, _) -> List.of(words.of(outing));
            case NextRun.Rest _, NextRun.GetSeen _ -> words.of(run);
        };
    }

    /// Whether that day suits her.
    public boolean suits() {
        return history.diary().suits().contains(day.getDayOfWeek());
    }
}
