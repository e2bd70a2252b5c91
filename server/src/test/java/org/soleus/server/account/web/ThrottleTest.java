package org.soleus.server.account.web;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.soleus.server.MovableClock;
import org.soleus.server.web.Refusal;

import java.time.Duration;

/// Whoever tries too often waits (attack A21 of `docs/attacks.md`).
class ThrottleTest {

    private final MovableClock clock = new MovableClock();
    private final Throttle throttle = new Throttle(clock, 2);

    @Test
    void who_tries_too_often_waits_and_nobody_else_does() {
        throttle.pass("code", "192.0.2.1");
        clock.move(Duration.ofMinutes(4));
        throttle.pass("code", "192.0.2.1");
        assertThatThrownBy(() -> throttle.pass("code", "192.0.2.1")).isInstanceOf(Refusal.class);
        assertThatCode(() -> throttle.pass("code", "192.0.2.2")).doesNotThrowAnyException();
        assertThatCode(() -> throttle.pass("signin", "192.0.2.1")).doesNotThrowAnyException();
    }

    @Test
    void who_has_many_addresses_of_one_network_has_no_more_tries() {
        throttle.pass("code", "2001:db8:0:1::1");
        throttle.pass("code", "2001:db8:0:1:2:3:4:5");
        assertThatThrownBy(() -> throttle.pass("code", "2001:db8:0:1:ffff::9%eth0"))
                .isInstanceOf(Refusal.class);
        assertThatCode(() -> throttle.pass("code", "2001:db8:0:2::1")).doesNotThrowAnyException();
        throttle.pass("code", "192.0.2.1");
        throttle.pass("code", "192.0.2.1");
        assertThatThrownBy(() -> throttle.pass("code", "::ffff:192.0.2.1"))
                .as("the same, written as one of the newer kind")
                .isInstanceOf(Refusal.class);
    }

    @Test
    void a_narrow_door_takes_a_quarter() {
        var wide = new Throttle(clock, 8);
        wide.passNarrow("recovery", "192.0.2.1");
        wide.passNarrow("recovery", "192.0.2.1");
        assertThatThrownBy(() -> wide.passNarrow("recovery", "192.0.2.1"))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void the_next_try_is_free_when_the_first_of_them_is_ten_minutes_old() {
        throttle.pass("code", "192.0.2.1");
        clock.move(Duration.ofMinutes(4));
        throttle.pass("code", "192.0.2.1");
        clock.move(Duration.ofMinutes(6).minusSeconds(1));
        assertThatThrownBy(() -> throttle.pass("code", "192.0.2.1")).isInstanceOf(Refusal.class);
        clock.move(Duration.ofSeconds(2));
        assertThatCode(() -> throttle.pass("code", "192.0.2.1")).doesNotThrowAnyException();
    }
}
