package org.soleus.server.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class GaugeTest {

    @Test
    void the_dot_and_the_tick_lie_on_one_line() {
        var gauge = new Gauge(2, 3, 10);
        assertThat(gauge.valueX()).isEqualTo("21.2");
        assertThat(gauge.limitX()).isEqualTo("30.8");
        assertThat(new Gauge(0, 10, 10).valueX()).isEqualTo("2.0");
        assertThat(new Gauge(0, 10, 10).limitX()).isEqualTo("98.0");
    }

    @Test
    void what_lies_off_the_line_is_refused() {
        for (var wrong : new double[][] {{11, 3, 10}, {-1, 3, 10}, {2, 11, 10}, {0, 0, 0}}) {
            assertThatThrownBy(() -> new Gauge(wrong[0], wrong[1], wrong[2]))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }
}
