package org.soleus.server.measure;

import org.soleus.clinical.measure.Because;
import org.soleus.clinical.measure.PainScore;
import org.soleus.clinical.measure.Sentence;
import org.soleus.clinical.measure.TwoItems;
import org.soleus.clinical.measure.Wave;
import org.soleus.content.Language;
import org.soleus.content.Live;
import org.soleus.content.Standing;
import org.soleus.content.measure.Questions;
import org.soleus.server.account.SignedIn;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// The questions at the beginning and in some weeks of a plan: which are open, and what is told.
@Component
@Transactional
public class WaveDesk {

    /// How the ids of questions on pain begin.
    private static final String PAIN = "pain-";

    private static final Sentence WHERE = Sentence.of("plan.severe.questions");

    private final Waves waves;
    private final WavesAgain again;
    private final Owners owners;
    private final Clock clock;
    private final ApplicationEventPublisher events;
    private final Live<Map<Language, Questions>> questions = Live.of(WaveDesk::read);
    private final Live<Boolean> closed = Live.of(() -> Standing.closes(Questions.FILE).isPresent());

    WaveDesk(
            Waves waves,
            WavesAgain again,
            Owners owners,
            Clock clock,
            ApplicationEventPublisher events) {
        this.waves = waves;
        this.again = again;
        this.owners = owners;
        this.clock = clock;
        this.events = events;
    }

    /// Whether the clinic asks nothing; a form that was open before is still looked at.
    public boolean isClosed() {
        return closed.now();
    }

    private static Map<Language, Questions> read() {
        var all = new EnumMap<Language, Questions>(Language.class);
        for (var language : Language.values()) all.put(language, Questions.load(language));
        return all;
    }

    /// Everything that can be asked.
    public Questions questions() {
        return questions(Language.ENGLISH);
    }

    /// The same in a language.
    public Questions questions(Language language) {
        return Objects.requireNonNull(questions.now().get(language));
    }

    /// The wave that is open; empty without a plan, or where nothing is asked now.
    @Transactional(readOnly = true)
    public Optional<Wave> open(SignedIn me) {
        return owners.began(me).flatMap(start -> open(me, start));
    }

    /// The wave that is open in a plan.
    ///
    /// @param start the plan's first day
    @Transactional(readOnly = true)
    public Optional<Wave> open(SignedIn me, LocalDate start) {
        if (isClosed()) return Optional.empty();
        var told = new HashSet<>(waves.weeks(me.member(), start));
        return Wave.open(start, today(me), told);
    }

    /// Everything told in the present plan, in order.
    @Transactional(readOnly = true)
    public List<Told> told(SignedIn me) {
        return owners.began(me).map(start -> waves.list(me.member(), start)).orElse(List.of());
    }

    /// What she named as hard.
    @Transactional(readOnly = true)
    public List<String> activities(SignedIn me) {
        return owners.began(me)
                .map(start -> waves.activities(me.member(), start))
                .orElse(List.of());
    }

    private LocalDate today(SignedIn me) {
        return clock.instant().atZone(me.zoneId()).toLocalDate();
    }

    /// Passes a wave over: it is asked no more.
    public void pass(SignedIn me, Wave wave) {
        keep(me, wave, true, Map.of());
    }

    /// Keeps the answers of a wave; where another device was faster by a moment, beside its own.
    ///
    /// @param answers by item; one without a number was left open
    /// @param names what is hard, the first time it is told
    /// @return whether somebody should look at the answers on mood
    public boolean tell(
            SignedIn me, Wave wave, Map<String, Optional<Integer>> answers, List<String> names) {
        if (keep(me, wave, false, answers)) name(me, names);
        else again(me, wave, answers, names);
        return look(me, answers);
    }

    private void name(SignedIn me, List<String> names) {
        var start = owners.began(me).orElseThrow();
        if (activities(me).isEmpty() && !names.isEmpty()) waves.name(me.member(), start, names);
    }

