package org.soleus.server.outcome;

import org.soleus.clinical.outcome.Board;
import org.soleus.server.account.Clinic;
import org.soleus.server.account.MemberArrived;
import org.soleus.server.account.MemberEnrolled;
import org.soleus.server.account.MemberErased;
import org.soleus.server.account.MemberId;
import org.soleus.server.account.Scope;
import org.soleus.server.account.Transactions;
import org.soleus.server.plan.MorningTold;
import org.soleus.server.plan.SessionFinished;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;

/// Twelve weeks of everybody in the clinic, as of now.
///
/// The first question reads the database once; from then on whoever tells something is noted when
/// it is kept, and read again before the next answer. What is told at another node of the clinic is
/// seen when all is read anew, after [#KEPT] at the latest.
@Component
public class Boards {

    /// After so long everything is read anew.
    static final Duration KEPT = Duration.ofMinutes(10);

    private final Clinic clinic;
    private final Courses courses;
    private final Transactions transactions;
    private final Clock clock;
    private final ReentrantLock lock = new ReentrantLock();
    private final Set<MemberId> changed = ConcurrentHashMap.newKeySet();
    private volatile boolean isAsked;
    private Optional<Read> gathered = Optional.empty();

    Boards(Clinic clinic, Courses courses, Transactions transactions, Clock clock) {
        this.clinic = clinic;
        this.courses = courses;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// The board of this moment.
    public Board now() {
        lock.lock();
        try {
            isAsked = true;
            var all = gathered.filter(this::isFresh).orElseGet(this::gather);
            changed.forEach(member -> renew(all.told(), member));
            return all.told().board();
        } finally {
            lock.unlock();
        }
    }

    private boolean isFresh(Read read) {
        return clock.instant().isBefore(read.at().plus(KEPT));
    }

    private Read gather() {
        var at = clock.instant();
        var all = new Read(transactions.in(system(), courses::gather), at);
        gathered = Optional.of(all);
        return all;
    }

    /// What was read, and when.
    private record Read(Gathered told, Instant at) {}

    /// Noted anew where she could not be read.
    private void renew(Gathered all, MemberId member) {
        changed.remove(member);
        try {
            transactions.in(
                    system(), () -> all.renew(member, courses.find(member), courses.told(member)));
        } catch (RuntimeException world) {
            changed.add(member);
            throw world;
        }
    }

    private Scope system() {
        return Scope.system(clinic.tenant());
    }

    @EventListener
    void on(MorningTold told) {
        note(told.member());
    }

    @EventListener
    void on(MemberEnrolled enrolled) {
        note(enrolled.member());
    }

    @EventListener
    void on(MemberErased erased) {
        note(erased.member());
    }

    @EventListener
    void on(MemberArrived arrived) {
        note(arrived.who().member());
    }

    @EventListener
    void on(SessionFinished finished) {
        courses.settle(finished.member());
        note(finished.member());
    }

    /// Once what she told is kept.
    private void note(MemberId member) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            changed(member);
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(
                new TransactionSynchronization() {
                    @Override
                    public void afterCommit() {
                        changed(member);
                    }
                });
    }

    private void changed(MemberId member) {
        if (isAsked) changed.add(member);
    }
}
