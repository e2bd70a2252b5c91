package org.soleus.server.plan;

import org.soleus.clinical.plan.replay.Past;
import org.soleus.server.account.Audit;
import org.soleus.server.account.MemberId;
import org.soleus.server.account.Why;
import org.springframework.stereotype.Component;

import java.time.LocalDate;
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
    private final Audit audit;

    PastMembers(Plans plans, PlanReader reader, Audit audit) {
        this.plans = plans;
        this.reader = reader;
        this.audit = audit;
    }

    /// Everybody's history as `./soleus replay` reads it, one line for each; noted for each of them
    /// before it is read.
    ///
    /// @param what reads it, as the audit says it
    /// @param line without its end
    public void each(String what, LocalDate today, Consumer<byte[]> line) {
        var members = members();
        audit.read(members, what, Why.REPLAY);
        for (var member : members) find(member, today).map(PastText::of).ifPresent(line);
    }

    /// Everybody who has a plan.
    public List<MemberId> members() {
        return plans.members();
    }

    /// Her history, with the limit that her plan names: a second pattern may have made it stricter.
    /// Empty while she has told of no session.
    public Optional<Past> find(MemberId member, LocalDate today) {
        return reader.alone(member, today)
                .map(plan -> past(member, plan, today))
                .filter(past -> !past.log().sessions().isEmpty());
    }

    private Past past(MemberId member, MemberPlan plan, LocalDate today) {
        var start = plan.program().start();
        var log =
                Logs.upTo(
                        today,
                        plan.intake(),
                        plans.sessions(member, start),
                        plans.mornings(member, start),
                        Logs.clearedOn(plan.holds(), ZoneOffset.UTC),
                        false);
        return new Past(
                member.value().toString(),
                plan.program().match().pattern(),
                Optional.of(plan.program().limit().most()),
                log);
    }
}
