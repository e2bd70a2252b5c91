package org.soleus.server.running;

import org.soleus.clinical.running.Run;
import org.soleus.clinical.running.same.Likeness;
import org.soleus.clinical.running.same.SameRun;
import org.soleus.server.account.MemberId;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/// To which runs a recording belongs that comes.
///
/// @param runs what is there
/// @param recordings what they are made of
/// @param grounds what was said that they went over
record Belonging(Runs runs, Recordings recordings, Grounds grounds) {

    /// The runs of which this is another recording: one, or the halves that it holds together.
    List<UUID> of(MemberId member, Run told, LocalDate day) {
        var recorded =
                recordings.near(member, told).stream()
                        .flatMap(id -> recordings.recording(member, id).stream())
                        .filter(one -> isSame(one, told))
                        .toList();
        if (!recorded.isEmpty()) return halves(member, recorded);
        return recordings.byHand(member, day).stream()
                .filter(one -> Guessed.isOf(one.told(), told))
                .map(Recording::run)
                .limit(1)
                .toList();
    }

    private static boolean isSame(Recording one, Run told) {
        return SameRun.compare(one.told(), told) instanceof Likeness.Same;
    }

    /// The first is the one of which something was said; of the others, those of which nothing was,
    /// and that are not of the same time: such were taken apart by her.
    private List<UUID> halves(MemberId member, List<Recording> recorded) {
        var ids = recorded.stream().map(Recording::run).distinct().toList();
        var said = ids.stream().filter(run -> isSaid(member, run)).toList();
        var first = said.isEmpty() ? ids.getFirst() : said.getFirst();
        var whole = recorded.stream().filter(one -> one.run().equals(first)).toList();
        var halves =
                recorded.stream()
                        .filter(one -> whole.stream().noneMatch(of -> isSame(of, one.told())))
                        .map(Recording::run)
                        .filter(run -> !run.equals(first) && !said.contains(run))
                        .distinct();
        return Stream.concat(Stream.of(first), halves).toList();
    }

    private boolean isSaid(MemberId member, UUID run) {
        return grounds.find(member, run).isPresent()
                || !runs.feltAgain(member, run).isEmpty()
                || runs.find(member, run)
                        .filter(found -> found.isFelt() || found.correction().isAny())
                        .isPresent();
    }
}
