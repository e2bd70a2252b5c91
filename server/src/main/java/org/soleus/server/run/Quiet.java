package org.soleus.server.run;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;

import org.slf4j.LoggerFactory;

/// What others log, kept from an operator to whom we say ourselves what there is to say.
final class Quiet {

    private Quiet() {}

    /// What is said before the log is set up is said to nobody.
    static void early() {
        lower("io.zonky", Level.ERROR);
    }

    /// For a verb that starts no clinic, and so sets no log up.
    static void verb() {
        early();
        lower(org.slf4j.Logger.ROOT_LOGGER_NAME, Level.WARN);
        lower("org.flywaydb", Level.ERROR);
    }

    private static void lower(String name, Level level) {
        if (LoggerFactory.getLogger(name) instanceof Logger logger) logger.setLevel(level);
    }
}
