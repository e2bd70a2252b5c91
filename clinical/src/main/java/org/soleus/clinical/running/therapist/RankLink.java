package org.soleus.clinical.running.therapist;

import org.soleus.clinical.running.capacity.LoadLink;
import org.soleus.clinical.running.picture.Followed;

import java.util.List;
import java.util.Optional;

/// How the load of days ranks with the pain of a later morning: association, never cause.
///
/// For therapists alone; members get two fractions in words. A link can point backwards: people
/// protect sore legs, and in ten adults with tendinopathy less load went with the worse score.
/// Source: `R`.
public sealed interface RankLink {

    /// Too little is known; nothing is shown. The same least as for the fractions of members.
    ///
    /// @param mornings about how many more answered mornings it needs
    record NeedsMore(int mornings) implements RankLink {}

    /// Days or mornings are too alike to be ranked.
    record TooAlike() implements RankLink {}

    /// Spearman's coefficient, and the span that chance leaves at 90 %.
    ///
    /// @param rho -1 to 1
    /// @param low lower end of the span
    /// @param high upper end
    /// @param pairs how many days with their morning
    record Ranked(double rho, double low, double high, int pairs) implements RankLink {

        /// Whether chance alone hardly explains that it is not nothing.
        public boolean excludesNothing() {
            return low > 0 || high < 0;
        }
    }

    /// What the days say.
    ///
    /// @param days one after another, none left out
    static RankLink of(List<Followed> days) {
        LoadLink least = LoadLink.of(days.stream().map(Followed::pair).toList());
        if (least instanceof LoadLink.NeedsMore more) return new NeedsMore(more.mornings());
        Optional<Ranked> ranked = new Blocks(days).ranked();
        return ranked.isPresent() ? ranked.get() : new TooAlike();
    }
}
