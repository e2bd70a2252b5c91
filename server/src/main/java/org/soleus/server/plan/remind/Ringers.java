package org.soleus.server.plan.remind;

import org.soleus.server.account.Clinic;
import org.soleus.server.account.MemberId;
import org.soleus.server.account.Scope;
import org.soleus.server.account.SignedOut;
import org.soleus.server.account.Transactions;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import java.time.Clock;

/// Whom a device rings for: for whoever let it ring last, and for nobody who signed out on it.
@Component
public class Ringers {

    private final Devices devices;
    private final Transactions transactions;
    private final Scope machinery;
    private final Clock clock;

    Ringers(Devices devices, Transactions transactions, Clinic clinic, Clock clock) {
        this.devices = devices;
        this.transactions = transactions;
        this.machinery = Scope.system(clinic.tenant());
        this.clock = clock;
    }

    /// Lets a device ring for a member, and for nobody else any more. Runs in the caller's scope
    /// and transaction.
    public void ring(MemberId member, String address) {
        transactions.in(machinery, () -> devices.release(address));
        devices.add(member, address, clock.instant());
    }

    /// Whoever signs out on a device is not rung on it.
    @EventListener
    void on(SignedOut out) {
        transactions.in(
                Scope.member(out.tenant(), out.member()),
                () -> devices.drop(out.member(), out.device()));
    }
}
