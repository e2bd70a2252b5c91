package org.soleus.clinical.triage;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A result in words: for the person, and for the clinician whom she shows it to.
///
/// @param rows the answer that counts to each question, in the order of asking
/// @param notable the rows that are no plain "no"
/// @param denied what was asked and answered with a plain "no", as phrases
/// @param meanings what the deciding findings mean for the person
/// @param topics what the deciding findings are about, to say on the telephone
/// @param forClinician what every finding means for a clinician
/// @param rules the deciding rules with their versions, in one line
/// @param sources keys of the deciding rules' sources, each once
/// @param signed whether clinicians have signed every deciding question
public record Handover(
        List<Row> rows,
        List<Row> notable,
        List<String> denied,
        List<String> meanings,
        List<String> topics,
        List<String> forClinician,
        String rules,
        List<String> sources,
        boolean signed) {

    /// One question with its answer.
    ///
    /// @param id the question
    /// @param ask the question in words
    /// @param answer the answer in words
    public record Row(String id, String ask, String answer) {}

    /// Copies the lists.
    public Handover {
        rows = List.copyOf(rows);
        notable = List.copyOf(notable);
        denied = List.copyOf(denied);
        meanings = List.copyOf(meanings);
        topics = List.copyOf(topics);
        forClinician = List.copyOf(forClinician);
        sources = List.copyOf(sources);
    }

    /// Puts words to a result.
    public static Handover of(Screen screen, Answers answers, ScreenResult result) {
        List<String> meanings = new ArrayList<>();
        List<String> topics = new ArrayList<>();
        List<String> sources = new ArrayList<>();
        StringBuilder rules = new StringBuilder();
        boolean signed = true;
        for (Finding finding : result.deciding()) {
            rules.append(rules.length() == 0 ? "" : "; ").append(rule(screen, finding));
            addOnce(sources, finding.source());
            Optional<Question> question = screen.find(finding.rule());
            signed = signed && question.isPresent() && !question.get().reviewedBy().isEmpty();
            if (question.isEmpty()) continue;
            addOnce(meanings, question.get().memberText());
            addOnce(topics, question.get().about());
        }
        return new Handover(
                rows(screen, answers),
                notable(screen, answers),
                denied(screen, answers),
                meanings,
                topics,
                forClinician(screen, result),
                rules.toString(),
                sources,
                signed);
    }

    private static String rule(Screen screen, Finding finding) {
        String version = String.valueOf(finding.version());
        return screen.sentences().of(Sentence.RULE, finding.rule(), version);
    }

    /// A result without words, for a page that a script fills.
    public static Handover blank() {
        return new Handover(
                List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), "", List.of(),
                false);
    }

    /// The answer that counts to each question, in the order of asking.
    public static List<Row> rows(Screen screen, Answers answers) {
        List<Row> rows = new ArrayList<>();
        for (Question question : screen.questions()) {
            if (!answers.has(question.id())) continue;
            List<String> words = answers.to(question.id());
            rows.add(new Row(question.id(), question.ask(), said(screen, question, words)));
        }
        return rows;
    }

    private static List<Row> notable(Screen screen, Answers answers) {
        List<Row> notable = new ArrayList<>();
        for (Row row : rows(screen, answers)) {
            if (!isPlainNo(answers, row.id())) {
                notable.add(new Row(row.id(), screen.question(row.id()).about(), row.answer()));
            }
        }
        return notable;
    }

    private static List<String> denied(Screen screen, Answers answers) {
        List<String> denied = new ArrayList<>();
        for (Question question : screen.questions()) {
            if (isPlainNo(answers, question.id())) denied.add(question.about());
        }
        return denied;
    }

    private static boolean isPlainNo(Answers answers, String id) {
        return answers.to(id).size() == 1 && answers.says(id, Choice.NO);
    }

    private static List<String> forClinician(Screen screen, ScreenResult result) {
        List<String> texts = new ArrayList<>();
        for (Finding finding : result.findings()) {
            Optional<Question> question = screen.find(finding.rule());
            if (question.isPresent()) addOnce(texts, question.get().clinicianText());
        }
        return texts;
    }

    /// The words of an answer as its page says them.
    public static String said(Screen screen, Question question, List<String> words) {
        StringBuilder said = new StringBuilder();
        for (String word : words) {
            if (said.length() > 0) said.append("; ");
            said.append(
                    question.offers(word)
                            ? question.choice(word).says()
                            : number(screen.sentences(), question, word));
        }
        return said.toString();
    }

    private static String number(Sentences say, Question question, String word) {
        return say.of(question.id().equals("age") ? Sentence.YEARS : Sentence.OF_TEN, word);
    }

    private static void addOnce(List<String> texts, String text) {
        if (!text.isEmpty() && !texts.contains(text)) texts.add(text);
    }
}
