package org.soleus.bench.fault;

import java.time.Duration;
import java.util.List;

/// F7: the disk is full, a real and small one in memory: that of everything, that of the keys, that
/// of what comes in. Nobody is told that something is saved which is not, and it goes on when there
/// is room again.
final class Disk implements Experiment {

    private static final List<SmallDisk.Place> PLACES =
            List.of(
                    new SmallDisk.Place(SmallDisk.EVERYTHING, "300m"),
                    new SmallDisk.Place("incoming", "1m"),
                    new SmallDisk.Place("keys", "8m"));

    private static final int WRITERS = 8;

    @Override
    public String name() {
        return "disk";
    }

    @Override
    public List<String> faults() {
        return List.of("F7");
    }

    @Override
    public String about() {
        return "a full disk under everything, under the keys, under what comes in";
    }

    @Override
    public List<String> needs() {
        return List.of("mount");
    }

    @Override
    public Told run(Nursery nursery, Pace pace) throws Exception {
        int places = Math.min(pace.rounds(1, PLACES.size()), PLACES.size());
        var full = Duration.ofSeconds(pace.amount(4, 30));
        var all = Found.NONE;
        for (var place : PLACES.subList(0, places)) {
            System.err.println("full: " + place);
            all = all.and(filled(nursery, place, full));
        }
        return Told.of(
                all.sum(),
                all.back(),
                all.seen()
                        .and(
                                Told.also("  disks", places, ""),
                                Told.also("  taken although one was full", all.taken(), ""),
                                Told.none("  of them not there with room again", all.lost()),
                                Told.none("  neither taken nor told to come back", all.odd())));
    }

    /// What was found of one disk, or of several.
    ///
    /// @param sum of the ledgers
    /// @param seen by those who write
    /// @param back the longest until they could write again
    /// @param taken newcomers and files while it was full
    /// @param lost what did not hold afterwards
    /// @param odd newcomers and files that got no proper answer
    private record Found(
            Ledger.Sum sum, Seen seen, Duration back, long taken, long lost, long odd) {

        static final Found NONE = new Found(Ledger.Sum.NONE, Seen.NONE, Duration.ZERO, 0, 0, 0);

        Found and(Found more) {
            return new Found(
                    sum.plus(more.sum),
                    seen.plus(more.seen),
                    Bouts.longer(back, more.back),
                    taken + more.taken,
                    lost + more.lost,
                    odd + more.odd);
        }
    }

    private static Found filled(Nursery nursery, SmallDisk.Place place, Duration time)
            throws Exception {
        try (var small = SmallDisk.of(nursery, place)) {
            small.ground().start();
            var others = new NoRoom(small.ground());
            var bouts =
                    Bouts.of(
                            small.ground(),
                            WRITERS,
                            1,
                            () -> 20,
                            WRITERS,
                            (_, _) -> {
                                small.fill();
                                others.tries();
                                Thread.sleep(time);
                                small.empty();
                                return System.nanoTime();
                            });
            long lost = others.lost();
            return new Found(
                    bouts.sum(), bouts.seen(), bouts.back(), others.taken(), lost, others.odd());
        }
    }
}
