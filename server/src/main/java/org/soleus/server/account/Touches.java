package org.soleus.server.account;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// This handler reads the signed-in member's own data: each call leaves a row in her audit, under
/// the handler's route, before it runs.
///
/// A member's keyed form is noted without it. On a class it holds for every handler in it. A
/// handler that shows other members notes them itself with [Audit#read] and says so with `others =
/// true`.
@Documented
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Touches {

    /// Whether the handler reads other members and notes each of them itself.
    boolean others() default false;
}
