package org.soleus.clinical.triage;

import java.util.List;

/// What a rule saw, in words that the person can check against her own answers.
final class Facts {

    private final Answers answers;
    private final Circumstances around;
    private final Sentences say;

    Facts(Answers answers, Circumstances around, Sentences say) {
        this.answers = answers;
        this.around = around;
        this.say = say;
    }

    /// The answer to the question, and what else the rule looked at.
    String of(Question question) {
        String id = question.id();
        if (id.equals("SEED3") && !answers.saysAny(id, List.of("yes", Choice.NOT_SURE))) {
            return around.pain().isEmpty()
                    ? say.of(Sentence.PAIN_NOT_RATED)
                    : say.of(Sentence.PAIN_SEVERE, around.pain().get());
        }
        return say.of(Sentence.ANSWERED, question.about(), answered(question)) + beside(question);
    }

    private String answered(Question question) {
        StringBuilder said = new StringBuilder();
        List<String> words = answers.to(question.id());
        for (int i = 0; i < words.size(); i++) {
            said.append(i == 0 ? "" : "; ").append(question.choice(words.get(i)).says());
        }
        return said.toString();
    }

    private String beside(Question question) {
        return switch (question.id()) {
            case "DVT2" -> calf() + clot();
            case "PRG1" -> calf();
            case "ATR2" -> answers.says("ATR2", "no_weak") ? "" : onset();
            case "ATR3", "BSI4" ->
                    answers.says(question.id(), Choice.NOT_SURE) ? "" : place(question);
            case "SYS1" -> answers.says("INF1", "fever") ? also(Sentence.FEVER_TOO) : "";
            default -> "";
        };
    }

    private String also(Sentence sentence) {
        return " " + say.of(sentence);
    }

    private String calf() {
        if (around.calfPain().isEmpty()) return also(Sentence.CALF_UNKNOWN);
        return also(around.calfPain().get() ? Sentence.CALF_HURTS : Sentence.CALF_CALM);
    }

    private String clot() {
        if (answers.saysAny("DVT2", Rules.CLOT_MAJOR)) return "";
        if (Rules.isSwollen(answers, around)) return also(Sentence.SWOLLEN);
        return also(
                around.beganWithExerciseForSure()
                        ? Sentence.WITH_EXERCISE
                        : Sentence.NOT_WITH_EXERCISE);
    }

    private String onset() {
        if (around.onset().isEmpty()) return also(Sentence.ONSET_UNKNOWN);
        return also(around.isSudden() ? Sentence.ONSET_SUDDEN : Sentence.ONSET_SLOW);
    }

    private String place(Question question) {
        if (around.zones().isEmpty()) return also(Sentence.PLACE_UNKNOWN);
        return also(question.id().equals("ATR3") ? Sentence.PLACE_ACHILLES : Sentence.PLACE_SHIN);
    }
}
