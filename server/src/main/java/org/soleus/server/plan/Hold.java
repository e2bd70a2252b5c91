package org.soleus.server.plan;

import org.soleus.clinical.measure.Because;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Something that waits for a clinician: a plan not yet opened, or one that was closed.
///
/// @param id its own
/// @param kind what waits
/// @param topic what it is about
/// @param since when it began
/// @param because why; never empty
/// @param lifted who ended it, when and why; empty while it stands
public record Hold(
        UUID id,
        Kind kind,
        Topic topic,
        Instant since,
        List<Because> because,
        Optional<Lifted> lifted) {

    /// What waits.
    public enum Kind {
        /// A first plan that a clinician looks at before it opens.
        PENDING,
        /// A plan that opens when a clinician has examined the leg.
        WITHHELD,
        /// Something that a clinician looks at; sessions go on.
        REVIEW,
        /// No session until a clinician opens the plan again.
        LOCKED;

        /// Whether no session may be done meanwhile.
        public boolean closes() {
            return this != REVIEW;
        }
    }

    /// What a hold is about.
    public enum Topic {
        /// What the safety screen found.
        SCREEN,
        /// What the answers before a plan ask for.
        PLAN,
        /// Steps back and hard pain, of sessions and mornings.
        STEPS,
        /// Steps back and hard pain, of runs.
        RUNS,
        /// Mood or worry.
        MOOD,
        /// A look that the member asked for.
        ASKED;

        /// The topic of a hold that was kept without one.
        public static Topic of(Kind kind, List<Because> because) {
            if (kind == Kind.PENDING || kind == Kind.WITHHELD) return PLAN;
            var rule = because.isEmpty() ? "" : because.getFirst().rule();
            if (rule.startsWith("MOOD-")) return MOOD;
            if (rule.startsWith("DOSE-")) return STEPS;
            if (rule.equals("REVIEW-12")) return ASKED;
            return rule.equals("N2") || rule.equals("N3") ? RUNS : SCREEN;
        }
    }

    /// How a hold ended.
    ///
    /// @param by the name of whoever ended it
    /// @param at when
    /// @param reason the reason given
    public record Lifted(String by, Instant at, String reason) {}

    /// Copies the reasons.
    public Hold {
        because = List.copyOf(because);
    }

    /// Whether it still stands.
    public boolean stands() {
        return lifted.isEmpty();
    }

    /// Whether it still stands and is about this.
    boolean stands(Topic about) {
        return stands() && topic == about;
    }

    /// Whether nothing is added while it stands.
    public boolean holdsBack() {
        return stands() && isOfLoad();
    }

    /// Whether it speaks of load: of what a screen found, of steps back, or of a plan that waits to
    /// be opened.
    boolean isOfLoad() {
        return kind.closes()
                || switch (topic) {
                    case SCREEN, STEPS, RUNS -> true;
                    case PLAN, MOOD, ASKED -> false;
                };
    }

    /// Whether a clinician who ended it has looked at what came before of this: a plan that was
    /// opened again was looked at as a whole, a look at one thing ends that thing.
    boolean clears(Topic about) {
        return !stands() && (kind.closes() || topic == about);
    }
}
