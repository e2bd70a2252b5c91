package org.soleus.clinical.running.same;

import org.soleus.clinical.measure.Because;
import org.soleus.clinical.measure.Sentence;
import org.soleus.clinical.running.Figure;
import org.soleus.clinical.running.Run;

/// Tells whether two recordings are of one run: by the time that both cover, and by the shape of
/// the way.
///
/// A watch and a phone never agree to the second or the metre. A clock that is off by whole half
/// hours (a time zone read wrongly) is seen through where the way is the same to the metre.
public final class SameRun {

    private static final double OVERLAP = 0.6;
    private static final double FAR_APART = 0.2;
    private static final long MINUTE_MS = 60_000;
    private static final long HALF_HOUR_MS = 30 * MINUTE_MS;
    private static final long FURTHEST_MS = 14 * 60 * MINUTE_MS;

    private SameRun() {}

    /// Compares two recordings.
    public static Likeness compare(Run one, Run other) {
        if (one.start().isEmpty() || other.start().isEmpty()) {
            return different("NO_TIME", "file.same.no-times");
        }
        if (one.sport() != other.sport() && one.sport().isOnFoot() != other.sport().isOnFoot()) {
            boolean unsaid = Ways.isUnsaid(one) || Ways.isUnsaid(other);
            if (!unsaid) return different("SPORT", "file.same.sports");
        }
        long ahead = Ways.startMs(other) - Ways.startMs(one);
        if (overlap(one, other, 0) >= OVERLAP) return byShape(one, other, 0);
        long shift = Math.round((double) ahead / HALF_HOUR_MS) * HALF_HOUR_MS;
        boolean wrongZone =
                shift != 0
                        && Math.abs(shift) <= FURTHEST_MS
                        && Math.abs(ahead - shift) <= 2 * MINUTE_MS
                        && overlap(one, other, shift) >= 0.95
                        && Ways.haveRoutes(one, other);
        if (wrongZone) return byShape(one, other, shift);
        return different("NO_OVERLAP", "file.same.other-times");
    }

    private static Likeness byShape(Run one, Run other, long shift) {
        double first = one.figures().find(Figure.DISTANCE).orElse(0);
        double second = other.figures().find(Figure.DISTANCE).orElse(0);
        double longer = Math.max(first, second);
        boolean whole = overlap(one, other, shift) >= 0.9 && Ways.lengthsAgree(one, other);
        boolean routes = Ways.haveRoutes(one, other);
        if (!routes && whole && longer > 0 && Math.abs(first - second) > FAR_APART * longer) {
            return different("DISTANCE", "file.same.distances");
        }
        if (!Ways.agree(one, other, shift)) {
            return different("SHAPE", "file.same.other-way");
        }
        Sentence said =
                shift == 0
                        ? Sentence.of("file.same")
                        : Sentence.of("file.same.clock").with((int) (shift / MINUTE_MS));
        return new Likeness.Same(shift, new Because("SAME_RUN", said, "R"));
    }

    /// The share of the shorter recording that the other covers too.
    private static double overlap(Run one, Run other, long shift) {
        long from = Math.max(Ways.startMs(one), Ways.startMs(other) - shift);
        long to = Math.min(Ways.endMs(one), Ways.endMs(other) - shift);
        long shorter =
                Math.min(
                        Ways.endMs(one) - Ways.startMs(one),
                        Ways.endMs(other) - Ways.startMs(other));
        if (shorter <= 0) return to >= from ? 1 : 0;
        return Math.max(0, to - from) / (double) shorter;
    }

    private static Likeness different(String rule, String key) {
        return new Likeness.Different(new Because(rule, Sentence.of(key), "R"));
    }
}
