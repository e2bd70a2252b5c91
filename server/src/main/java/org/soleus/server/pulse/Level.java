package org.soleus.server.pulse;

import java.util.function.DoubleSupplier;

/// A number that goes up and down, for whoever watches over the clinic.
///
/// It counts things of the clinic's, never anything of one member's.
public interface Level {

    /// As the page of metrics names it, with its unit, as `backup_age_seconds`.
    String name();

    /// What it counts, in one sentence.
    String help();

    /// How it stands now; not a number while nobody knows.
    double now();

    /// One that is read off something.
    static Level of(String name, String help, DoubleSupplier now) {
        return new Read(name, help, now);
    }

    /// A number that is read off something.
    ///
    /// @param name with its unit
    /// @param help one sentence
    /// @param reading how it stands
    record Read(String name, String help, DoubleSupplier reading) implements Level {
        @Override
        public double now() {
            return reading.getAsDouble();
        }
    }
}
