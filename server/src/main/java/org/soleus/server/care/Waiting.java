package org.soleus.server.care;

import org.soleus.clinical.measure.Because;
import org.soleus.server.account.MemberId;
import org.soleus.server.plan.Hold;
import org.soleus.server.plan.MemberPlan;
import org.soleus.server.plan.SessionRow;
import org.soleus.server.triage.KeptScreen;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A member whose plan waits for somebody, with all that is known to decide.
///
/// @param member who
/// @param name as she wrote it; empty once she is erased
/// @param ageYears empty once she is erased
/// @param zone her time zone
/// @param holds everything that waits or waited, newest first
/// @param incidents what reached the clinic and is open
/// @param screen her newest screen
/// @param plan her plan; empty before the first
public record Waiting(
        MemberId member,
        String name,
        Optional<Integer> ageYears,
        ZoneId zone,
        List<Hold> holds,
        List<Incident> incidents,
        Optional<KeptScreen> screen,
        Optional<MemberPlan> plan) {

    private static final int SPARK_DAYS = 14;

    /// Copies the lists.
    public Waiting {
        holds = List.copyOf(holds);
        incidents = List.copyOf(incidents);
    }

    /// What waits now.
    public List<Hold> standing() {
        return holds.stream().filter(Hold::stands).toList();
    }

    /// Whether anything waits now, or did until a moment.
    boolean waitsSince(Instant moment) {
        return !incidents.isEmpty()
                || holds.stream()
                        .anyMatch(
                                hold ->
                                        hold.lifted()
                                                .map(lifted -> lifted.at().isAfter(moment))
                                                .orElse(true));
    }

    /// The hold that matters most: the one that closes, else the oldest.
    public Optional<Hold> first() {
        return standing().stream()
                .filter(hold -> hold.kind().closes())
                .findFirst()
                .or(() -> standing().stream().findFirst());
    }

    /// The gravest thing that reached the clinic and is open.
    public Optional<Incident> gravest() {
        Optional<Incident> gravest = Optional.empty();
        for (var incident : incidents) {
            if (gravest.isEmpty() || incident.cause().isGraverThan(gravest.get().cause())) {
                gravest = Optional.of(incident);
            }
        }
        return gravest;
    }

    /// Whether a clock runs for somebody to acknowledge it.
    public boolean isUrgent() {
        return gravest().filter(one -> one.due().isPresent()).isPresent();
    }

    /// Why, in the words of the rule that spoke first.
    public List<Because> because() {
        return first().map(Hold::because).orElse(List.of());
    }

    /// The last pain that was told, of any kind, with its day.
    public Optional<Pain> lastPain() {
        Optional<Pain> last = Optional.empty();
        for (var pain : pains()) {
            if (last.isEmpty() || !pain.day().isBefore(last.get().day())) last = Optional.of(pain);
        }
        return last;
    }

    /// One pain as told.
    ///
    /// @param day when
    /// @param words which one
    /// @param points 0 to 10
    public record Pain(LocalDate day, String words, int points) {}

    private List<Pain> pains() {
        var pains = new ArrayList<Pain>();
        if (plan.isEmpty()) return pains;
        for (var row : plan.get().mornings()) {
            row.pain().ifPresent(p -> pains.add(new Pain(row.day(), "at the first steps", p)));
        }
        for (var row : plan.get().sessions()) {
            row.report()
                    .flatMap(SessionRow.After::worst)
                    .ifPresent(p -> pains.add(new Pain(row.day(), "worst in a session", p)));
        }
        return pains;
    }

    /// The worst pain of each of the last fourteen days that told one, as a path in a box of 60 by
    /// 20; empty with fewer than two.
    public String spark() {
        if (plan.isEmpty()) return "";
        var today = plan.get().today();
        var path = new StringBuilder();
        int points = 0;
        for (int ago = SPARK_DAYS - 1; ago >= 0; ago--) {
            var day = today.minusDays(ago);
            var worst =
                    pains().stream()
                            .filter(pain -> pain.day().equals(day))
                            .mapToInt(Pain::points)
                            .max();
            if (worst.isEmpty()) continue;
            int x = 60 * (SPARK_DAYS - 1 - ago) / (SPARK_DAYS - 1);
            path.append(points++ == 0 ? "M" : "L")
                    .append(x)
                    .append(' ')
                    .append(19 - 18 * worst.getAsInt() / 10);
        }
        return points < 2 ? "" : path.toString();
    }
}
