package org.soleus.server.plan;

import org.soleus.clinical.measure.PainScore;
import org.soleus.clinical.plan.DoseRules;
import org.soleus.clinical.plan.Intake;
import org.soleus.clinical.plan.Log;
import org.soleus.clinical.plan.MorningAnswer;
import org.soleus.server.running.Mornings;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/// The mornings that are kept, read as the pain model reads them. Every question looks at the few
/// days before its day only, however many are kept.
final class KeptMornings implements Mornings {

    private static final int LOOKS_BACK = 30;

    private final TreeMap<LocalDate, MorningRow> rows = new TreeMap<>();
    private final Optional<Intake> intake;
    private final DoseRules rules;

    /// @param intake what the plan was made from; empty without one
    KeptMornings(List<MorningRow> rows, Optional<Intake> intake, DoseRules rules) {
        rows.forEach(row -> this.rows.put(row.day(), row));
        this.intake = intake;
        this.rules = rules;
    }

    @Override
    public List<Told> list() {
        return rows.values().stream()
                .map(row -> new Told(row.day(), pain(row), row.stiffnessMin()))
                .toList();
    }

    @Override
    public Optional<PainScore> on(LocalDate day) {
        return Optional.ofNullable(rows.get(day)).flatMap(KeptMornings::pain);
    }

    @Override
    public Optional<PainScore> usual(LocalDate day) {
        return before(day).usualMorning(day, rules);
    }

    @Override
    public boolean isStiffer(LocalDate day) {
        return before(day.plusDays(1)).isStiffer(day, rules);
    }

    private Log before(LocalDate day) {
        var today = intake.map(known -> known.complaint().today());
        return new Log(
                List.of(),
                rows.subMap(day.minusDays(LOOKS_BACK), day).values().stream()
                        .map(row -> new MorningAnswer(row.day(), pain(row), row.stiffnessMin()))
                        .toList(),
                intake.filter(known -> !day.isBefore(known.day()))
                        .flatMap(_ -> today.orElseThrow().morningPain()),
                today.flatMap(leg -> leg.morningStiffnessMinutes()),
                Optional.empty());
    }

    private static Optional<PainScore> pain(MorningRow row) {
        return row.pain().map(PainScore::new);
    }
}
