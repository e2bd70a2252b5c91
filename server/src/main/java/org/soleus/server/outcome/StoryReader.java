package org.soleus.server.outcome;

import org.soleus.clinical.plan.Gate;
import org.soleus.clinical.plan.Phase;
import org.soleus.content.Language;
import org.soleus.content.message.Voice;
import org.soleus.content.plan.PlanBooks;
import org.soleus.server.account.SignedIn;
import org.soleus.server.measure.SelfTestDesk;
import org.soleus.server.measure.TestView;
import org.soleus.server.measure.WaveDesk;
import org.soleus.server.plan.Books;
import org.soleus.server.plan.MemberPlan;
import org.soleus.server.plan.PlanReader;
import org.soleus.server.running.Runs;
import org.soleus.server.running.StoredRun;
import org.springframework.stereotype.Component;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads how a plan goes from everything that is kept of it.
@Component
public class StoryReader {

    private static final int WEEK = 7;

    private final PlanReader plans;
    private final SelfTestDesk tests;
    private final WaveDesk waves;
    private final Runs runs;
    private final Books books;

    StoryReader(PlanReader plans, SelfTestDesk tests, WaveDesk waves, Runs runs, Books books) {
        this.plans = plans;
        this.tests = tests;
        this.waves = waves;
        this.runs = runs;
        this.books = books;
    }

    /// The person's story; empty before the first plan, or before its first day.
    public Optional<Story> find(SignedIn me, Voice voice) {
        return plans.whole(me)
                .filter(plan -> !plan.today().isBefore(plan.program().start()))
                .map(plan -> story(me, plan, voice));
    }

    private Story story(SignedIn me, MemberPlan plan, Voice voice) {
        var progress = ProgressReader.progress(plan);
        var ran = runs.list(me.member(), plan.program().start());
        var helped = new Helped(plan);
        return new Story(
                progress,
                weeks(progress, ran),
                phases(plan, voice.language()),
                title(plan, plan.course().phase(), voice.language()),
                gates(plan, voice.language()),
                raises(me, plan, voice),
                waves.told(me),
                waves.activities(me),
                helped.found(),
                helped.missing());
    }

    private static List<Week> weeks(Progress progress, List<StoredRun> ran) {
        var weeks = new ArrayList<Week>();
        var days = progress.days();
        for (int from = 0; from < days.size(); from += WEEK) {
            var week = days.subList(from, Math.min(days.size(), from + WEEK));
            weeks.add(week(from / WEEK + 1, week, ran));
        }
        return weeks;
    }

    private static Week week(int number, List<Day> days, List<StoredRun> ran) {
        var first = days.getFirst().date();
        var last = days.getLast().date();
        var mornings = days.stream().flatMap(day -> day.morningPain().stream()).toList();
        var worst = days.stream().flatMap(day -> day.worstPain().stream()).max(Integer::compare);
        var sorest = mornings.stream().max(Integer::compare);
        var runs = ran.stream().filter(run -> isWithin(run, first, last)).toList();
        return new Week(
                number,
                days.stream().mapToInt(Day::done).sum(),
                days.stream().mapToInt(Day::planned).sum(),
                mornings.size(),
                mornings.stream().min(Integer::compare),
                sorest,
                worst.isPresent() && sorest.isPresent()
                        ? Optional.of(Math.max(worst.get(), sorest.get()))
                        : worst.or(() -> sorest),
                runs.size(),
                runs.stream().mapToInt(run -> run.summary().metres()).sum());
    }

    private static boolean isWithin(StoredRun run, LocalDate first, LocalDate last) {
        var day = run.summary().day();
        return !day.isBefore(first) && !day.isAfter(last);
    }

    private static List<Story.PhaseLine> phases(MemberPlan plan, Language language) {
        var lines = new ArrayList<Story.PhaseLine>();
        for (var phase : Phase.values()) {
            var since = Optional.ofNullable(plan.course().since().get(phase));
            since.ifPresent(
                    day -> lines.add(new Story.PhaseLine(title(plan, phase, language), day)));
        }
        return lines;
    }

    /// In English as the plan was drawn; in another language as content says it now.
    private static String title(MemberPlan plan, Phase phase, Language language) {
        return language == Language.ENGLISH
                ? plan.program().phases().get(phase.number() - 1).title()
                : PlanBooks.in(language).rule(phase).title();
    }

    private List<String> gates(MemberPlan plan, Language language) {
        var book = language == Language.ENGLISH ? books.now() : PlanBooks.in(language);
        return book.gates().values().stream()
                .filter(gate -> plan.course().gates().contains(gate.id()))
                .map(Gate::title)
                .toList();
    }

    private Optional<TestView> raises(SignedIn me, MemberPlan plan, Voice voice) {
        return tests.card(voice.language(), "heel-raise")
                .map(card -> new TestView(card, tests.of(me, card), plan.owner(), voice))
                .filter(view -> view.last().isPresent());
    }
}
