package org.soleus.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// Callers are let in by the open files that are left for them.
class CallersTest {

    @Test
    void where_there_are_few_files_few_may_call_and_some_are_kept_free() {
        assertThat(Callers.most(256, 120)).isEqualTo(72);
        assertThat(Callers.most(1_024, 124)).isEqualTo(836);
    }

    @Test
    void a_handful_may_always_call_and_nobody_needs_more_than_a_container_takes() {
        assertThat(Callers.most(128, 120)).isEqualTo(16);
        assertThat(Callers.most(1_048_576, 120)).isEqualTo(8_192);
    }

    @Test
    void this_machine_is_asked() {
        assertThat(Callers.most()).isBetween(16L, 8_192L);
    }
}
