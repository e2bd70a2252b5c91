package org.soleus.clinical.running.fit;

import org.soleus.clinical.running.Figure;
import org.soleus.clinical.running.Figures;

/// The figures that a session or a lap states: the same things, at other numbers.
///
/// Each component is the number of its field.
record Totals(
        int moving,
        int speed,
        int fastSpeed,
        int heartRate,
        int topHeartRate,
        int cadence,
        int fraction,
        int power,
        int ascent,
        int descent,
        int oscillation,
        int contact,
        int stepLength) {

    static final Totals OF_SESSION =
            new Totals(59, 14, 124, 16, 17, 18, 92, 20, 22, 23, 89, 91, 134);
    static final Totals OF_LAP = new Totals(52, 13, 110, 15, 16, 17, 80, 19, 21, 22, 77, 79, 120);

    private static final int ELAPSED = 7;
    private static final int TIMER = 8;
    private static final int DISTANCE = 9;
    private static final int ENERGY = 11;

    /// What the message states.
    Figures read(Fields message, boolean onFoot) {
        Figures figures = Figures.NONE;
        figures = message.with(figures, Figure.ELAPSED, ELAPSED, 1000);
        figures = message.with(figures, Figure.TIMER, TIMER, 1000);
        figures = message.with(figures, Figure.MOVING, moving, 1000);
        figures = message.with(figures, Figure.DISTANCE, DISTANCE, 100);
        figures = message.with(figures, Figure.ENERGY, ENERGY, 1);
        figures = message.with(figures, Figure.SPEED, speed, 1000);
        figures = message.with(figures, Figure.SPEED, fastSpeed, 1000);
        figures = message.with(figures, Figure.HEART_RATE, heartRate, 1);
        figures = message.with(figures, Figure.TOP_HEART_RATE, topHeartRate, 1);
        figures = message.with(figures, Figure.POWER, power, 1);
        figures = message.with(figures, Figure.ASCENT, ascent, 1);
        figures = message.with(figures, Figure.DESCENT, descent, 1);
        figures = message.with(figures, Figure.VERTICAL_OSCILLATION, oscillation, 10);
        figures = message.with(figures, Figure.CONTACT, contact, 10);
        figures = message.with(figures, Figure.STEP_LENGTH, stepLength, 10_000);
        return onFoot ? steps(message, figures) : figures;
    }

    private Figures steps(Fields message, Figures figures) {
        long strides = message.whole(cadence, -1);
        if (strides <= 0) return figures;
        double more = message.whole(fraction, 0) / 128.0;
        return figures.with(Figure.CADENCE, 2 * (strides + more));
    }
}
