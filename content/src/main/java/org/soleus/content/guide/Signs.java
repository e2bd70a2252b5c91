package org.soleus.content.guide;

import org.soleus.clinical.guide.WarningSign;
import org.soleus.clinical.guide.WarningSign.When;
import org.soleus.clinical.triage.Disposition;
import org.soleus.clinical.triage.Screen;
import org.soleus.content.Language;
import org.soleus.content.Live;
import org.soleus.content.Translation;
import org.soleus.content.Yaml;
import org.soleus.content.triage.QuietCase;
import org.soleus.content.triage.Screens;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The warning signs that pages may name: their words from `content/guide/signs.yaml`, and how soon
/// from the rules of the safety screen, so that no page can say otherwise than the screen does.
///
/// @param byId in the order of the file
public record Signs(Map<String, WarningSign> byId) {

    static final String FILE = "guide/signs.yaml";

    /// What is translated; how soon is the same in every language.
    private static final Set<String> WORDS = Set.of("all.words");

    private static final Live<Signs> BUNDLED = Live.of(Signs::load);

    /// The list that the program runs with.
    public static Signs bundled() {
        return BUNDLED.now();
    }

    /// The list, read anew.
    ///
    /// @throws IllegalArgumentException when a sign says what the screen does not know
    public static Signs load() {
        return load(Language.ENGLISH);
    }

    /// The list with the words of a language.
    ///
    /// @throws IllegalArgumentException when a sign says what the screen does not know, or the
    ///   translation is not whole
    public static Signs load(Language language) {
        return read(Translation.of(language, FILE, WORDS), Screens.read());
    }

    static Signs read(Map<String, Object> root, Screen screen) {
        var byId = new LinkedHashMap<String, WarningSign>();
        for (var fields : Yaml.maps(root, "all")) {
            var sign = sign(fields, screen);
            if (byId.put(sign.id(), sign) != null) {
                throw new IllegalArgumentException(FILE + ": " + sign.id() + " stands twice");
            }
        }
        return new Signs(byId);
    }

    private static WarningSign sign(Map<String, Object> fields, Screen screen) {
        var id = Yaml.need(fields, "id");
        var answers = new LinkedHashMap<String, List<String>>();
        if (fields.containsKey("answers")) {
            Yaml.part(fields, "answers").forEach((asked, said) -> answers.put(asked, words(said)));
        }
        answers.forEach((asked, said) -> check(screen, id, asked, said));
        var around =
                fields.containsKey("around")
                        ? Yaml.part(fields, "around")
                        : Map.<String, Object>of();
        return new WarningSign(
                id,
                when(id, QuietCase.with(screen, answers, around)),
                Yaml.need(fields, "words"),
                source(fields, screen, answers));
    }

    /// The source of the question that it comes from, unless the sign names one itself.
    private static String source(
            Map<String, Object> fields, Screen screen, Map<String, List<String>> answers) {
        var own = Yaml.text(fields, "source");
        if (!own.isEmpty() || answers.isEmpty()) return own;
        return screen.question(answers.keySet().iterator().next()).source();
    }

    private static void check(Screen screen, String id, String asked, List<String> said) {
        for (var word : said) {
            if (!screen.question(asked).offers(word)) {
                throw new IllegalArgumentException(
                        id
                                + " answers "
                                + asked
                                + " with "
                                + word
                                + ", which the screen does not offer");
            }
        }
    }

    private static When when(String id, Disposition leadsTo) {
        return switch (leadsTo) {
            case E_NOW -> When.NOW;
            case SAME_DAY -> When.TODAY;
            case SEE_FIRST -> When.FIRST;
            case PT_REVIEW -> When.SOON;
            case OK ->
                    throw new IllegalArgumentException(
                            "the screen sends nobody anywhere for " + id);
        };
    }

    private static List<String> words(Object said) {
        return said instanceof List<?> several
                ? several.stream().map(Object::toString).toList()
                : List.of(said.toString());
    }

    /// The sign of this id.
    ///
    /// @throws IllegalArgumentException when there is none
    public WarningSign get(String id) {
        var sign = byId.get(id);
        if (sign == null) {
            throw new IllegalArgumentException("guide/signs.yaml has no sign " + id);
        }
        return sign;
    }
}
