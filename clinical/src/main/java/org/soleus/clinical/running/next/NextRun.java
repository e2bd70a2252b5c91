package org.soleus.clinical.running.next;

import org.soleus.clinical.measure.Because;
import org.soleus.clinical.measure.Sentence;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The next run: go, adjust, rest or be seen; always with a reason that can be checked.
///
/// Sealed: a new kind of decision must be handled by every screen and export before it compiles.
public sealed interface NextRun {

    /// The facts that decided, at most three in the order of the rules, then the binding cap.
    List<Because> because();

    /// The nearest thing that would change it.
    Change wouldChange();

    /// What is asked first.
    Set<Ask> asks();

    /// As wished.
    record Go(Outing outing, List<Because> because, Change wouldChange, Set<Ask> asks)
            implements NextRun {

        public Go {
            because = List.copyOf(because);
            asks = Set.copyOf(asks);
        }
    }

    /// Less than wished, or otherwise.
    record Adjust(Outing outing, List<Because> because, Change wouldChange, Set<Ask> asks)
            implements NextRun {

        public Adjust {
            because = List.copyOf(because);
            asks = Set.copyOf(asks);
        }
    }

    /// No run now; walking, swimming or cycling is fine.
    ///
    /// @param until when the rest is over; empty where a clinician ends it
    /// @param then the run after it, if both mornings are as usual
    record Rest(
            Optional<Instant> until,
            Optional<Outing> then,
            List<Because> because,
            Change wouldChange,
            Set<Ask> asks)
            implements NextRun {

        public Rest {
            because = List.copyOf(because);
            asks = Set.copyOf(asks);
        }
    }

    /// No run; somebody looks at the leg first.
    record GetSeen(List<Because> because, Change wouldChange, Set<Ask> asks) implements NextRun {

        public GetSeen {
            because = List.copyOf(because);
            asks = Set.copyOf(asks);
        }
    }

    /// What is asked before the run, or instead of it.
    enum Ask {
        /// All the safety questions.
        FULL_SCREEN,
        /// The five taps before a session.
        MINI_SCREEN,
        /// How the first steps of the morning felt.
        MORNING,
        /// How they feel on the two mornings after a run.
        MORNINGS,
        /// How they feel on the second of them, which is today's.
        SECOND_MORNING,
        /// Heel raises of both legs.
        HEEL_RAISES
    }

    /// What would change a decision.
    ///
    /// @param said one sentence after the other
    /// @param from the moment from which it does, where it is time alone
    record Change(List<Sentence> said, Optional<Instant> from) {

        public Change {
            said = List.copyOf(said);
        }
    }
}
