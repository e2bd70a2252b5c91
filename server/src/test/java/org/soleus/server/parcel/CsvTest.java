package org.soleus.server.parcel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.io.StringWriter;

/// What a spreadsheet opens does nothing in it.
class CsvTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+1",
                "-1",
                "@SUM(A1)",
                "\t=1",
                "\r=1",
                "\n=1",
                "\uff1d1",
                "\uff201"
            })
    void a_text_that_begins_as_a_formula_does_is_harmless(String text) {
        assertThat(Csv.cell(text).replace("\"", "")).startsWith("'" + text.charAt(0));
    }

    @Test
    void numbers_stay_numbers_and_nothing_is_an_empty_cell() throws IOException {
        var out = new StringWriter();
        new Csv(out).row(-3, 2.5, null, "", "a,b", "say \"no\"", "two\nlines", "it's");
        assertThat(out.toString())
                .isEqualTo("-3,2.5,,,\"a,b\",\"say \"\"no\"\"\",\"two\nlines\",it's\r\n");
    }
}
