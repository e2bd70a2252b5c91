package org.soleus.server.running.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.Random;
import java.util.UUID;

/// What a picture of a way tells of a door.
class WayDrawnTest {

    private final Random random = new Random(20_261_126);

    @Test
    void the_hidden_middle_lies_in_any_direction_and_not_too_far() {
        int[] quarters = new int[4];
        for (int member = 0; member < 400; member++) {
            var by = WayDrawn.astray(member(), 47.123456, 8.7654321);
            assertThat(Math.hypot(by[0], by[1])).isLessThanOrEqualTo(180);
            quarters[(by[0] > 0 ? 1 : 0) + (by[1] > 0 ? 2 : 0)]++;
        }
        for (int quarter : quarters) assertThat(quarter).isBetween(60, 140);
    }

    @Test
    void many_runs_from_one_door_tell_no_more_than_one() {
        var member = member();
        assertThat(WayDrawn.astray(member, 47.12345, 8.76543))
                .isEqualTo(WayDrawn.astray(member, 47.12349, 8.76539));
        assertThat(WayDrawn.astray(member, 47.12345, 8.76543))
                .isNotEqualTo(WayDrawn.astray(member, 47.2, 8.76543));
    }

    /// A random id of version 4, as members have.
    private UUID member() {
        long most = (random.nextLong() & ~0xF000L) | 0x4000L;
        return new UUID(most, random.nextLong());
    }
}
