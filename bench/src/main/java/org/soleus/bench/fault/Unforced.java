package org.soleus.bench.fault;

import java.time.Duration;
import java.util.List;

/// F6: the disk takes what is written and refuses to force it (`fsync` answers EIO): that of
/// everything, that of the keys and of a copy, that of the database. Nothing is acknowledged that
/// was not forced, whoever watches is told, and it goes on by itself once the disk is sound.
final class Unforced implements Experiment {

    private static final int WRITERS = 8;

    /// Where nothing is forced.
    ///
    /// @param folder in the data; empty for all of it
    /// @param hasStore whether the database is in it
    record Place(String folder, boolean hasStore) {
        @Override
        public String toString() {
            return folder.isEmpty() ? "everything" : folder;
        }
    }

    private static final List<Place> PLACES =
            List.of(new Place("", true), new Place("keys", false), new Place("postgres", true));

    @Override
    public String name() {
        return "fsync";
    }

    @Override
    public List<String> faults() {
        return List.of("F6");
    }

    @Override
    public String about() {
        return "a disk that forces nothing, under everything, under keys and copies, under"
                + " PostgreSQL";
    }

    @Override
    public List<String> needs() {
        return List.of(StubbornDisk.COMPILER);
    }

    @Override
    public Told run(Nursery nursery, Pace pace) throws Exception {
        int places = Math.min(pace.rounds(2, PLACES.size()), PLACES.size());
        var time = Duration.ofSeconds(pace.amount(4, 30));
        var all = Found.NONE;
        for (var place : PLACES.subList(0, places)) {
            System.err.println("not forced: " + place);
            all = all.and(refused(nursery, place, time));
        }
        return Told.of(
                all.sum(),
                all.back(),
                all.seen()
                        .and(
                                Told.also("  disks", places, ""),
                                Told.none("  acknowledged and not forced", all.unforced()),
                                Told.none("  of what was taken not there afterwards", all.lost()),
                                Told.none("  neither taken nor told to come back", all.odd()),
                                Told.none("  signs that a watcher missed", all.silent())));
    }

    /// What was found of one disk, or of several.
    ///
    /// @param sum of the ledgers
    /// @param seen by those who write
    /// @param back the longest until they could write again
    /// @param unforced what was acknowledged while nothing could be forced
    /// @param lost what did not hold afterwards
    /// @param odd what got no proper answer
    /// @param silent signs that whoever watches should have been given
    record Found(
            Ledger.Sum sum,
            Seen seen,
            Duration back,
            long unforced,
            long lost,
            long odd,
            long silent) {

        static final Found NONE = new Found(Ledger.Sum.NONE, Seen.NONE, Duration.ZERO, 0, 0, 0, 0);

        Found and(Found more) {
            return new Found(
                    sum.plus(more.sum),
                    seen.plus(more.seen),
                    Bouts.longer(back, more.back),
                    unforced + more.unforced,
                    lost + more.lost,
                    odd + more.odd,
                    silent + more.silent);
        }
    }

    private static Found refused(Nursery nursery, Place place, Duration time) throws Exception {
        try (var ground = nursery.ground()) {
            var spell = Spell.on(ground, place);
            return spell.found(
                    Bouts.of(
                            ground,
                            WRITERS,
                            1,
                            () -> 20,
                            WRITERS,
                            (_, ledger) -> spell.befalls(ledger, time)));
        }
    }
}
