package org.soleus.content.plan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.soleus.clinical.plan.Criterion;
import org.soleus.clinical.plan.Drafting;
import org.soleus.clinical.plan.PhasePlan;
import org.soleus.clinical.plan.PhaseRule;
import org.soleus.clinical.plan.PlanBook;

import java.util.List;
import java.util.Random;

/// Where both legs are sore, no check asks for the other leg.
class BothLegsTest {

    private static final PlanBook BOOK = PlanBooks.load();

    @Test
    void no_check_measures_a_sore_leg_by_a_sore_leg() {
        int both = 0;
        for (int seed = 0; seed < 200; seed++) {
            var intake = Anyone.of(new Random(seed), 8);
            var exits = exits(Drafting.draft(BOOK, intake, Anyone.DAY).phases());
            boolean isBoth = intake.complaint().sides().size() > 1;
            both += isBoth ? 1 : 0;
            assertThat(exits)
                    .extracting(Criterion::id)
                    .containsExactlyElementsOf(ids(BOOK.phases()));
            assertThat(exits.stream().anyMatch(one -> one.words().contains("the other")))
                    .as("seed " + seed)
                    .isEqualTo(!isBoth);
        }
        assertThat(both).isGreaterThan(20);
    }

    private static List<Criterion> exits(List<PhasePlan> phases) {
        return phases.stream().flatMap(phase -> phase.exit().stream()).toList();
    }

    private static List<String> ids(List<PhaseRule> rules) {
        return rules.stream().flatMap(rule -> rule.exit().stream()).map(Criterion::id).toList();
    }
}
