package org.soleus.server.account;

import org.springframework.stereotype.Component;

import java.util.Optional;

/// The names of the clinic's staff, which their members may know. Nobody else's name comes out.
@Component
public class StaffNames {

    private final Transactions transactions;
    private final People people;
    private final MemberKeys keys;

    StaffNames(Transactions transactions, People people, MemberKeys keys) {
        this.transactions = transactions;
        this.people = people;
        this.keys = keys;
    }

    /// The name of somebody of this clinic's staff; empty for anybody else, and after an erasure.
    public Optional<String> find(TenantId clinic, MemberId staff) {
        return transactions.in(
                Scope.system(clinic),
                () ->
                        people.find(staff)
                                .filter(one -> one.who().role() == Role.STAFF)
                                .flatMap(one -> one.identity(keys))
                                .map(Identity::name));
    }
}
