package org.soleus.clinical.running.xml;

import org.soleus.clinical.running.Place;
import org.soleus.clinical.running.Sport;

import java.util.Locale;

/// What these formats call a sport: words without a rule, and one web site's numbers.
final class Words {

    private Words() {}

    static Sport sport(String said) {
        String word = said.toLowerCase(Locale.ROOT);
        return switch (word) {
            case "" -> Sport.UNKNOWN;
            case "1" -> Sport.CYCLING;
            case "4" -> Sport.HIKING;
            case "9" -> Sport.RUNNING;
            case "10" -> Sport.WALKING;
            case "16" -> Sport.SWIMMING;
            default -> spoken(word);
        };
    }

    private static Sport spoken(String word) {
        if (word.contains("run") || word.contains("jog")) return Sport.RUNNING;
        if (word.contains("walk")) return Sport.WALKING;
        if (word.contains("hik")) return Sport.HIKING;
        if (word.contains("bik") || word.contains("cycl") || word.contains("rid"))
            return Sport.CYCLING;
        if (word.contains("swim")) return Sport.SWIMMING;
        if (word.contains("row")) return Sport.ROWING;
        if (word.contains("skat")) return Sport.SKATING;
        return word.contains("ski") ? Sport.SKIING : Sport.OTHER;
    }

    static Place place(String said) {
        String word = said.toLowerCase(Locale.ROOT);
        if (word.contains("treadmill")) return Place.TREADMILL;
        if (word.contains("trail")) return Place.TRAIL;
        if (word.contains("track")) return Place.TRACK;
        return word.contains("indoor") ? Place.INDOORS : Place.UNKNOWN;
    }
}
