package org.soleus.server.plan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.soleus.server.ClinicTest;
import org.soleus.server.measure.Owners;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

import java.util.List;
import java.util.Map;

/// Heel raises are compared with what is usual at her age, for men or for women as she likes.
@ClinicTest
class UsualCountTest {

    @LocalServerPort int port;
    @Autowired ApplicationContext clinic;
    @Autowired Owners owners;

    @ParameterizedTest
    @CsvSource({"MALE, 32", "FEMALE, 27", "'', 27"})
    void in_the_middle_of_the_thirties(String answer, int norm) {
        var planned = Planned.arrive(clinic, port);
        Evening.plan(
                planned.visitor(),
                answer.isEmpty() ? Map.of() : Map.of("Which usual count of", List.of(answer)));
        assertThat(planned.as(() -> owners.of(planned.me())).norm()).contains(norm);
    }
}
