package org.soleus.server.guide.web;

import org.soleus.clinical.guide.WarningSign;
import org.soleus.server.guide.Asked;
import org.soleus.server.web.Frame;

import java.util.Locale;

/// How warning signs are headed, and what a search was read as.
public final class Said {

    private Said() {}

    /// What stands above signs of this urgency; they follow the "if".
    public static String heading(WarningSign.When when, Frame frame) {
        return switch (when) {
            case NOW -> "Call " + frame.emergency().number() + " now if";
            case TODAY -> "See a doctor today if";
            case FIRST -> "See a clinician before you train if";
            case SOON -> "Ask a physical therapist if";
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
