package org.soleus.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Locale;

class EmergencyTest {

    @ParameterizedTest
    @CsvSource({
        "en-US, 911", "en-GB, 999", "en, 911", "de-DE, 112", "es-ES, 112", "es-MX, 911",
        "es-AR, 107", "es-CL, 131", "es-CO, 123", "es-PE, 106", "es-US, 911", "es, 112"
    })
    void the_number_is_that_of_the_country(String tag, String number) {
        assertThat(Emergency.of(Locale.forLanguageTag(tag)).number()).isEqualTo(number);
    }
}
