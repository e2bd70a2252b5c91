package org.soleus.clinical.plan;

import org.soleus.clinical.measure.Attempt;
import org.soleus.clinical.measure.Attempt.Leg;
import org.soleus.clinical.measure.Gap;
import org.soleus.clinical.measure.Owner;
import org.soleus.clinical.measure.PainScore;
import org.soleus.clinical.measure.Sentence;
import org.soleus.clinical.measure.Side;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/// What self-tests say of the criteria that ask for a number.
///
/// A test that was stopped for pain never lets a criterion hold; one that was not made says
/// nothing, and the member is asked. Sources: `HRnorm`, `KTW`; the rest `R`.
///
/// @param attempts the newest sitting of each test, by the test's id
/// @param owner whose legs
public record ByTest(Map<String, Attempt> attempts, Owner owner) {

    /// The id of the test of heel raises.
    public static final String RAISE = "heel-raise";

    /// Nothing was tested, or nothing is asked that a test could tell.
    public static final ByTest NONE =
            new ByTest(Map.of(), new Owner(Set.of(), Optional.empty(), PainScore.NONE));

    private static final int NORM_COUNTS_BELOW = 22;
    private static final int RAISES = 15;
    private static final PainScore CALM = new PainScore(2);

    public ByTest {
        attempts = Map.copyOf(attempts);
    }

    /// The self-test that answers a criterion; empty where none does.
    public static Optional<String> test(String criterion) {
        return switch (criterion) {
            case "raise-single-5",
                    "raise-single-15",
                    "raise-single-lsi-80",
                    "raise-single-lsi-90",
                    "raise-single-lsi-90-end",
                    "raise-norm-80" ->
                    Optional.of(RAISE);
            case "knee-to-wall-2cm" -> Optional.of("knee-to-wall");
            case "balance-20", "stand-10" -> Optional.of("balance");
            default -> Optional.empty();
        };
    }

    /// Whether a criterion holds by these tests; empty where they do not say.
    public Optional<Boolean> holds(String criterion) {
        Optional<Attempt> attempt = test(criterion).map(attempts::get);
        if (attempt.isEmpty()) return Optional.empty();
        if (tested(attempt.get()).isEmpty()) return Optional.empty();
        if (wasStopped(attempt.get())) return Optional.of(false);
        return switch (criterion) {
            case "raise-single-5" -> Optional.of(least(attempt.get()) >= 5);
            case "raise-single-15" ->
                    Optional.of(isCalm(attempt.get()) && isMany(least(attempt.get())));
            case "raise-single-lsi-80" ->
                    share(attempt.get(), 80).map(enough -> enough && isMany(least(attempt.get())));
            case "raise-single-lsi-90", "raise-single-lsi-90-end" -> share(attempt.get(), 90);
            case "raise-norm-80" -> owner.norm().map(norm -> 10 * least(attempt.get()) >= 8 * norm);
            case "knee-to-wall-2cm" -> behind(attempt.get()).map(mm -> mm <= 20);
            case "balance-20" -> Optional.of(least(attempt.get()) >= 20);
            case "stand-10" -> Optional.of(least(attempt.get()) >= 10);
            default -> Optional.empty();
        };
    }

    /// What a criterion was held against, as "left 24, right 18"; empty where no test says.
    public Optional<Gap> fact(String criterion) {
        return test(criterion).map(attempts::get).map(ByTest::fact);
    }

    private static Gap fact(Attempt attempt) {
        List<Gap> legs = new ArrayList<>();
        for (Side side : Side.values()) {
            attempt.of(Leg.of(side)).ifPresent(score -> legs.add(leg(attempt, side, score)));
        }
        return new Gap.Listed(legs);
    }

    private static Sentence leg(Attempt attempt, Side side, Attempt.Score score) {
        Sentence value = attempt.test().said(score.value());
        Sentence leg = Sentence.of(side == Side.LEFT ? "check.left" : "check.right").with(value);
        return score.counts() ? leg : Sentence.of("check.stopped").with(leg);
    }

    /// The legs that must show it: the sore one; both where both are sore, or none is known to be.
    private List<Leg> asked() {
        return owner.soreLeg()
                .map(side -> List.of(Leg.of(side)))
                .orElse(List.of(Leg.LEFT, Leg.RIGHT));
    }

    /// The scores of those legs; empty where one of them was not tested.
    private Optional<List<Attempt.Score>> tested(Attempt attempt) {
        List<Attempt.Score> scores = new ArrayList<>();
        for (Leg leg : asked()) attempt.of(leg).ifPresent(scores::add);
        return scores.size() == asked().size() ? Optional.of(scores) : Optional.empty();
    }

    private boolean wasStopped(Attempt attempt) {
        return asked().stream()
                .flatMap(leg -> attempt.of(leg).stream())
                .anyMatch(score -> !score.counts() || isTooMuch(score));
    }

    private boolean isTooMuch(Attempt.Score score) {
        return score.pain().filter(pain -> pain.isWorseThan(owner.limit())).isPresent();
    }

    private boolean isCalm(Attempt attempt) {
        return asked().stream()
                .flatMap(leg -> attempt.of(leg).stream())
                .allMatch(
                        score -> score.pain().filter(pain -> !pain.isWorseThan(CALM)).isPresent());
    }

    private int least(Attempt attempt) {
        OptionalInt least =
                asked().stream()
                        .flatMap(leg -> attempt.of(leg).stream())
                        .mapToInt(Attempt.Score::value)
                        .min();
        return least.orElse(0);
    }

    /// At least 15, or seven tenths of the norm where that is under 22.
    private boolean isMany(int raises) {
        boolean byNorm = owner.norm().filter(norm -> norm < NORM_COUNTS_BELOW).isPresent();
        return raises >= RAISES || (byNorm && 10 * raises >= 7 * owner.norm().orElse(RAISES));
    }

    /// Whether the sore leg reaches this share of the other; by the norm where both are sore.
    private Optional<Boolean> share(Attempt attempt, int percent) {
        Optional<Integer> measure =
                owner.soreLeg().isPresent()
                        ? attempt.counted(Leg.of(owner.soreLeg().get().other()))
                        : owner.norm();
        return measure.filter(value -> value > 0)
                .map(value -> 100 * least(attempt) >= percent * value);
    }

    /// By how much the sore leg is behind; either leg where none is known to be the sore one.
    private Optional<Integer> behind(Attempt attempt) {
        Optional<Integer> left = attempt.counted(Leg.LEFT);
        Optional<Integer> right = attempt.counted(Leg.RIGHT);
        if (left.isEmpty() || right.isEmpty()) return Optional.empty();
        int more = left.get() - right.get();
        return Optional.of(
                owner.soreLeg()
                        .map(sore -> sore == Side.RIGHT ? more : -more)
                        .orElse(Math.abs(more)));
    }
}
