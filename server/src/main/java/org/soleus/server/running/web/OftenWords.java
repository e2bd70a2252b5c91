package org.soleus.server.running.web;

import org.soleus.clinical.running.capacity.HiddenLoad;
import org.soleus.clinical.running.capacity.LoadLink;
import org.soleus.clinical.running.capacity.Share;
import org.soleus.clinical.running.picture.Together;
import org.soleus.server.running.RunHistory;
import org.soleus.server.web.Say;

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

    static OftenWords of(Together together, RunHistory known, Say say) {
        if (!known.diary().asked() && known.diary().mornings().list().isEmpty()) {
            return new OftenWords(
                    say.words("load.often.unasked"), say.words("load.often.not-asked"), List.of());
        }
        return new OftenWords(
                say.words(finding(together.link())),
                link(together.link(), say),
                together.often().stream().map(one -> before(one, say)).toList());
    }

    private static String finding(LoadLink link) {
        return switch (link) {
            case LoadLink.NeedsMore _ -> "load.often.early";
            case LoadLink.NoClearLink _ -> "load.often.unclear";
            case LoadLink.MoreAfterHeavy _ -> "load.often.more";
            case LoadLink.LessAfterHeavy _ -> "load.often.less";
        };
    }

    private static String link(LoadLink link, Say say) {
        return switch (link) {
            case LoadLink.NeedsMore more -> say.words("load.often.needs", more.mornings());
            case LoadLink.NoClearLink no -> fractions(no.heavy(), no.others(), say);
            case LoadLink.MoreAfterHeavy more ->
                    fractions(more.heavy(), more.others(), say)
                            + " "
                            + say.words("load.often.chance");
            case LoadLink.LessAfterHeavy less ->
                    fractions(less.heavy(), less.others(), say)
                            + " "
                            + say.words("load.often.backwards");
        };
    }

    private static String fractions(Share heavy, Share others, Say say) {
        return say.words(
                "load.often.fractions", heavy.count(), heavy.of(), others.count(), others.of());
    }

    private static Before before(HiddenLoad hidden, Say say) {
        return new Before(
                say.words("load.came." + hidden.fact()),
                say.words(
                        "load.often.times",
                        hidden.before().count(),
                        hidden.before().of(),
                        hidden.otherwise().count(),
                        hidden.otherwise().of()));
    }
}
