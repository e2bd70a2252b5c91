package org.soleus.clinical.plan;

import org.soleus.clinical.measure.Because;
import org.soleus.clinical.measure.Sentence;

import java.util.List;

/// What the next session is, always with reasons a person can read.
///
/// Sealed: every screen and export handles each of the four before it compiles. Source: `PMM`, with
/// our own limits (`R`).
public sealed interface Progression {

    /// The facts that decided; never empty.
    List<Because> because();

    /// What would have changed it, or will.
    Sentence wouldChange();

    /// Whether the plan may go on.
    Lock lock();

    /// Whether the safety questions come before the next session in any case.
    boolean screenFirst();

    /// Stop: the whole safety screen, and the plan is locked.
    record Escalate(List<Because> because, Sentence wouldChange) implements Progression {

        public Escalate {
            because = List.copyOf(because);
        }

        @Override
        public Lock lock() {
            return Lock.LOCKED;
        }

        @Override
        public boolean screenFirst() {
            return true;
        }
    }

    /// One step back, less volume, and rest before it is repeated.
    ///
    /// @param changes each exercise of the session that loads the leg
    /// @param restHours hours before these exercises come again
    record Regress(
            List<Because> because,
            Sentence wouldChange,
            Lock lock,
            boolean screenFirst,
            List<Change> changes,
            int restHours)
            implements Progression {

        public Regress {
            because = List.copyOf(because);
            changes = List.copyOf(changes);
        }
    }

    /// The same again.
    record Hold(List<Because> because, Sentence wouldChange, Lock lock, boolean screenFirst)
            implements Progression {

        public Hold {
            because = List.copyOf(because);
        }
    }

    /// One step up, of one thing.
    record Progress(
            List<Because> because,
            Sentence wouldChange,
            Lock lock,
            boolean screenFirst,
            Change change)
            implements Progression {

        public Progress {
            because = List.copyOf(because);
        }
    }
}
