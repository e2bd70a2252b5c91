package org.soleus.content;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumeralsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    5,205 runners       | 5205 corredores
                    5,205 runners       | 5.205 corredores
                    0.8 L (27 oz)       | 27 onzas (0,8 L)
                    7 to 10, then 30.   | de 7 a 10 y, después, 30
                    none                | ninguno
                    """)
    void one_number_is_written_in_many_ways(String english, String spanish) {
        assertThat(Numerals.of(spanish)).isEqualTo(Numerals.of(english));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    0.8 L | 8 L
                    1.8   | 18
                    10    | diez
                    10    | 10, 10
                    """)
    void another_number_is_another_one(String english, String spanish) {
        assertThat(Numerals.of(spanish)).isNotEqualTo(Numerals.of(english));
    }
}
