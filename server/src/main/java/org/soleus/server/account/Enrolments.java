package org.soleus.server.account;

import org.soleus.content.Language;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// Lets people into the clinic.
@Component
public class Enrolments {

    private final Clinic clinic;
    private final People people;
    private final Transactions transactions;
    private final ApplicationEventPublisher events;

    Enrolments(
            Clinic clinic,
            People people,
            Transactions transactions,
            ApplicationEventPublisher events) {
        this.clinic = clinic;
        this.people = people;
        this.transactions = transactions;
        this.events = events;
    }

    /// Makes the person, her key and her consent, and tells whoever listens, all or nothing.
    ///
    /// @return who she is from now on
    public SignedIn enrol(Enrolment enrolment) {
        var member = MemberId.random();
        var who =
                new SignedIn(
                        clinic.tenant().value(),
                        member.value(),
                        enrolment.role(),
                        enrolment.unit(),
                        enrolment.zone(),
                        enrolment.language().map(Language::tag).orElse(""));
        // A new person is written under a member's scope of her own, staff too.
        transactions.in(
                Scope.member(who.tenant(), member),
                () -> {
                    people.add(member, enrolment);
                    if (enrolment.role() == Role.STAFF) return;
                    events.publishEvent(
                            new MemberEnrolled(who.tenant(), member, enrolment.screen()));
                });
        return who;
    }
}
