package org.soleus.clinical.calendar;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// When an entry begins.
public sealed interface Begins {

    /// The form of both, without the letter that says UTC.
    DateTimeFormatter FORM = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss", Locale.ROOT);

    /// As it stands in a calendar.
    String written();

    /// So many seconds later.
    Begins plusSeconds(int seconds);

    /// At one moment, the same all over the world.
    ///
    /// @param instant the moment
    record At(Instant instant) implements Begins {

        @Override
        public String written() {
            return FORM.format(instant.atOffset(ZoneOffset.UTC)) + "Z";
        }

        @Override
        public At plusSeconds(int seconds) {
            return new At(instant.plusSeconds(seconds));
        }
    }

    /// When the clock on the wall says so, wherever she is: it moves with her.
    ///
    /// @param time what the clock says
    record OnTheWall(LocalDateTime time) implements Begins {

        @Override
        public String written() {
            return FORM.format(time);
        }

        @Override
        public OnTheWall plusSeconds(int seconds) {
            return new OnTheWall(time.plusSeconds(seconds));
        }
    }
}
