package org.soleus.server.cli;

import org.soleus.clinical.measure.PainScore;
import org.soleus.clinical.running.capacity.Felt;
import org.soleus.server.json.BadInput;
import org.soleus.server.json.Fields;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/// One run of the file, with what was felt of it.
final class RunRow {

    private static final int MOST_METRES = 400_000;
    private static final int MOST_SECONDS = 400_000;
    private static final Set<String> KNOWN =
            Set.of(
                    "start",
                    "distance_m",
                    "moving_s",
                    "elapsed_s",
                    "cadence_spm",
                    "ascent_m",
                    "calf_m",
                    "during",
                    "after",
                    "morning",
                    "second_morning",
                    "stiffness_up",
                    "limp",
                    "rpe",
                    "done_pct",
                    "flags");

    private final Fields row;
    private final Instant start;
    private final LocalDate day;
    private final int metres;
    private final int seconds;
    private final int elapsed;

    RunRow(Fields row, Moments moments) {
        this.row = row.only(KNOWN);
        this.start = moments.get(row, "start");
        this.day = moments.day(start);
        this.metres = HistoryFile.need(row, "distance_m", 0, MOST_METRES);
        this.seconds = HistoryFile.need(row, "moving_s", 1, MOST_SECONDS);
        this.elapsed = row.number("elapsed_s", 1, MOST_SECONDS).orElse(seconds);
        if (elapsed < seconds) {
            throw new BadInput(row.at("elapsed_s") + " must not be less than moving_s");
        }
    }

    Instant start() {
        return start;
    }

    Instant end() {
        return start.plusSeconds(elapsed);
    }

    LocalDate day() {
        return day;
    }

    int metres() {
        return metres;
    }

    int seconds() {
        return seconds;
    }

    /// What it was for one calf: as said, else from the totals.
    int calfMetres(CadenceMemory memory) {
        Optional<Integer> said = row.number("calf_m", 0, MOST_METRES * 10);
        int cadence = row.number("cadence_spm", 60, 230).orElse(0);
        Optional<Integer> ascent = row.number("ascent_m", 0, 20_000);
        int scored = memory.score(metres, seconds, cadence, ascent);
        return said.orElse(scored);
    }

    Optional<PainScore> pain(String name) {
        return row.number(name, 0, 10).map(PainScore::new);
    }

    Felt felt(Optional<PainScore> usual) {
        return new Felt(
                pain("during"),
                pain("after"),
                pain("morning"),
                pain("second_morning"),
                usual,
                row.flag("limp"),
                row.flag("stiffness_up"),
                row.number("rpe", 0, 10),
                row.number("done_pct", 0, 1000),
                row.words("flags"));
    }
}
