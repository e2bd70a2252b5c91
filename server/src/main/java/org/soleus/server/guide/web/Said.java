package org.soleus.server.guide.web;

import org.soleus.clinical.guide.Review;
import org.soleus.clinical.guide.Source;
import org.soleus.clinical.guide.WarningSign;
import org.soleus.server.guide.Asked;
import org.soleus.server.web.Frame;
import org.soleus.server.web.Say;

import java.util.Locale;

/// How warning signs are headed, and what a search was read as.
public final class Said {

    private Said() {}

    /// What stands above signs of this urgency; they follow the "if".
    public static String heading(WarningSign.When when, Frame frame) {
        var say = frame.say();
        return switch (when) {
            case NOW -> say.words("guide.sign.now", frame.emergency().number());
            case TODAY -> say.words("guide.sign.today");
            case FIRST -> say.words("guide.sign.first");
            case SOON -> say.words("guide.sign.soon");
        };
    }

    /// Whether a clinician has read the page; of a translation, whether one has read that.
    public static String reviewed(Review review, Frame frame) {
        return review.reviewer()
                .map(who -> frame.say().words("guide.reviewed", who))
                .orElseGet(() -> frame.say().words("guide.open"));
    }

    /// How much of a source we read.
    public static String read(Source.Read read, Say say) {
        return switch (read) {
            case FULL -> say.words("guide.sources.full");
            case EXCERPT -> say.words("guide.sources.excerpt");
            case SECOND_HAND -> say.words("guide.sources.second-hand");
        };
    }

    /// The glyph beside it.
    public static String icon(WarningSign.When when) {
        return switch (when) {
            case NOW -> "stop";
            case TODAY -> "clock";
            case FIRST -> "door";
            case SOON -> "person";
        };
    }

    /// Whether the search went by other words than were typed.
    public static boolean mended(String typed, Asked asked) {
        return !typed.toLowerCase(Locale.ROOT).strip().equals(String.join(" ", asked.words()));
    }
}
