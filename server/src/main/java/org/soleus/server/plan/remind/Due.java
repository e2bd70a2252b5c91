package org.soleus.server.plan.remind;

import org.soleus.server.account.SignedIn;
import org.soleus.server.measure.WaveDesk;
import org.soleus.server.plan.Guard;
import org.soleus.server.plan.Guards;
import org.soleus.server.plan.MemberPlan;
import org.springframework.stereotype.Component;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Which questions a member may be reminded of: those on the leg that came in some weeks of her
/// plan, and the one of the year after it.
///
/// The questions of the first day stand on its page, and those on mood and worry alone are left to
/// her: nobody is reminded of them. `R`.
@Component
class Due {

    private final WaveDesk waves;
    private final Guards guards;

    Due(WaveDesk waves, Guards guards) {
        this.waves = waves;
        this.guards = guards;
    }

    /// The names of the questions that are open now; each the same as long as it is the same
    /// question.
    List<String> questions(SignedIn who, MemberPlan plan) {
        if (plan.paused().isPresent()) return List.of();
        return Stream.of(wave(who, plan.program().start()), guard(who, plan))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<String> wave(SignedIn who, LocalDate start) {
        return waves.open(who, start)
                .filter(wave -> wave.week() > 0 && wave.body())
                .map(wave -> "WEEK " + wave.week() + " OF " + start);
    }

    private Optional<String> guard(SignedIn who, MemberPlan plan) {
        return guards.find(who.member())
                .flatMap((Guard guard) -> guard.tellsOf(plan.today()))
                .map(day -> "GUARD " + day);
    }
}
