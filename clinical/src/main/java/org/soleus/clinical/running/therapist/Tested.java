package org.soleus.clinical.running.therapist;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Four weeks, foretold by what was fitted to the runs before them alone. Source: `R`, `load.md`
/// section 8.
///
/// @param from the first day
/// @param until the day after the last
/// @param past what there was to fit to
/// @param report how well it went; empty where there was too little to fit to, or nothing to tell
public record Tested(LocalDate from, LocalDate until, Gathered past, Optional<FlareReport> report) {

    /// How many days.
    public static final int DAYS = 28;

    /// @param rows in any order, those after the four weeks left alone
    static Tested of(List<FlareRow> rows, LocalDate from) {
        LocalDate until = from.plusDays(DAYS);
        List<FlareRow> past = rows.stream().filter(row -> row.day().isBefore(from)).toList();
        Gathered gathered = Gathered.of(past);
        if (!gathered.isEnough()) return new Tested(from, until, gathered, Optional.empty());
        List<FlareRow> these =
                rows.stream()
                        .filter(row -> !row.day().isBefore(from) && row.day().isBefore(until))
                        .toList();
        Optional<FlareReport> report =
                FlareModel.fit(past)
                        .map(by -> these.stream().map(row -> Foretold.of(row, by)).toList())
                        .flatMap(FlareReport::of);
        return new Tested(from, until, gathered, report);
    }

    /// Whether it may be gone by.
    public boolean passes() {
        return report.filter(FlareReport::passes).isPresent();
    }
}
