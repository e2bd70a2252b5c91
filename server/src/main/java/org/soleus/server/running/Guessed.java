package org.soleus.server.running;

import org.soleus.clinical.running.Figure;
import org.soleus.clinical.running.Figures;
import org.soleus.clinical.running.Run;

/// Whether a recording is of a run that was only written down, on the same day.
final class Guessed {

    /// Nobody writes a distance down that is off by more, in percent; `R`.
    private static final double DISTANCE_PERCENT = 12;

    private static final double TIME_PERCENT = 20;

    private Guessed() {}

    static boolean isOf(Run byHand, Run told) {
        return isOf(byHand.figures(), told.figures());
    }

    static boolean isOf(Figures byHand, Figures told) {
        return alike(byHand, told, Figure.DISTANCE, DISTANCE_PERCENT)
                && (alike(byHand, told, Figure.MOVING, TIME_PERCENT)
                        || alike(byHand, told, Figure.MOVING, Figure.ELAPSED));
    }

    private static boolean alike(Figures byHand, Figures told, Figure figure, Figure other) {
        return near(byHand.find(figure).orElse(0), told.find(other).orElse(0), TIME_PERCENT);
    }

    private static boolean alike(Figures byHand, Figures told, Figure figure, double percent) {
        return near(byHand.find(figure).orElse(0), told.find(figure).orElse(0), percent);
    }

    private static boolean near(double one, double other, double percent) {
        return one > 0 && 100 * Math.abs(one - other) <= percent * other;
    }
}
