package org.soleus.server.plan;

import org.soleus.clinical.running.capacity.HeelRaises;
import org.soleus.server.account.MemberId;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What the check-ins of phases say of heel raises on one leg.
///
/// A check that held shows at least what it asks for. One that did not shows nothing: seven tenths
/// may still be reached, so nothing grows and nothing is called weak. Source: `HRnorm`; how it is
/// read `R`.
@Component
class RaisesTold {

    /// How long a test says something.
    private static final Duration LASTS = Duration.ofDays(28);

    /// Criteria of the phases that ask for a share of the other leg, in percent.
    private static final Map<String, Integer> SHARES =
            Map.of(
                    "raise-single-lsi-80", 80,
                    "raise-single-lsi-90", 90,
                    "raise-single-lsi-90-end", 90);

    private final Checks checks;
    private final Clock clock;

    RaisesTold(Checks checks, Clock clock) {
        this.checks = checks;
        this.clock = clock;
    }

    /// A test, as told.
    ///
    /// @param raises what it shows; empty where that was not reached
    record Told(LocalDate day, Optional<HeelRaises> raises) {}

    /// The newest one within four weeks.
    ///
    /// @param zone hers
    Optional<Told> newest(MemberId member, ZoneId zone) {
        return newest(checks.since(member, clock.instant().minus(LASTS)), zone);
    }

    /// @param rows the newest first
    static Optional<Told> newest(List<CheckRow> rows, ZoneId zone) {
        for (var row : rows) {
            var held = SHARES.keySet().stream().filter(row.held()::contains).findFirst();
            boolean failed = SHARES.keySet().stream().anyMatch(row.failed()::contains);
            if (held.isEmpty() && !failed) continue;
            return Optional.of(
                    new Told(
                            row.at().atZone(zone).toLocalDate(),
                            held.map(id -> HeelRaises.reaching(SHARES.getOrDefault(id, 0)))));
        }
        return Optional.empty();
    }
}
