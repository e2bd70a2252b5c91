package org.soleus.server.web;

import org.jspecify.annotations.Nullable;
import org.soleus.clinical.measure.Because;

import java.util.Optional;

/// One fact that decided: what it is called, what it was, and where its limit lies.
///
/// @param name as "First steps this morning"
/// @param value as "1", with its unit; may be empty
/// @param limit in words, as "your usual is 1"; may be empty
/// @param gauge value and limit on one line, where both are numbers of the same scale
/// @param lang the language of the name, where it is not that of the page
public record Fact(
        String name, String value, String limit, Optional<Gauge> gauge, @Nullable String lang) {

    /// A fact that is a sentence.
    public static Fact of(String sentence) {
        return new Fact(sentence, "", "", Optional.empty(), null);
    }

    /// What a reason saw.
    public static Fact of(Say say, Because why) {
        return new Fact(say.told(why), "", "", Optional.empty(), say.lang(why.said()));
    }

    /// A fact with its value, and its limit in words.
    public static Fact of(String name, String value, String limit) {
        return new Fact(name, value, limit, Optional.empty(), null);
    }

    /// The same fact, also drawn.
    public Fact drawn(double at, double most, double top) {
        return new Fact(name, value, limit, Optional.of(new Gauge(at, most, top)), lang);
    }
}
