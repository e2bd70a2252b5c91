package org.soleus.content.plan;

import org.soleus.clinical.measure.PainScore;
import org.soleus.clinical.plan.DoseRules;
import org.soleus.clinical.plan.MatchRules;
import org.soleus.clinical.plan.RiskRules;

/// Reads the thresholds of `dose.yaml`, `risks.yaml` and `patterns.yaml`.
final class Numbers {

    private Numbers() {}

    static DoseRules dose(Node file) {
        return new DoseRules(
                file.threshold("escalate_at"),
                file.threshold("regress_morning_rise"),
                file.threshold("stiffness_rise_minutes"),
                file.threshold("hold_below_done_percent"),
                file.threshold("progress_from_done_percent"),
                file.threshold("hold_from_rpe"),
                file.threshold("progress_up_to_rpe"),
                file.threshold("hold_below_form_percent"),
                file.threshold("cut_percent"),
                file.threshold("rest_hours"),
                file.threshold("usual_days"),
                file.threshold("lock_days"),
                file.threshold("review_at"),
                file.threshold("lock_at"),
                file.threshold("cap_percent"),
                file.threshold("step_back_after_days"),
                file.threshold("reassess_after_days"),
                file.threshold("screen_morning_rise"),
                file.threshold("contacts_per_run_minute"),
                file.threshold("weight_step_grams"),
                file.threshold("most_weight_grams"));
    }

    static RiskRules risks(Node file) {
        Node numbers = file.node("numbers");
        return new RiskRules(
                numbers.threshold("longer_from_age"),
                numbers.threshold("longest_from_age"),
                numbers.threshold("longer_percent"),
                numbers.threshold("longest_percent"),
                numbers.threshold("high_week_metres"),
                numbers.threshold("spike_run_percent"),
                numbers.threshold("spike_week_percent"),
                numbers.threshold("balance_seconds"),
                numbers.threshold("sitting_hours"),
                numbers.threshold("drop_mm"),
                numbers.threshold("new_pair_days"),
                numbers.threshold("mood_score"),
                numbers.threshold("fear_score"),
                numbers.threshold("sleep_hours"),
                numbers.threshold("stress_score"),
                file.node("heel_raise_norms").nodes("rows").stream().map(Numbers::norm).toList());
    }

    static MatchRules match(Node numbers) {
        return new MatchRules(
                new PainScore(numbers.threshold("high_test")),
                new PainScore(numbers.threshold("little_raise")),
                numbers.threshold("long_shin_days"),
                numbers.threshold("long_soreness_days"),
                numbers.threshold("many_cramps"),
                numbers.threshold("acute_days"),
                new PainScore(numbers.threshold("knee_pain")));
    }

    private static RiskRules.Norm norm(Node row) {
        return new RiskRules.Norm(row.number("from_age"), row.number("men"), row.number("women"));
    }
}
