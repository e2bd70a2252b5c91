package org.soleus.server.plan;

import org.soleus.clinical.measure.Owner;
import org.soleus.clinical.measure.PainScore;
import org.soleus.clinical.plan.Pattern;
import org.soleus.server.account.SignedIn;
import org.soleus.server.measure.Owners;
import org.springframework.stereotype.Component;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/// Tells what a plan knows of its member's legs.
@Component
class PlanOwners implements Owners {

    private final PlanReader reader;
    private final Plans plans;
    private final Books books;

    PlanOwners(PlanReader reader, Plans plans, Books books) {
        this.reader = reader;
        this.plans = plans;
        this.books = books;
    }

    @Override
    public Owner of(SignedIn me) {
        return reader.find(me).map(MemberPlan::owner).orElseGet(this::nobody);
    }

    @Override
    public PainScore severe() {
        return new PainScore(books.now().dose().escalateAt());
    }

    @Override
    public Optional<LocalDate> began(SignedIn me) {
        return plans.program(me.member())
                .map(ProgramRow::start)
                .filter(start -> !start.isAfter(reader.today(me)));
    }

    /// Without a plan nothing is known; the limit is that of a calf without a pattern.
    private Owner nobody() {
        return new Owner(
                Set.of(), Optional.empty(), books.now().limit(Pattern.CALF_NONSPECIFIC).most());
    }
}
