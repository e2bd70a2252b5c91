package org.soleus.clinical.outcome;

import java.time.Instant;
import java.time.ZoneId;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.List;

/// The time zones of many members, each kept once, and days in them reckoned without objects.
final class Zones {

    private static final int DAY_S = 86_400;
    private static final int MOST = 127;

    private final List<ZoneId> known = new ArrayList<>();
    private final List<Days> days = new ArrayList<>();

    /// The number of a zone.
    ///
    /// @throws IllegalStateException when there are more than can be kept
    byte number(ZoneId zone) {
        int at = known.indexOf(zone);
        if (at >= 0) return (byte) at;
        if (known.size() == MOST) throw new IllegalStateException("more than 127 time zones");
        known.add(zone);
        days.add(new Days(zone));
        return (byte) (known.size() - 1);
    }

    Days get(byte number) {
        return days.get(number);
    }

    /// Days of one zone.
    static final class Days {
        private final ZoneId zone;
        private final ZoneRules rules;
        private long from;
        private long until;
        private int offset;

        Days(ZoneId zone) {
            this.zone = zone;
            this.rules = zone.getRules();
        }

        /// The day of a moment, counted from 1970.
        int day(long second) {
            if (second < from || second >= until) look(second);
            return Math.toIntExact(Math.floorDiv(second + offset, DAY_S));
        }

        /// From one change of the clocks to the next the distance to UTC stays.
        private void look(long second) {
            var moment = Instant.ofEpochSecond(second);
            offset = rules.getOffset(moment).getTotalSeconds();
            var before = rules.previousTransition(moment.plusSeconds(1));
            var after = rules.nextTransition(moment);
            from = before == null ? Long.MIN_VALUE : before.toEpochSecond();
            until = after == null ? Long.MAX_VALUE : after.toEpochSecond();
        }

        /// The same time of day, so many days before.
        long before(long second, int days) {
            return Instant.ofEpochSecond(second).atZone(zone).minusDays(days).toEpochSecond();
        }
    }
}
