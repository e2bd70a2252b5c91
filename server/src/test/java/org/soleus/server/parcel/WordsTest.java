package org.soleus.server.parcel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.soleus.server.ClinicTest;
import org.soleus.server.run.TestClinic;

import java.sql.SQLException;
import java.util.List;

/// Each table of members says what it holds, and each column of bytes what it is: a new table is in
/// the export from the day it is born, or this fails. The words go into `R__<noun>_words.sql`.
@ClinicTest
class WordsTest {

    @Test
    void every_table_of_members_has_a_sentence() throws SQLException {
        assertThat(tables())
                .filteredOn(table -> !table.words().matches("[A-Z].{6,}[^.]"))
                .extracting(MemberTable::name)
                .as("without a sentence that begins with a capital and ends without a point")
                .isEmpty();
    }

    @Test
    void every_column_of_bytes_says_what_it_is() throws SQLException {
        for (var table : tables()) {
            assertThat(table.columns())
                    .filteredOn(column -> column.type().equals("bytea"))
                    .filteredOn(column -> column.words().isEmpty())
                    .as(table.name())
                    .isEmpty();
            assertThat(table.columns())
                    .filteredOn(column -> !column.type().equals("bytea"))
                    .as(table.name())
                    .allMatch(column -> column.kind() == Column.Kind.PLAIN);
        }
    }

    @Test
    void a_column_that_is_made_anew_says_so_and_somebody_makes_it() throws SQLException {
        var remade =
                tables().stream()
                        .flatMap(table -> table.columns().stream())
                        .filter(column -> column.kind() == Column.Kind.REMADE)
                        .map(Column::name)
                        .toList();
        assertThat(remade).containsExactly("hash");
    }

    @Test
    void no_column_is_named_as_another_in_lower_case() throws SQLException {
        for (var table : tables()) {
            assertThat(table.columns())
                    .as(table.name())
                    .allMatch(column -> column.name().matches("[a-z][a-z0-9_]*"));
        }
    }

    private static List<MemberTable> tables() throws SQLException {
        return TestClinic.ask(MemberTable::all);
    }
}
