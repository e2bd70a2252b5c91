package org.soleus.server.plan;

import org.soleus.clinical.plan.replay.Past;
import org.soleus.server.account.Audit;
import org.soleus.server.account.MemberId;
import org.soleus.server.account.People;
import org.soleus.server.account.Why;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// What members of this clinic did and told in their plans, as the replay reads it: by their code,
/// without a name.
@Component
public class PastMembers {

    private final Plans plans;
    private final PlanReader reader;
    private final People people;
    private final Audit audit;
    private final Clock clock;

    PastMembers(Plans plans, PlanReader reader, People people, Audit audit, Clock clock) {
        this.plans = plans;
        this.reader = reader;
        this.people = people;
        this.audit = audit;
        this.clock = clock;
    }

    /// Everybody's history as `./soleus replay` reads it, one line for each; noted for each of them
    /// before it is read.
    ///
    /// @param what reads it, as the audit says it
    /// @param line without its end
    public void each(String what, Consumer<byte[]> line) {
        var members = members();
        audit.read(members, what, Why.REPLAY);
        for (var member : members) find(member).map(PastText::of).ifPresent(line);
    }

    /// Everybody who has a plan.
    public List<MemberId> members() {
        return plans.members();
    }

    /// Her history, with the limit that her plan names: a second pattern may have made it stricter.
    /// Up to her own day, whoever reads it. Empty while she has told of no session.
    public Optional<Past> find(MemberId member) {
        var zone = zone(member);
        var today = clock.instant().atZone(zone).toLocalDate();
        return reader.alone(member, today)
                .map(plan -> past(member, plan, today, zone))
                .filter(past -> !past.log().sessions().isEmpty());
    }

    private ZoneId zone(MemberId member) {
        return people.find(member)
                .<ZoneId>map(profile -> profile.who().zoneId())
                .orElse(ZoneOffset.UTC);
    }

    private Past past(MemberId member, MemberPlan plan, LocalDate today, ZoneId zone) {
        var start = plan.program().start();
        var log =
                Logs.upTo(
                        today,
                        plan.intake(),
                        plans.sessions(member, start),
                        plans.mornings(member, start),
                        Logs.clearedOn(plan.holds(), zone),
                        false);
        return new Past(
                member.value().toString(),
                plan.program().match().pattern(),
                Optional.of(plan.program().limit().most()),
                log);
    }
}
