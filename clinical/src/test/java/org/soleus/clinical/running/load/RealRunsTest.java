package org.soleus.clinical.running.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.soleus.clinical.running.Reading;
import org.soleus.clinical.running.bytes.Window;
import org.soleus.clinical.running.fit.FitReader;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Three recordings against values that an independent script reached by the same rules.
class RealRunsTest {

    private static final Path FILES = Path.of("../../shared/data/runs/fit");

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            useHeadersInDisplayName = true,
            textBlock =
                    """
                    file                                        | steps | impulse | calf | from | to
                    dtcooper__activity-small-fenix2-run.fit     | 3828 | 3120 | 9907 | 8742 | 15320
                    jimmykane__running-with-developer-data.fit  | 2243 | 1827 | 5703 | 5086 | 8282
                    dtcooper__developer-types-sample.fit        | 4261 | 3671 | 7207 | 5313 | 7736
                    """)
    void a_recorded_run(String file, double steps, double impulse, int calf, double from, double to)
            throws IOException {
        Path path = FILES.resolve(file);
        assumeTrue(Files.isRegularFile(path), "the recordings are not here");
        Reading reading = new Reading(file);
        FitReader.read(Window.of(Files.readAllBytes(path)), reading);
        CalfLoad load = RunLoad.of(reading.runs().getFirst(), Leg.ANYBODY).load();
        assertThat(load.stepsPerLeg()).isCloseTo(steps, within(steps * 0.001));
        assertThat(load.impulse()).isCloseTo(impulse, within(impulse * 0.001));
        assertThat(load.metres().mid()).isCloseTo(calf, within(2));
        assertThat((double) load.from()).isCloseTo(from, within(from * 0.001));
        assertThat((double) load.to()).isCloseTo(to, within(to * 0.001));
    }
}