    /// Keeps answers beside those that stand, where they say something else: nothing that was told
    /// is dropped without a word.
    ///
    /// What arrived first stands, a wave that was passed over too: charts and clinicians have read
    /// it, and no clock of a phone is trusted to say which was told first.
    ///
    /// @return whether they are kept beside others
    public boolean again(
            SignedIn me, Wave wave, Map<String, Optional<Integer>> answers, List<String> names) {
        var start = owners.began(me);
        var stands = start.flatMap(began -> stands(me, began, wave));
        var told = ToldAgain.of(wave.week(), clock.instant(), answers, names);
        if (stands.isEmpty() || told.isSilent()) return false;
        if (told.says(stands.get(), activities(me))) return false;
        if (again(me).stream().noneMatch(told::says)) {
            again.keep(me.member(), start.get(), told);
        }
        return true;
    }

    private Optional<Told> stands(SignedIn me, LocalDate start, Wave wave) {
        return waves.list(me.member(), start).stream()
                .filter(told -> told.week() == wave.week())
                .findFirst();
    }

    /// What was told again in the present plan, in the order in which it came.
    @Transactional(readOnly = true)
    public List<ToldAgain> again(SignedIn me) {
        return owners.began(me).map(start -> again.list(me.member(), start)).orElse(List.of());
    }

    /// Whether a wave closed before it was told or passed over.
    @Transactional(readOnly = true)
    public boolean isMissed(SignedIn me, Wave wave) {
        var start = owners.began(me);
        return start.isPresent()
                && (isClosed() || !today(me).isBefore(wave.over(start.get())))
                && !waves.weeks(me.member(), start.get()).contains(wave.week());
    }

    /// Looks at answers, kept or not: what they ask for is never lost with a form.
    ///
    /// @return whether somebody should look at the answers on mood
    public boolean look(SignedIn me, Map<String, Optional<Integer>> answers) {
        severe(answers).ifPresent(pain -> events.publishEvent(new PainTold(me, pain, WHERE)));
        var because = positive(answers);
        if (!because.isEmpty()) events.publishEvent(new MoodTold(me, because));
        return !because.isEmpty();
    }

    /// The worst pain of these answers, where the whole safety screen comes first for it.
    public Optional<PainScore> severe(Map<String, Optional<Integer>> answers) {
        return answers.entrySet().stream()
                .filter(one -> one.getKey().startsWith(PAIN))
                .flatMap(one -> one.getValue().stream())
                .map(PainScore::new)
                .max(PainScore::compareTo)
                .filter(pain -> !owners.severe().isWorseThan(pain));
    }

    private boolean keep(
            SignedIn me, Wave wave, boolean passed, Map<String, Optional<Integer>> answers) {
        var start = owners.began(me);
        if (start.isEmpty()) return false;
        boolean late = wave.isLate(start.get(), today(me));
        var told = new Told(wave.week(), today(me), late, passed, answers);
        return waves.add(me.member(), start.get(), told, clock.instant());
    }

    /// Whether answers on mood or worry ask for somebody to look.
    public static boolean asksForALook(Map<String, Optional<Integer>> answers) {
        return !positive(answers).isEmpty();
    }

    private static List<Because> positive(Map<String, Optional<Integer>> answers) {
        var because = new ArrayList<Because>();
        if (isPositive(answers, "phq")) {
            because.add(
                    new Because("MOOD-PHQ2", "Two questions on low mood ask for a look", "PHQ2"));
        }
        if (isPositive(answers, "gad")) {
            because.add(new Because("MOOD-GAD2", "Two questions on worry ask for a look", "GAD2"));
        }
        return because;
    }

    private static boolean isPositive(Map<String, Optional<Integer>> answers, String which) {
        var first = answers.getOrDefault(which + "-1", Optional.empty());
        var second = answers.getOrDefault(which + "-2", Optional.empty());
        return TwoItems.isPositive(first, second);
    }
}
