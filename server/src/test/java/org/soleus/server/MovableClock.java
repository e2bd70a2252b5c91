package org.soleus.server;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/// The clinic's clock in tests: runs like any other, and can be moved. Each test that moves it puts
/// it right again with [#reset()].
public final class MovableClock extends Clock {

    private volatile Duration ahead = Duration.ZERO;

    /// Makes the clinic of a test use one.
    public static final class Wiring {
        @Bean
        @Primary
        MovableClock movableClock() {
            return new MovableClock();
        }
    }

    /// Moves it on.
    public void move(Duration by) {
        ahead = ahead.plus(by);
    }

    /// Puts it at an instant, from where it runs on.
    public void set(Instant now) {
        ahead = Duration.between(Instant.now(), now);
    }

    /// Puts it right.
    public void reset() {
        ahead = Duration.ZERO;
    }

    @Override
    public Instant instant() {
        return Instant.now().plus(ahead);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.offset(Clock.system(zone), ahead);
    }
}
