package org.soleus.server.care.flare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.soleus.server.run.Stop;

/// The one word that opens the therapist's view of load.
class LoadSettingTest {

    @ParameterizedTest
    @CsvSource({"yes, true", "' yes ', true", "no, false", "'', false", "' ', false"})
    void it_is_off_until_somebody_says_yes(String setting, boolean on) {
        assertThat(LoadSetting.isOn(setting)).isEqualTo(on);
    }

    @ParameterizedTest
    @ValueSource(strings = {"true", "1", "YES", "on"})
    void any_other_word_stops_the_start(String setting) {
        assertThatThrownBy(() -> LoadSetting.isOn(setting))
                .isInstanceOf(Stop.class)
                .hasMessageContaining("SOLEUS_THERAPIST_LOAD");
    }
}
