package org.soleus.server.account;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;

import java.time.Clock;

/// Erases a member for good: her rows first, all or none, then her key, then her sessions.
///
/// The key goes last because rows that nothing opens would be worse than a key that opens nothing.
/// Whatever stops it between the two is ended at the next start.
@Component
public class Erasing {

    private static final Logger LOG = LoggerFactory.getLogger(Erasing.class);

    /// Whoever else touches her at this moment may stand in the way.
    private static final int TRIES = 5;

    private final Clinic clinic;
    private final Erasures erasures;
    private final MemberKeys keys;
    private final OpenSessions sessions;
    private final Transactions transactions;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Erasing(
            Clinic clinic,
            Erasures erasures,
            MemberKeys keys,
            OpenSessions sessions,
            Transactions transactions,
            ApplicationEventPublisher events,
            Clock clock) {
        this.clinic = clinic;
        this.erasures = erasures;
        this.keys = keys;
        this.sessions = sessions;
        this.transactions = transactions;
        this.events = events;
        this.clock = clock;
    }

    /// Erases her. Whoever asks a second time is given the same receipt.
    ///
    /// @throws KeyFailure when the key could not be destroyed yet; her rows are gone then
    public Receipt erase(SignedIn me) {
        var receipt = rows(me, TRIES);
        end(me.member());
        return receipt;
    }

    private Receipt rows(SignedIn me, int tries) {
        try {
            return transactions.in(me.scope(), () -> erased(me));
        } catch (ConcurrencyFailureException inTheWay) {
            if (tries == 1) throw inTheWay;
            return rows(me, tries - 1);
        }
    }

    private Receipt erased(SignedIn me) {
        var receipt = erasures.erase(me.member(), clock.instant());
        receipt.ifPresent(it -> events.publishEvent(new MemberErased(me.tenant(), me.member())));
        return receipt.or(() -> erasures.find(me.member())).orElseThrow();
    }

    /// Ends what was begun before a crash.
    @EventListener(ApplicationStartedEvent.class)
    public void endBegun() {
        for (var member : transactions.in(machinery(), erasures::begun)) {
            try {
                end(member);
            } catch (KeyFailure world) {
                LOG.error("An erasure could not be ended: {}", world.getMessage());
            }
        }
    }

    private void end(MemberId member) {
        keys.destroy(clinic.tenant(), member);
        transactions.in(
                machinery(),
                () -> {
                    var ended = sessions.end(member);
                    events.publishEvent(new SessionsEnded(clinic.tenant(), member, ended));
                    erasures.keyGone(member, clock.instant());
                });
    }

    private Scope machinery() {
        return Scope.system(clinic.tenant());
    }
}
