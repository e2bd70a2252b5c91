package org.soleus.bench.town;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.function.Function;

/// Work for many people at once, each after no other.
///
/// @param threads who does it
record Together(ExecutorService threads) {

    /// What the work made of each, in their order.
    <A, R> List<R> all(List<A> each, Function<A, R> work)
            throws InterruptedException, ExecutionException {
        var calls = new ArrayList<Callable<R>>();
        for (var one : each) calls.add(() -> work.apply(one));
        var made = new ArrayList<R>();
        for (var one : threads.invokeAll(calls)) made.add(one.get());
        return made;
    }
}
