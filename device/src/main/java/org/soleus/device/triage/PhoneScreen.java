package org.soleus.device.triage;

import org.soleus.clinical.measure.Because;
import org.soleus.clinical.triage.AnswerCheck;
import org.soleus.clinical.triage.AnswerLines;
import org.soleus.clinical.triage.Answers;
import org.soleus.clinical.triage.Choice;
import org.soleus.clinical.triage.CircumstanceLines;
import org.soleus.clinical.triage.Circumstances;
import org.soleus.clinical.triage.Handover;
import org.soleus.clinical.triage.Question;
import org.soleus.clinical.triage.Screen;
import org.soleus.clinical.triage.ScreenResult;
import org.soleus.clinical.triage.ScreenText;
import org.soleus.clinical.triage.Sentence;
import org.soleus.clinical.triage.Sentences;
import org.teavm.jso.JSExport;

import java.util.ArrayList;
import java.util.List;

/// What a page calls: text in, JSON out, nothing kept but the questions.
public final class PhoneScreen {

    private static Screen screen = new Screen("", List.of(), List.of(), Sentences.NONE);

    private PhoneScreen() {}

    /// Reads the questions from the shared file.
    @JSExport
    public static void load(String text) {
        screen = ScreenText.read(text);
    }

    /// The next question of a walk as JSON; empty when the walk has its result.
    @JSExport
    public static String next(String answers) {
        return screen.next(answers(answers)).map(PhoneScreen::asked).map(Json::end).orElse("");
    }

    /// One question as JSON, to be asked again.
    @JSExport
    public static String question(String id) {
        return asked(screen.question(id)).end();
    }

    /// What is wrong with an answer, in words; empty when it is fine.
    @JSExport
    public static String problem(String id, String words) {
        Sentences say = screen.sentences();
        Question asked = screen.question(id);
        return AnswerLines.read(id + "=" + words)
                .map(answers -> AnswerCheck.problem(say, asked, answers.to(id)).orElse(""))
                .orElse(say.of(Sentence.CHOOSE));
    }

    /// Where a walk leads, with all its words, as JSON.
    @JSExport
    public static String result(String lines) {
        Answers answers = answers(lines);
        ScreenResult result = screen.decide(answers, Circumstances.in(answers));
        Handover told = Handover.of(screen, answers, result);
        return decision(result)
                .texts("meanings", told.meanings())
                .texts("topics", told.topics())
                .texts("clinician", told.forClinician())
                .texts("sources", told.sources())
                .objects("rows", rows(told.notable()))
                .texts("denied", told.denied())
                .put("deciding", result.deciding().size())
                .put("rules", told.rules())
                .put("signed", told.signed())
                .put("wouldChange", result.wouldChange(screen.sentences()))
                .put("version", screen.version())
                .end();
    }

    /// Every answer that counts, as JSON, to look through before the result.
    @JSExport
    public static String review(String lines) {
        return new Json().objects("rows", rows(Handover.rows(screen, answers(lines)))).end();
    }

    /// Where answers lead under circumstances given apart from them, as JSON.
    @JSExport
    public static String decide(String answers, String circumstances) {
        return decision(screen.decide(answers(answers), CircumstanceLines.read(circumstances)))
                .end();
    }

    private static Answers answers(String lines) {
        return AnswerLines.read(lines)
                .orElseThrow(() -> new IllegalArgumentException("no answers: " + lines));
    }

    private static Json decision(ScreenResult result) {
        List<Json> because = new ArrayList<>();
        for (Because why : result.because()) {
            because.add(
                    new Json()
                            .put("rule", why.rule())
                            .put("fact", why.fact())
                            .put("source", why.source()));
        }
        return new Json()
                .put("disposition", result.disposition().name())
                .objects("because", because)
                .texts("unanswered", result.unanswered());
    }

    private static List<Json> rows(List<Handover.Row> told) {
        List<Json> rows = new ArrayList<>();
        for (Handover.Row row : told) {
            rows.add(
                    new Json()
                            .put("id", row.id())
                            .put("ask", row.ask())
                            .put("answer", row.answer()));
        }
        return rows;
    }

    private static Json asked(Question question) {
        List<Json> choices = new ArrayList<>();
        for (Choice choice : question.shown()) {
            choices.add(new Json().put("word", choice.word()).put("says", choice.says()));
        }
        return new Json()
                .put("id", question.id())
                .put("kind", question.kind().name())
                .put("part", question.part())
                .put("ask", question.ask())
                .put("help", question.help())
                .objects("choices", choices);
    }
}
