package org.soleus.server.running.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.soleus.clinical.measure.Gap;
import org.soleus.clinical.measure.Sentence;

/// What is said of a recording, kept and read again.
class SaidTest {

    @Test
    void a_sentence_is_kept_by_its_key() {
        var said =
                Sentence.of("file.units")
                        .with(Sentence.of("file.units.contact"))
                        .with(0.1)
                        .with(new Gap.Written("2089-01-01"))
                        .far(13_000);
        assertThat(Said.read(Said.write(said))).isEqualTo(said);
    }

    @Test
    void what_was_kept_before_is_the_english_that_it_is() {
        var english = "The last bytes of the file are missing; nothing of the run is.";
        assertThat(Said.read(english)).isEqualTo(Sentence.written(english));
        assertThat(Said.write(Said.read(english))).isEqualTo(english);
    }
}
