package org.soleus.clinical.running.capacity;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Which runs were made within a rest; such a run begins the rest anew.
final class Broken {

    private final int hours;
    private final List<Boolean> within = new ArrayList<>();
    private Optional<PastRun> rest = Optional.empty();
    private boolean hard;

    Broken(int hours) {
        this.hours = hours;
    }

    boolean at(int run) {
        return within.get(run);
    }

    void next(PastRun run, Jump jump, boolean hurt) {
        boolean broke = rest.filter(of -> isWithin(of, run)).isPresent();
        hard = (broke && hard) || hurt || jump.isLarge();
        boolean rests = broke || hard || jump.isLeap();
        rest = rests ? Optional.of(run) : Optional.empty();
        within.add(broke);
    }

    private boolean isWithin(PastRun of, PastRun run) {
        Instant start = run.end().minusSeconds(run.seconds());
        return run.day().isBefore(of.day().plusDays(2))
                || (hard && start.isBefore(of.end().plusSeconds(hours * 3600L)));
    }
}
