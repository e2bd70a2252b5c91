package org.soleus.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.soleus.content.check.Approval;
import org.soleus.content.check.Check;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;

class StandingTest {

    private static final String PUMP = "exercise/ankle-pump.yaml";
    private static final String SIGNED =
            "review: {by: \"Jo Park, PT 123\", on: 2026-11-27, next: 2027-11-27}";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    review: null                               | DRAFT
                    status: in review\\nreview: null           | IN_REVIEW
                    status: retired\\nreview: null             | RETIRED
                    """)
    void what_nobody_signed_stands_where_the_file_says(String lines, Status status) {
        assertThat(standing(lines).status()).isEqualTo(status);
    }

    @Test
    void what_is_signed_is_approved_by_a_name_on_a_day() {
        var standing = standing(SIGNED);
        assertThat(standing.status()).isEqualTo(Status.APPROVED);
        assertThat(standing.by()).isEqualTo("Jo Park, PT 123");
        assertThat(standing.on()).contains(LocalDate.of(2026, 11, 27));
        assertThat(standing.next()).contains(LocalDate.of(2027, 11, 27));
    }

    @ParameterizedTest
    @ValueSource(strings = {"status: approved\nreview: null", "status: draft\n" + SIGNED})
    void a_status_that_the_signature_does_not_bear_out_is_refused_with_its_cure(String lines) {
        assertThatThrownBy(() -> standing(lines)).isInstanceOf(Faulty.class);
        assertThat(Check.of(pump(lines)))
                .filteredOn(fault -> fault.file().equals(PUMP))
                .anyMatch(fault -> fault.cure().contains("signature") || isDraft(fault));
    }

    private static boolean isDraft(Fault fault) {
        return fault.cure().contains("status: draft");
    }

    @ParameterizedTest
    @CsvSource({
        "exercise/ankle-pump.yaml, true",
        "es/exercise/ankle-pump.yaml, true",
        "guide/shoes.md, true",
        "plan/dose.yaml, true",
        "exercise/index.yaml, false",
        "plan/why.yaml, false",
        "guide/shelf.yaml, false",
        "sources.yaml, false"
    })
    void lists_and_word_lists_are_not_signed(String name, boolean piece) {
        assertThat(Standing.isPiece(name)).isEqualTo(piece);
    }

    @Test
    void what_the_program_carries_is_signed_by_nobody_and_could_not_run_where_that_is_demanded() {
        var approval = Approval.of(Folder.packaged());
        assertThat(approval.unsigned()).hasSameSizeAs(approval.pieces()).hasSizeGreaterThan(100);
        assertThat(Approval.blocks(Folder.packaged()))
                .anyMatch(fault -> fault.file().equals("plan/dose.yaml"))
                .anyMatch(fault -> fault.what().contains("The phase calm would hold nothing"));
    }

    private static Standing standing(String lines) {
        return pump(lines).reading(() -> Standing.of(PUMP));
    }

    private static Folder pump(String lines) {
        var text = Folder.packaged().text(PUMP).replace("review: null", lines.replace("\\n", "\n"));
        return Folder.packaged().with(Map.of(PUMP, text.getBytes(StandardCharsets.UTF_8)));
    }
}
