package org.soleus.server.running.web;

import org.soleus.clinical.running.capacity.HiddenLoad;
import org.soleus.clinical.running.capacity.LoadLink;
import org.soleus.clinical.running.capacity.Share;
import org.soleus.clinical.running.picture.Together;
import org.soleus.server.running.RunHistory;

import java.util.List;

/// What went together with sore mornings, in words that do not make a cause of it.
///
/// @param finding the one thing
/// @param link the two fractions, or how much is missing
/// @param before what often came in the three days before; may be empty
public record OftenWords(String finding, String link, List<Before> before) {

    /// One thing that often came before.
    ///
    /// @param what as "A hilly run"
    /// @param times how often, against how often otherwise
    public record Before(String what, String times) {}

    static OftenWords of(Together together, RunHistory known) {
        if (!known.diary().asked() && known.diary().mornings().list().isEmpty()) {
            return new OftenWords(
                    "Nothing is known of mornings",
                    "You are not asked how your mornings are, so nothing can be held against them.",
                    List.of());
        }
        return new OftenWords(
                finding(together.link()),
                link(together.link()),
                together.often().stream().map(OftenWords::before).toList());
    }

    private static String finding(LoadLink link) {
        return switch (link) {
            case LoadLink.NeedsMore _ -> "Too early to say what goes with sore mornings";
            case LoadLink.NoClearLink _ -> "No clear link between load and sore mornings so far";
            case LoadLink.MoreAfterHeavy _ -> "Sore mornings came more often after heavy days";
            case LoadLink.LessAfterHeavy _ -> "Sore mornings came less often after heavy days";
        };
    }

    private static String link(LoadLink link) {
        return switch (link) {
            case LoadLink.NeedsMore more ->
                    "We need about "
                            + Finding.count(more.mornings(), "more answered morning")
                            + ". Until then a pattern would be guesswork.";
            case LoadLink.NoClearLink no -> fractions(no.heavy(), no.others());
            case LoadLink.MoreAfterHeavy more ->
                    fractions(more.heavy(), more.others()) + " It may be chance or something else.";
            case LoadLink.LessAfterHeavy less ->
                    fractions(less.heavy(), less.others())
                            + " People protect sore legs, so a link can point backwards.";
        };
    }

    private static String fractions(Share heavy, Share others) {
        return "Sore next morning, above your usual, after "
                + heavy.count()
                + " of your "
                + heavy.of()
                + " heaviest days and after "
                + others.count()
                + " of "
                + others.of()
                + " others.";
    }

    private static Before before(HiddenLoad hidden) {
        return new Before(
                what(hidden.fact()),
                "in the three days before "
                        + hidden.before().count()
                        + " of "
                        + hidden.before().of()
                        + " sore mornings, and before "
                        + hidden.otherwise().count()
                        + " of "
                        + hidden.otherwise().of()
                        + " others");
    }

    private static String what(String fact) {
        return switch (fact) {
            case "new-shoes" -> "One of the first runs in new shoes";
            case "on-sand" -> "Sand";
            case "on-trail" -> "A trail";
            case "on-road" -> "A road";
            case "on-track" -> "A track";
            case "hills" -> "A hilly run";
            case "speed" -> "A kilometre faster than usual";
            case "jump" -> "A run more than a tenth further than the longest of 30 days";
            case "no-rest" -> "Running two days in a row";
            case "hard" -> "An effort of 8 or more";
            case "treadmill" -> "The treadmill";
            case "steps" -> "A day with far more steps than usual, runs left out";
            default -> throw new IllegalArgumentException(fact);
        };
    }
}
