package org.soleus.bench.fault.inside;

import org.soleus.server.account.MemberKeys;
import org.soleus.server.account.Outbox;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionStatus;
import org.springframework.util.ClassUtils;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.Optional;

/// Parts of the clinic that may be halted right before they do their work, and right after.
final class Halting {

    private static final Map<String, String> BEFORE =
            Map.of(
                    "commit", Moments.BEFORE_COMMIT,
                    "send", Moments.BEFORE_MAIL,
                    "deliver", Moments.BEFORE_MAIL,
                    "destroy", Moments.BEFORE_KEY_GOES);

    private static final Map<String, String> AFTER =
            Map.of(
                    "commit", Moments.AFTER_COMMIT,
                    "send", Moments.AFTER_MAIL,
                    "deliver", Moments.AFTER_MAIL,
                    "seal", Moments.AFTER_KEY,
                    "destroy", Moments.AFTER_KEY_GOES);

    private Halting() {}

    static Object commits(PlatformTransactionManager manager, Moments moments) {
        return around(manager, moments);
    }

    static Object keys(MemberKeys keys, Moments moments) {
        return around(keys, moments);
    }

    static Object mail(Outbox outbox, Moments moments) {
        return around(outbox, moments);
    }

    private static Object around(Object part, Moments moments) {
        return Proxy.newProxyInstance(
                Halting.class.getClassLoader(),
                ClassUtils.getAllInterfaces(part),
                (_, method, with) -> {
                    boolean counts = !isInner(with);
                    if (counts) halt(BEFORE, method.getName(), moments);
                    try {
                        var made = method.invoke(part, with);
                        if (counts) halt(AFTER, method.getName(), moments);
                        return made;
                    } catch (InvocationTargetException thrown) {
                        throw thrown.getCause();
                    }
                });
    }

    /// Whether this is the end of a transaction inside another, which commits nothing.
    private static boolean isInner(Object[] with) {
        return with != null
                && with.length == 1
                && with[0] instanceof TransactionStatus status
                && !status.isNewTransaction();
    }

    private static void halt(Map<String, String> when, String method, Moments moments) {
        Optional.ofNullable(when.get(method)).ifPresent(moments::at);
    }
}
