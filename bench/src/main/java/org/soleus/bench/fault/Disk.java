package org.soleus.bench.fault;

import org.soleus.bench.clinic.Folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/// F7: the disk is full, a real and small one in memory: that of everything, that of the keys, that
/// of what comes in. Nobody is told that something is saved which is not, and it goes on when there
/// is room again.
final class Disk implements Experiment {

    private static final String EVERYTHING = "";

    /// Where the disk is, and how large.
    private record Place(String folder, String size) {}

    private static final List<Place> PLACES =
            List.of(
                    new Place(EVERYTHING, "300m"),
                    new Place("incoming", "1m"),
                    new Place("keys", "8m"));

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
        var all = Ledgers.NONE;
        var back = Duration.ZERO;
        long later = 0;
        long odd = 0;
        int places = pace.rounds(1, PLACES.size());
        for (var place : PLACES.subList(0, Math.min(places, PLACES.size()))) {
            try (var small = new SmallDisk(nursery, place)) {
                var ground = small.ground();
                ground.start();
                var ledger = Ledger.begin(ground);
                var seen = Seen.NONE;
                try (var writers = Writers.begin(ground.writers(8), ledger)) {
                    writers.await(20);
                    small.fill();
                    joins(ground, place);
                    Thread.sleep(Duration.ofSeconds(pace.amount(4, 30)));
                    small.empty();
                    long began = System.nanoTime();
                    writers.await(8);
                    back = Kills.longer(back, Duration.ofNanos(System.nanoTime() - began));
                    seen = Seen.of(writers);
                }
                joins(ground, new Place(EVERYTHING, ""));
                if (seen.odd() > 0) System.err.println(place + ": " + seen.examples());
                later += seen.later();
                odd += seen.odd() + seen.bare();
                all = all.and(ledger.sum());
            }
        }
        return Told.of(
                all.sum(),
                back,
                List.of(
                        Told.also("  disks", places, ""),
                        Told.also("  told to come back", later, ""),
                        Told.none("  answers that were neither yes nor later", odd)));
    }

    /// Somebody new needs a key, and a file needs a place: both are told when there is none.
    private static void joins(Ground ground, Place place) throws IOException {
        var doors = new Doors(ground::port);
        var mail = "new" + System.nanoTime() + "@town.example";
        try {
            doors.joins("Grete", mail);
        } catch (IOException turnedAway) {
            if (place.size().isEmpty()) throw turnedAway;
        }
    }

    /// A clinic on a small disk, or with one in it.
    private static final class SmallDisk implements AutoCloseable {

        private final Ground ground;
        private final Path at;

        SmallDisk(Nursery nursery, Place place) throws IOException, InterruptedException, Skipped {
            var folder = Folder.fresh();
            if (place.folder().isEmpty()) {
                at = folder.path();
                mount(place);
                ground = nursery.ground(folder);
            } else {
                ground = nursery.ground(folder);
                at = ground.data().resolve(place.folder());
                var held = folder.path().resolve("held");
                if (Files.exists(at)) Store.copy(at, held);
                Files.createDirectories(at);
                mount(place);
                if (Files.exists(held)) Store.copy(held, at);
            }
        }

        Ground ground() {
            return ground;
        }

        private void mount(Place place) throws IOException, InterruptedException, Skipped {
            var command =
                    List.of(
                            "mount",
                            "-t",
                            "tmpfs",
                            "-o",
                            "size=" + place.size() + ",mode=700",
                            "tmpfs",
                            at.toString());
            Tool.need("mount");
            if (!Tool.run(command).worked()) throw new Skipped("no disk may be mounted here");
        }

        void fill() throws IOException {
            var block = new byte[4 * 1024];
            try (var out = Files.newOutputStream(at.resolve("filler"))) {
                while (true) out.write(block);
            } catch (IOException full) {
                if (Files.size(at.resolve("filler")) == 0) throw full;
            }
        }

        void empty() throws IOException {
            Files.delete(at.resolve("filler"));
        }

        @Override
        public void close() throws IOException {
            ground.stop();
            Store.end(ground.data());
            try {
                Tool.run(List.of("umount", "-l", at.toString()));
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
            }
            ground.close();
        }
    }

    /// Sums of several ledgers.
    private record Ledgers(Ledger.Sum sum) {
        static final Ledgers NONE = new Ledgers(new Ledger.Sum(0, 0, 0, 0, 0, 0));

        Ledgers and(Ledger.Sum more) {
            return new Ledgers(
                    new Ledger.Sum(
                            sum.acked() + more.acked(),
                            sum.lost() + more.lost(),
                            sum.doubled() + more.doubled(),
                            sum.halves() + more.halves(),
                            sum.broken() + more.broken(),
                            sum.left() + more.left()));
        }
    }
}
