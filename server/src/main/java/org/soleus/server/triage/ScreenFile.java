package org.soleus.server.triage;

import org.soleus.clinical.triage.Answers;
import org.soleus.clinical.triage.Choice;
import org.soleus.clinical.triage.Circumstances;
import org.soleus.clinical.triage.Circumstances.Onset;
import org.soleus.clinical.triage.Question;
import org.soleus.clinical.triage.Screen;
import org.soleus.server.json.BadInput;
import org.soleus.server.json.Fields;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Answers and circumstances as JSON, read strictly: a word that the screen does not know is
/// refused, because ignoring it could hide a danger sign.
public record ScreenFile(Answers answers, Circumstances around) {

    private static final Set<String> FILE = Set.of("answers", "context");
    private static final Set<String> CONTEXT =
            Set.of("age", "onset", "began_with_exercise", "calf_pain", "pain", "zones", "swelling");

    /// Never asked, but heard when it is volunteered.
    private static final String CRISIS = "PSY1";

    /// Reads the form of the verb `screen`.
    ///
    /// @throws BadInput when it is not of that form
    public static ScreenFile of(Screen screen, Fields file) {
        file.only(FILE);
        var answers = Fields.of("answers", file.get("answers"));
        var context = file.find("context").map(node -> Fields.of("context", node));
        return new ScreenFile(
                answers(screen, answers),
                context.map(ScreenFile::circumstances).orElse(Circumstances.UNKNOWN));
    }

    private static Answers answers(Screen screen, Fields fields) {
        var answers = Answers.NONE;
        for (var id : fields.node().propertyNames()) {
            if (fields.node().get(id).isNull()) continue;
            answers = answers.and(id, words(screen, fields, id));
        }
        return answers;
    }

    private static List<String> words(Screen screen, Fields fields, String id) {
        var value = fields.node().get(id);
        if (id.equals(CRISIS)) return crisis(fields, value);
        var question = question(screen, id);
        boolean many = question.kind() == Question.Kind.MANY;
        if (value.isArray() && many) return many(fields, question, value);
        if (!value.isString()) {
            throw new BadInput(
                    fields.at(id)
                            + (many ? " must be a word or a list of words" : " must be a word"));
        }
        return List.of(word(fields, question, value));
    }

    private static List<String> crisis(Fields fields, JsonNode value) {
        var known = Set.of("yes", Choice.NO, Choice.NOT_SURE);
        if (value.isString() && known.contains(value.stringValue()))
            return List.of(value.stringValue());
        throw new BadInput(fields.at(CRISIS) + " must be yes, no or not_sure");
    }

    private static Question question(Screen screen, String id) {
        return screen.find(id)
                .filter(question -> !question.isAboutCircumstances())
                .orElseThrow(
                        () ->
                                new BadInput(
                                        "answers holds a question that is not asked: "
                                                + Fields.shortened(id)));
    }

    private static List<String> many(Fields fields, Question question, JsonNode value) {
        var words = new ArrayList<String>();
        for (var item : value) words.add(word(fields, question, item));
        if (words.isEmpty())
            throw new BadInput(
                    fields.at(question.id()) + " is empty; say [\"no\"] for none of these");
        if (new HashSet<>(words).size() != words.size())
            throw new BadInput(fields.at(question.id()) + " names an answer twice");
        if (words.contains(Choice.NO) && words.size() > 1) {
            throw new BadInput(fields.at(question.id()) + " says no and something else");
        }
        return words;
    }

    private static String word(Fields fields, Question question, JsonNode value) {
        if (value.isString() && question.offers(value.stringValue())) return value.stringValue();
        var offered = question.choices().stream().map(Choice::word).toList();
        throw new BadInput(
                fields.at(question.id()) + " must be one of " + String.join(", ", offered));
    }

    private static Circumstances circumstances(Fields context) {
        context.only(CONTEXT);
        return new Circumstances(
                context.number("age", 0, 130),
                context.find("onset").map(node -> onset(context)),
                context.flag("began_with_exercise"),
                context.flag("calf_pain"),
                context.number("pain", 0, 10),
                zones(context),
                context.flag("swelling"));
    }

    private static Onset onset(Fields context) {
        var word = context.text("onset");
        for (var onset : Onset.values()) {
            if (Circumstances.word(onset).equals(word)) return onset;
        }
        throw new BadInput("context.onset must be sudden, built_during_run, gradual or next_day");
    }

    private static Optional<List<String>> zones(Fields context) {
        var zones = context.words("zones");
        for (var zone : zones.orElse(List.of())) {
            if (!zone.matches("Z([1-9]|10)"))
                throw new BadInput("context.zones must hold Z1 to Z10");
        }
        // An empty list tells no place, and so counts as none told.
        return zones.filter(list -> !list.isEmpty());
    }
}
