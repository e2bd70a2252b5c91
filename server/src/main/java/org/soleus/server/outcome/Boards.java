package org.soleus.server.outcome;

import org.soleus.clinical.outcome.Board;
import org.soleus.server.account.Clinic;
import org.soleus.server.account.MemberEnrolled;
import org.soleus.server.account.MemberId;
import org.soleus.server.account.Scope;
import org.soleus.server.account.Transactions;
import org.soleus.server.plan.MorningTold;
import org.soleus.server.plan.Plans;
import org.soleus.server.plan.SessionFinished;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;

/// Twelve weeks of everybody in the clinic, as of now.
///
/// The first question reads the database once; from then on whoever tells something is noted when
/// it is kept, and read again before the next answer. Nothing here is older than the question.
@Component
public class Boards {

    private final Clinic clinic;
    private final Courses courses;
    private final Plans plans;
    private final Transactions transactions;
    private final ReentrantLock lock = new ReentrantLock();
    private final Set<MemberId> changed = ConcurrentHashMap.newKeySet();
    private volatile boolean isAsked;
    private Optional<Gathered> gathered = Optional.empty();

    Boards(Clinic clinic, Courses courses, Plans plans, Transactions transactions) {
        this.clinic = clinic;
        this.courses = courses;
        this.plans = plans;
        this.transactions = transactions;
    }

    /// The board of this moment.
    public Board now() {
        lock.lock();
        try {
            isAsked = true;
            var all = gathered.orElseGet(this::gather);
            gathered = Optional.of(all);
            changed.forEach(member -> renew(all, member));
            return all.board();
        } finally {
            lock.unlock();
        }
    }

    private Gathered gather() {
        return transactions.in(Scope.system(clinic.tenant()), courses::gather);
    }

    private void renew(Gathered all, MemberId member) {
        changed.remove(member);
        transactions.in(
                Scope.system(clinic.tenant()),
                () ->
                        all.renew(
                                member,
                                courses.find(member),
                                plans.mornings(member, LocalDate.EPOCH)));
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
