package org.soleus.server.plan.remind;

import org.soleus.content.Language;
import org.soleus.content.message.Voice;

import java.util.Optional;

/// What a reminder says. A subject, and what a device shows, say nothing of the body: both are read
/// over shoulders and on locked screens.
///
/// @param subject of the mail, and the line that a device shows
/// @param body of the mail
/// @param path where it leads
public record Said(String subject, String body, String path) {

    /// The words of a kind.
    ///
    /// @param reads the language of whoever is reminded; English where nobody knows
    public static Said of(Kind kind, Optional<Language> reads) {
        var voice = voice(reads);
        var key = "reminder.kind." + kind.word();
        return new Said(voice.words(key + ".subject"), voice.words(key + ".body"), path(kind));
    }

    /// Of the language in which somebody reads.
    static Voice voice(Optional<Language> reads) {
        return reads.map(language -> Voice.in(language, language.locale()))
                .orElseGet(Voice::english);
    }

    private static String path(Kind kind) {
        return switch (kind) {
            case SESSION, QUESTIONS, BREAK -> "/plan/today";
            case MORNING -> "/plan/morning";
            case WEEK -> "/outcome";
        };
    }
}
