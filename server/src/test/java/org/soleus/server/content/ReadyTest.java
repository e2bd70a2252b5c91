package org.soleus.server.content;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.soleus.content.Folder;
import org.soleus.server.account.MemberId;

import java.time.Instant;
import java.util.List;

/// Where approval is demanded, a file does not go unless a clinician stands for it.
class ReadyTest {

    private static final String SHOES = "guide/shoes.md";
    private static final MemberId INES = MemberId.random();

    @Test
    void a_removal_that_nobody_signed_waits_where_approval_is_demanded() {
        assertThat(Ready.unsigned(without(goes("")), List.of(goes(""))))
                .extracting(fault -> fault.toString())
                .singleElement()
                .asString()
                .contains("nobody has signed that this file goes");
        var signed = goes("Jo Park, PT 123");
        assertThat(Ready.unsigned(without(signed), List.of(signed))).isEmpty();
    }

    @Test
    void a_file_that_is_no_piece_goes_without_a_signature() {
        var shelf = Draft.goes("guide/shelf.yaml", 1, "", "", INES, Instant.EPOCH);
        assertThat(Ready.unsigned(without(shelf), List.of(shelf))).isEmpty();
    }

    private static Folder without(Draft draft) {
        return ContentDesk.with(Folder.packaged(), List.of(draft));
    }

    private static Draft goes(String signed) {
        return Draft.goes(SHOES, 1, signed, "", INES, Instant.EPOCH);
    }
}
