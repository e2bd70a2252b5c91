package org.soleus.clinical.triage;

import java.util.List;

/// What a rule saw, in words that the person can check against her own answers.
final class Facts {

    private final Answers answers;
    private final Circumstances around;

    Facts(Answers answers, Circumstances around) {
        this.answers = answers;
        this.around = around;
    }

    /// The answer to the question, and what else the rule looked at.
    String of(Question question) {
        String id = question.id();
        if (id.equals("SEED3") && !answers.saysAny(id, List.of("yes", Choice.NOT_SURE))) {
            return around.pain().isEmpty()
                    ? "The pain was not rated, and counts as severe."
                    : "Pain of " + around.pain().get() + " of 10; 7 or more is severe.";
        }
        return question.about() + ": " + answered(question) + beside(question);
    }

    private String answered(Question question) {
        StringBuilder said = new StringBuilder("you answered \"");
        List<String> words = answers.to(question.id());
        for (int i = 0; i < words.size(); i++) {
            said.append(i == 0 ? "" : "; ").append(question.choice(words.get(i)).says());
        }
        return said.append("\".").toString();
    }

    private String beside(Question question) {
        return switch (question.id()) {
            case "DVT2" -> calf() + clot();
            case "PRG1" -> calf();
            case "ATR2" -> answers.says("ATR2", "no_weak") ? "" : onset();
            case "ATR3", "BSI4" ->
                    answers.says(question.id(), Choice.NOT_SURE) ? "" : place(question);
            case "SYS1" -> answers.says("INF1", "fever") ? " You also named a fever." : "";
            default -> "";
        };
    }

    private String calf() {
        if (around.calfPain().isEmpty()) return " Whether the calf hurts is not known.";
        return around.calfPain().get() ? " The calf hurts." : " The calf does not hurt.";
    }

    private String clot() {
        if (answers.saysAny("DVT2", Rules.CLOT_MAJOR)) return "";
        if (Rules.isSwollen(answers, around)) return " Swelling is there or not ruled out.";
        return around.beganWithExerciseForSure()
                ? " It began with exercise and nothing is swollen."
                : " It did not begin with exercise for sure.";
    }

    private String onset() {
        if (around.onset().isEmpty()) return " How it began is not known, and counts as sudden.";
        return around.isSudden() ? " It began in one moment." : " It did not begin in one moment.";
    }

    private String place(Question question) {
        if (around.zones().isEmpty()) return " Where it hurts is not known.";
        return question.id().equals("ATR3")
                ? " It hurts at the Achilles tendon."
                : " It hurts at the shin or on bone.";
    }
}
