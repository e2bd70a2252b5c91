package org.soleus.server.account;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// This handler is for somebody who has shown within the last minutes that it is really she: being
/// signed in is not enough, because a device may lie open.
///
/// Whoever has not is led to the page where she does, and from there to the page named here.
@Documented
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Fresh {

    /// The page to come back to, an address without gaps that only reads; empty where the handler
    /// is that page itself.
    String page() default "";

    /// Whether it is open to whoever has no way in yet, and so none to show that it is she.
    boolean sparesNewcomers() default false;
}
