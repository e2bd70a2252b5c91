package org.soleus.server.running.web;

import org.soleus.clinical.running.Figure;
import org.soleus.clinical.running.Figures;
import org.soleus.clinical.running.Run;
import org.soleus.server.web.Metres;

import java.util.ArrayList;
import java.util.List;

/// A lap as the page tells it; what the file does not say is left empty.
///
/// @param number counts from 1
public record LapRow(int number, String distance, String time, String pace, String heart) {

    private static final int MOST = 100;

    static List<LapRow> of(Run run, RunWords words) {
        var rows = new ArrayList<LapRow>();
        if (run.laps().size() < 2) return rows;
        for (var lap : run.laps()) {
            if (rows.size() == MOST) break;
            rows.add(of(rows.size() + 1, lap.figures(), words));
        }
        return rows;
    }

    private static LapRow of(int number, Figures figures, RunWords words) {
        int metres = whole(figures, Figure.DISTANCE);
        int seconds =
                figures.has(Figure.TIMER)
                        ? whole(figures, Figure.TIMER)
                        : whole(figures, Figure.ELAPSED);
        int heart = whole(figures, Figure.HEART_RATE);
        boolean paced = metres > 0 && seconds > 0;
        return new LapRow(
                number,
                metres > 0 ? words.distance(metres) : "",
                seconds > 0 ? Metres.clock(seconds) : "",
                paced ? words.pace((int) (1000L * seconds / metres)) : "",
                heart > 0 ? String.valueOf(heart) : "");
    }

    private static int whole(Figures figures, Figure figure) {
        return (int) Math.round(figures.find(figure).orElse(0));
    }
}
