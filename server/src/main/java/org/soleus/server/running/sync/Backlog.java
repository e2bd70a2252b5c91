package org.soleus.server.running.sync;

import org.soleus.clinical.measure.Gap;
import org.soleus.clinical.measure.Sentence;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What a service has listed and not given: one file that cannot be had keeps no other away.
///
/// @param done ids of the page at hand that need not be asked for again
/// @param late what did not come through, and is asked for again
/// @param left how many were left out for good
record Backlog(List<String> done, List<Late> late, int left) {

    /// Nothing is.
    static final Backlog NONE = new Backlog(List.of(), List.of(), 0);

    /// So often a file is asked for, over more than a day; `R`.
    private static final int TRIES = 6;

    private static final Duration FIRST = Duration.ofMinutes(5);

    /// Copies the lists.
    Backlog {
        done = List.copyOf(done);
        late = List.copyOf(late);
    }

    /// A file that did not come through.
    ///
    /// @param tries how often
    /// @param nextS when it is asked for again, in seconds since 1970
    record Late(String id, String file, int tries, long nextS) {

        Provider.Activity activity() {
            return new Provider.Activity(id, file);
        }
    }

    boolean holds(Provider.Activity activity) {
        return done.contains(activity.id());
    }

    /// It is here, or need not be.
    Backlog with(Provider.Activity activity) {
        return new Backlog(plus(activity), without(activity), left);
    }

    /// It did not come: asked for again after five minutes, and four times as long each time; in
    /// the end left out.
    Backlog puttingOff(Provider.Activity activity, Instant now) {
        int tries = 1 + tries(activity);
        if (tries >= TRIES) return leavingOut(activity);
        var next = now.plus(FIRST.multipliedBy(1L << (2 * (tries - 1))));
        var waiting = new ArrayList<>(without(activity));
        waiting.add(new Late(activity.id(), activity.file(), tries, next.getEpochSecond()));
        return new Backlog(plus(activity), waiting, left);
    }

    Backlog leavingOut(Provider.Activity activity) {
        return new Backlog(plus(activity), without(activity), left + 1);
    }

    /// The same on another page.
    Backlog onNextPage() {
        return new Backlog(List.of(), late, left);
    }

    List<Late> due(Instant now) {
        return late.stream().filter(one -> one.nextS() <= now.getEpochSecond()).toList();
    }

    /// What a member is told of it; empty where there is nothing to tell.
    Optional<Sentence> said(String name) {
        var service = new Gap.Written(name);
        var all = new ArrayList<Sentence>();
        if (!late.isEmpty()) {
            all.add(Sentence.of("upload.trouble.files-late").with(late.size()).with(service));
        }
        if (left > 0) {
            all.add(Sentence.of("upload.trouble.files-left").with(left).with(service));
        }
        return all.stream()
                .reduce((one, other) -> Sentence.of("upload.trouble.both").with(one).with(other));
    }

    private int tries(Provider.Activity activity) {
        return late.stream()
                .filter(one -> one.id().equals(activity.id()))
                .mapToInt(Late::tries)
                .findFirst()
                .orElse(0);
    }

    private List<String> plus(Provider.Activity activity) {
        var more = new ArrayList<>(done);
        more.add(activity.id());
        return more;
    }

    private List<Late> without(Provider.Activity activity) {
        return late.stream().filter(one -> !one.id().equals(activity.id())).toList();
    }
}
