package org.soleus.clinical.triage;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The safety screen: what to ask next, and where the answers lead.
///
/// The result is the gravest rule that fired. Silence never clears: when nothing fired and a
/// question is still owed, a clinician looks first. Source: `R`.
///
/// @param version of the whole set of rules
/// @param questions in the order of asking
/// @param taps the five questions before each session
/// @param sentences its words beside the questions; no rule looks at them
public record Screen(
        String version, List<Question> questions, List<Question> taps, Sentences sentences) {

    private static final List<String> AGAIN_WHEN_SEVERE = List.of("ACS1", "ACS2");
    private static final List<String> ABOUT_THE_PAIN = List.of("pain", "onset", "zones");
    private static final int LAST_PART_THAT_CAN_TURN_GRAVE = 2;

    /// Copies the lists, so that a screen never changes.
    public Screen {
        questions = List.copyOf(questions);
        taps = List.copyOf(taps);
    }

    /// The question of this id.
    ///
    /// @throws IllegalArgumentException when the screen does not ask it
    public Question question(String id) {
        Optional<Question> found = find(id);
        if (found.isEmpty()) throw new IllegalArgumentException("the screen does not ask " + id);
        return found.get();
    }

    /// The question of this id, if the screen asks it.
    public Optional<Question> find(String id) {
        for (Question question : questions) {
            if (question.id().equals(id)) return Optional.of(question);
        }
        return Optional.empty();
    }

    /// Where the answers lead, with the circumstances that they were given in.
    public ScreenResult decide(Answers answers, Circumstances around) {
        List<Finding> findings = findings(answers, around);
        Disposition gravest = Disposition.OK;
        for (Finding finding : findings) {
            gravest = gravest.or(finding.leadsTo());
        }
        List<String> owed = gravest == Disposition.E_NOW ? List.of() : owed(answers);
        if (findings.isEmpty()) {
            findings = List.of(owed.isEmpty() ? clear() : unanswered(owed));
            gravest = findings.get(0).leadsTo();
        }
        return new ScreenResult(gravest, gravestFirst(findings), owed);
    }

    /// The next question of a walk through the screen; empty when it has its result.
    ///
    /// The walk ends at the first emergency, and after the part in which a same-day sign was found,
    /// once every question that could still turn graver has been asked.
    public Optional<Question> next(Answers answers) {
        Circumstances around = Circumstances.in(answers);
        Disposition soFar = soFar(answers, around);
        if (soFar == Disposition.E_NOW) return Optional.empty();
        Optional<Question> again = again(answers, around);
        if (again.isPresent()) return again;
        for (Question question : questions) {
            if (answers.has(question.id()) || isSkipped(question, answers)) continue;
            return endsBefore(question, soFar, answers) ? Optional.empty() : Optional.of(question);
        }
        return Optional.empty();
    }

    private Disposition soFar(Answers answers, Circumstances around) {
        Disposition gravest = Disposition.OK;
        for (Question question : questions) {
            if (!answers.has(question.id())) continue;
            Optional<Disposition> one = new Rules(answers, around).of(question);
            if (one.isPresent()) gravest = gravest.or(one.get());
        }
        return gravest;
    }

    private boolean endsBefore(Question question, Disposition soFar, Answers answers) {
        boolean graveEnough = soFar.isAtLeast(Disposition.SAME_DAY);
        boolean opensAPart = !answersPart(answers, question.part());
        return graveEnough && opensAPart && question.part() > LAST_PART_THAT_CAN_TURN_GRAVE;
    }

    private boolean answersPart(Answers answers, int part) {
        for (Question question : questions) {
            if (question.part() == part && answers.has(question.id())) return true;
        }
        return false;
    }

    /// Severe pain asks again what was answered before it was known to be severe.
    private Optional<Question> again(Answers answers, Circumstances around) {
        int since = severeSince(answers, around);
        for (String id : AGAIN_WHEN_SEVERE) {
            int when = answers.whenLast(id);
            if (when >= 0 && when < since) return Optional.of(question(id));
        }
        return Optional.empty();
    }

    /// The place of the first answer that counts and says that the pain is severe; -1 for none.
    private static int severeSince(Answers answers, Circumstances around) {
        int rated = around.isSevere() ? answers.whenLast("pain") : -1;
        boolean said = answers.saysAny("SEED3", List.of("yes", Choice.NOT_SURE));
        int named = said ? answers.whenLast("SEED3") : -1;
        return rated >= 0 && named >= 0 ? Math.min(rated, named) : Math.max(rated, named);
    }

    private List<Finding> findings(Answers answers, Circumstances around) {
        Rules rules = new Rules(answers, around);
        Facts facts = new Facts(answers, around, sentences);
        List<Finding> findings = new ArrayList<>();
        for (Question question : questions) {
            Optional<Disposition> leadsTo = rules.of(question);
            if (leadsTo.isEmpty()) continue;
            findings.add(
                    new Finding(
                            question.id(),
                            question.version(),
                            leadsTo.get(),
                            facts.of(question),
                            question.source()));
        }
        if (!around.isAdult()) findings.add(underAge(around));
        if (answers.saysAny("PSY1", List.of("yes", Choice.NOT_SURE))) findings.add(crisis());
        return findings;
    }

    private List<String> owed(Answers answers) {
        List<String> owed = new ArrayList<>();
        for (Question question : questions) {
            if (question.isAboutCircumstances() || isSkipped(question, answers)) continue;
            if (!answers.has(question.id())) owed.add(question.id());
        }
        return owed;
    }

    /// Nobody who felt a pop is asked to try a heel raise, nobody without pain where it hurts.
    private static boolean isSkipped(Question question, Answers answers) {
        if (question.id().equals("ATR2")) return answers.says("ATR1", "yes");
        return ABOUT_THE_PAIN.contains(question.id()) && answers.says("calf_pain", Choice.NO);
    }

    private Finding underAge(Circumstances around) {
        String fact =
                around.age().isEmpty()
                        ? sentences.of(Sentence.AGE_UNKNOWN)
                        : sentences.of(Sentence.AGE_YOUNG, around.age().get());
        return new Finding("AGE", 1, Disposition.SEE_FIRST, fact, "R");
    }

    private Finding crisis() {
        return new Finding("PSY1", 1, Disposition.E_NOW, sentences.of(Sentence.CRISIS), "R");
    }

    private Finding clear() {
        return new Finding("CLEAR", 1, Disposition.OK, sentences.of(Sentence.CLEAR), "R");
    }

    private Finding unanswered(List<String> owed) {
        String fact =
                owed.size() == 1
                        ? sentences.of(Sentence.OPEN_ONE)
                        : sentences.of(Sentence.OPEN_MANY, owed.size());
        return new Finding("UNANSWERED", 1, Disposition.PT_REVIEW, fact, "R");
    }

    private static List<Finding> gravestFirst(List<Finding> findings) {
        List<Finding> sorted = new ArrayList<>();
        Disposition[] all = Disposition.values();
        for (int i = all.length - 1; i >= 0; i--) {
            for (Finding finding : findings) {
                if (finding.leadsTo() == all[i]) sorted.add(finding);
            }
        }
        return sorted;
    }
}
