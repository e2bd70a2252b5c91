package org.soleus.clinical.measure;

import org.soleus.clinical.measure.Attempt.Leg;
import org.soleus.clinical.measure.Attempt.Score;

import java.util.Optional;

/// What one sitting says of the sore leg: against the own other leg first, and against what is
/// usual at her age only where that cannot be.
///
/// Sealed: every page handles each case, with its reason.
public sealed interface Compared {

    /// The fact, its rule and its source.
    Because because();

    /// No difference that counts.
    record Level(Because because) implements Compared {}

    /// The weaker leg is behind.
    ///
    /// @param percent of the other leg, rounded down; empty where legs are compared by distance
    record Behind(Optional<Integer> percent, Because because) implements Compared {}

    /// Both legs are sore, or one was not tested: held against what is usual.
    ///
    /// @param percent of the norm, rounded down
    record Usual(int percent, Because because) implements Compared {}

    /// It hurt above the limit: a test that was stopped says nothing of strength.
    record Stopped(Because because) implements Compared {}

    /// There is nothing to hold it against.
    record Open(Because because) implements Compared {}

    /// What an attempt says.
    static Compared of(Attempt attempt, Owner owner) {
        Optional<Score> stopped =
                attempt.scores().values().stream().filter(score -> !score.counts()).findFirst();
        if (stopped.isPresent()) return new Stopped(stop(stopped.get()));
        Optional<Integer> left = attempt.counted(Leg.LEFT);
        Optional<Integer> right = attempt.counted(Leg.RIGHT);
        boolean bothSore = owner.sore().size() == 2;
        boolean both = left.isPresent() && right.isPresent() && !bothSore;
        if (both && attempt.test().even().isPresent()) {
            return beside(attempt, owner, left.orElse(0), right.orElse(0));
        }
        Optional<Integer> norm = owner.norm().filter(_ -> hasNorm(attempt.test()));
        if (norm.isPresent() && (left.isPresent() || right.isPresent())) {
            int least = Math.min(left.or(() -> right).orElse(0), right.or(() -> left).orElse(0));
            return usual(least, norm.get());
        }
        return new Open(new Because("TEST-OPEN", Sentence.of("measure.fact.open"), "R"));
    }

    /// Norms are known for heel raises alone.
    private static boolean hasNorm(SelfTest test) {
        return test.id().equals("heel-raise");
    }

    private static Because stop(Score score) {
        Sentence stopped =
                score.pain().isPresent()
                        ? Sentence.of("measure.fact.stop-pain")
                                .with(score.value())
                                .with(score.pain().get())
                        : Sentence.of("measure.fact.stop").with(score.value());
        return new Because("TEST-STOP", stopped, "PMM");
    }

    private static Compared usual(int least, int norm) {
        int percent = 100 * least / norm;
        return new Usual(
                percent,
                new Because(
                        "TEST-NORM",
                        Sentence.of("measure.fact.norm").with(least).with(norm),
                        "HRnorm"));
    }

    /// The sore leg against the other; where no leg is known to be sore, the weaker one.
    private static Compared beside(Attempt attempt, Owner owner, int left, int right) {
        int sore = owner.soreLeg().map(side -> side == Side.LEFT ? left : right).orElse(-1);
        int weak = sore >= 0 ? sore : Math.min(left, right);
        int strong = sore >= 0 ? left + right - sore : Math.max(left, right);
        return switch (attempt.test().even().orElseThrow()) {
            case SelfTest.Even.Percent share -> byShare(share, weak, strong);
            case SelfTest.Even.Within near -> byDistance(attempt.test(), near, weak, strong);
        };
    }

    private static Compared byShare(SelfTest.Even.Percent share, int weak, int strong) {
        if (strong == 0) {
            return new Open(new Because("TEST-OPEN", Sentence.of("measure.fact.none"), "R"));
        }
        int percent = 100 * weak / strong;
        Because why =
                new Because(
                        "TEST-SIDES",
                        Sentence.of("measure.fact.sides").with(weak).with(strong).with(percent),
                        share.source());
        return 100 * weak >= share.percent() * strong
                ? new Level(why)
                : new Behind(Optional.of(percent), why);
    }

    private static Compared byDistance(
            SelfTest attempt, SelfTest.Even.Within near, int weak, int strong) {
        int behind = strong - weak;
        Because why =
                new Because(
                        "TEST-SIDES",
                        behind < 0
                                ? Sentence.of("measure.fact.level")
                                : Sentence.of("measure.fact.behind").with(attempt.said(behind)),
                        near.source());
        return behind <= near.by() ? new Level(why) : new Behind(Optional.empty(), why);
    }
}
