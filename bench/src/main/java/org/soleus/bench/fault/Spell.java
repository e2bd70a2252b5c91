package org.soleus.bench.fault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// A while in which a disk forces nothing, and what is asked of the clinic in it.
final class Spell {

    /// What was forced just before may still be acknowledged.
    private static final long SETTLES_MS = 1_000;

    /// What the disk says, which an operator can look for.
    private static final String WORDS = "Input/output error";

    private final Ground ground;
    private final StubbornDisk disk;
    private final Unforced.Place place;
    private final Watch watch;
    private final NoRoom others;
    private final Leaver leaver = new Leaver("town15@town.example");
    private long unforced;
    private long odd;
    private long silent;

    private Spell(Ground ground, StubbornDisk disk, Unforced.Place place, Watch watch)
            throws SQLException {
        this.ground = ground;
        this.disk = disk;
        this.place = place;
        this.watch = watch;
        this.others = new NoRoom(ground);
    }

    /// Starts the clinic on such a disk, which is sound yet.
    static Spell on(Ground ground, Unforced.Place place)
            throws IOException, InterruptedException, SQLException, Skipped {
        var disk = StubbornDisk.in(ground.beside());
        var command = new ArrayList<>(ground.program().run(ground.data()));
        command.addAll(List.of("--pulse", "0"));
        var clinic = ground.start(command, disk.settings());
        return new Spell(ground, disk, place, Watch.over(clinic));
    }

    /// From the first that is not forced to the moment from which all is again.
    long befalls(Ledger ledger, Duration time) throws IOException, InterruptedException {
        leaver.prepare(ground);
        disk.refuses(ground.data().resolve(place.folder()));
        try {
            lasts(ledger, time);
        } finally {
            disk.yields();
        }
        return System.nanoTime();
    }

    private void lasts(Ledger ledger, Duration time) throws IOException, InterruptedException {
        Thread.sleep(SETTLES_MS);
        long before = ledger.acked();
        others.tries();
        leaves();
        Thread.sleep(time);
        if (place.hasStore()) unforced += ledger.acked() - before;
        unforced += others.newcomers();
        watches();
    }

    private void leaves() {
        try {
            var told = leaver.asks();
            if (told.status() == 303) unforced++;
            else if (!told.isLater()) note("an erasure: " + told.status());
        } catch (IOException silence) {
            note("an erasure: " + silence.getMessage());
        }
    }

    private void note(String what) {
        odd++;
        System.err.println(what);
    }

    private void watches() throws IOException {
        misses("that it lives", watch.lives());
        misses("that it cannot serve", watch.isReady() != place.hasStore());
        misses("what the disk says", watch.hears(WORDS));
    }

    private void misses(String what, boolean isTold) {
        if (isTold) return;
        silent++;
        System.err.println("nobody is told " + what);
    }

    /// What came of it, once all could write again.
    Unforced.Found found(Bouts bouts) throws IOException, InterruptedException, SQLException {
        misses("that it can serve again", watch.isReadySoon());
        long lost = others.lost();
        if (!leaver.isGone(ground)) leaver.asks();
        if (!leaver.isGone(ground)) lost++;
        if (!place.hasStore()) lost += copies();
        return new Unforced.Found(
                bouts.sum(),
                bouts.seen(),
                bouts.back(),
                unforced,
                lost,
                odd + others.odd(),
                silent);
    }

    /// A copy that cannot be forced is none, and says so; the next is one.
    ///
    /// @return how many of them are not as they were told
    private long copies() throws IOException, InterruptedException {
        var folder = Files.createDirectory(ground.beside().resolve("copies"));
        var file = folder.resolve("clinic.soleus");
        disk.refuses(folder);
        var told = copy(file);
        disk.yields();
        if (told.worked() || Files.exists(file)) unforced++;
        misses("why there is no copy", told.said().contains(WORDS));
        return copy(file).worked() && Files.exists(file) ? 0 : 1;
    }

    private Tool copy(Path file) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of("env"));
        disk.settings().forEach((name, value) -> command.add(name + "=" + value));
        var data = ground.data().toString();
        command.addAll(ground.program().verb("backup", "--data", data, "--out", file.toString()));
        return Tool.run(command);
    }
}
