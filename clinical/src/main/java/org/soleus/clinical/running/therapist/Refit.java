package org.soleus.clinical.running.therapist;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A clinic's own refit of the chance of a flare, and whether it may be told to therapists.
///
/// Time is cut into four weeks of the calendar. Each four weeks are foretold by what was fitted to
/// the runs before them; the last two that are over decide, and both must pass. So what drifts
/// falls silent with the first four weeks that do not pass, and speaks again after two that do. The
/// same runs give the same refit, in whatever order they come. Source: `R`, `load.md` section 8.
///
/// @param until the day after the last that was looked at
/// @param gathered how much there was up to then
/// @param windows the last two times four weeks, the earlier first
/// @param others everybody foretold by what was fitted to other members alone; not asked by the
///   gate
/// @param model what was fitted to all of it; empty where it may not be told
public record Refit(
        LocalDate until,
        Gathered gathered,
        List<Tested> windows,
        Optional<FlareReport> others,
        Optional<FlareModel> model) {

    private static final int WINDOWS = 2;

    /// Members are left out one by one; beyond so many, some at a time.
    private static final int MOST_FOLDS = 50;

    private static final Comparator<FlareRow> IN_ORDER =
            Comparator.comparing(FlareRow::day)
                    .thenComparingInt(FlareRow::member)
                    .thenComparingDouble(row -> row.inputs().further())
                    .thenComparingDouble(row -> row.inputs().harder());

    /// Copies the windows.
    public Refit {
        windows = List.copyOf(windows);
    }

    /// Of all rows of a clinic.
    ///
    /// @param today the last morning that may have been told
    public static Refit of(List<FlareRow> rows, LocalDate today) {
        LocalDate until = cut(today.minusDays(FlareRow.DAYS_AWAITED - 1L));
        List<FlareRow> known =
                rows.stream().filter(row -> row.day().isBefore(until)).sorted(IN_ORDER).toList();
        List<Tested> windows = new ArrayList<>();
        for (int back = WINDOWS; back > 0; back--) {
            windows.add(Tested.of(known, until.minusDays((long) Tested.DAYS * back)));
        }
        boolean passes = windows.stream().allMatch(Tested::passes);
        Gathered gathered = Gathered.of(known);
        return new Refit(
                until,
                gathered,
                windows,
                gathered.isEnough() ? others(known) : Optional.empty(),
                passes ? FlareModel.fit(known) : Optional.empty());
    }

    /// The day on which the newest four weeks that are over ended, the day itself left out.
    private static LocalDate cut(LocalDate day) {
        return LocalDate.ofEpochDay(Math.floorDiv(day.toEpochDay(), Tested.DAYS) * Tested.DAYS);
    }

    private static Optional<FlareReport> others(List<FlareRow> rows) {
        int[] folds = folds(rows);
        List<Foretold> told = new ArrayList<>();
        for (int fold = 0; fold <= Arrays.stream(folds).max().orElse(-1); fold++) {
            List<FlareRow> left = new ArrayList<>();
            List<FlareRow> rest = new ArrayList<>();
            for (int row = 0; row < folds.length; row++) {
                (folds[row] == fold ? left : rest).add(rows.get(row));
            }
            Optional<FlareModel> by = FlareModel.fit(rest);
            if (by.isEmpty()) return Optional.empty();
            for (FlareRow row : left) told.add(Foretold.of(row, by.get()));
        }
        return FlareReport.of(told);
    }

    /// For each row the time at which its member is left out.
    private static int[] folds(List<FlareRow> rows) {
        Map<Integer, Integer> places = new HashMap<>();
        return rows.stream()
                .mapToInt(
                        row ->
                                places.computeIfAbsent(
                                        row.member(), _ -> places.size() % MOST_FOLDS))
                .toArray();
    }

    /// Whether it may be told.
    public boolean isReleased() {
        return model.isPresent();
    }

    /// The day on which two times four weeks will have been tested, where there is enough to fit to
    /// and the tests have not yet been; empty otherwise.
    public Optional<LocalDate> awaits() {
        if (!gathered.isEnough()) return Optional.empty();
        long early = windows.stream().filter(window -> !window.past().isEnough()).count();
        return early == 0
                ? Optional.empty()
                : Optional.of(until.plusDays(Tested.DAYS * early + FlareRow.DAYS_AWAITED - 1));
    }
}
