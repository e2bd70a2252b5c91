package org.soleus.content.triage;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.soleus.clinical.measure.Because;
import org.soleus.clinical.measure.PainScore;
import org.soleus.clinical.triage.Answers;
import org.soleus.clinical.triage.BeforeSession;
import org.soleus.clinical.triage.BeforeSession.Since;
import org.soleus.clinical.triage.Screen;
import org.soleus.content.Yaml;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

class BeforeSessionTest {

    private static final Screen SCREEN = Screens.bundled();

    @TestFactory
    Stream<DynamicTest> each_row_leads_where_it_says() {
        return Yaml.maps(Yaml.file("cases/triage-before-session.yaml").root(), "rows").stream()
                .map(row -> DynamicTest.dynamicTest(Yaml.need(row, "say"), () -> check(row)));
    }

    @Test
    void there_are_five_taps() {
        assertThat(SCREEN.taps()).hasSize(5);
    }

    private static void check(Map<String, Object> row) {
        var taps = Answers.NONE;
        var said = row.containsKey("taps") ? Yaml.map("taps", row.get("taps")) : Map.of();
        for (var tap : SCREEN.taps()) {
            var word = said.containsKey(tap.id()) ? said.get(tap.id()) : "no";
            if (word != null) taps = taps.and(tap.id(), String.valueOf(word));
        }
        var since = new Since(pain(row.get("pain")), pain(row.get("morning")), week(row));
        var rules =
                switch (BeforeSession.decide(SCREEN, taps, since)) {
                    case BeforeSession.Go go -> List.of();
                    case BeforeSession.ScreenFirst first ->
                            first.because().stream().map(Because::rule).toList();
                };
        assertThat(rules).isEqualTo(Yaml.list(row, "because"));
    }

    private static List<PainScore> week(Map<String, Object> row) {
        return Yaml.list(row, "week").stream()
                .map(BeforeSessionTest::pain)
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<PainScore> pain(@Nullable Object points) {
        return points instanceof Integer whole
                ? Optional.of(new PainScore(whole))
                : Optional.empty();
    }
}
