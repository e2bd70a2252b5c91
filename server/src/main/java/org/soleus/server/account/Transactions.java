package org.soleus.server.account;

import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

import java.util.Objects;
import java.util.function.Supplier;

/// Work under a named scope, in a transaction of its own.
///
/// For code that no request carries: listeners, seeds, tests, and sign-in, which knows nobody yet.
/// Inside a request a plain `@Transactional` method is enough.
@Component
public class Transactions {

    private final TransactionTemplate fresh;

    Transactions(PlatformTransactionManager manager) {
        this.fresh = new TransactionTemplate(manager);
        fresh.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /// Does the work and keeps what it wrote, or nothing of it when it throws.
    public <R> R in(Scope scope, Supplier<R> work) {
        return scope.<R, RuntimeException>call(
                () -> Objects.requireNonNull(fresh.<R>execute(status -> work.get())));
    }

    /// As [#in(Scope, Supplier)], for work that makes nothing.
    public void in(Scope scope, Runnable work) {
        scope.run(() -> fresh.executeWithoutResult(status -> work.run()));
    }
}
