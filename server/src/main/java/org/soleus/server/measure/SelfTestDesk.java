package org.soleus.server.measure;

import org.soleus.clinical.measure.Attempt;
import org.soleus.clinical.measure.Attempt.Leg;
import org.soleus.clinical.measure.Attempt.Score;
import org.soleus.clinical.measure.Owner;
import org.soleus.clinical.measure.Sentence;
import org.soleus.content.Language;
import org.soleus.content.Live;
import org.soleus.content.Standing;
import org.soleus.content.measure.TestCard;
import org.soleus.server.account.SignedIn;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Self-tests by hand: which there are, what was told of them, and what is told now.
@Component
@Transactional
public class SelfTestDesk {

    /// So many rows of legs are read, the newest: more than anybody looks back.
    private static final int MOST = 400;

    private static final Sentence WHERE = Sentence.of("plan.severe.test");

    private final SelfTests tests;
    private final Owners owners;
    private final Clock clock;
    private final ApplicationEventPublisher events;
    private final Live<Map<Language, List<TestCard>>> cards = Live.of(SelfTestDesk::read);
    private final Live<Boolean> closed = Live.of(() -> Standing.closes(TestCard.FILE).isPresent());

    SelfTestDesk(SelfTests tests, Owners owners, Clock clock, ApplicationEventPublisher events) {
        this.tests = tests;
        this.owners = owners;
        this.clock = clock;
        this.events = events;
    }

    /// Whether the clinic offers none: who came to one before may still tell it.
    public boolean isClosed() {
        return closed.now();
    }

    private static Map<Language, List<TestCard>> read() {
        var all = new EnumMap<Language, List<TestCard>>(Language.class);
        for (var language : Language.values()) all.put(language, TestCard.all(language));
        return all;
    }

    /// Every test with its words.
    public List<TestCard> cards() {
        return cards(Language.ENGLISH);
    }

    /// The same in a language.
    public List<TestCard> cards(Language language) {
        return cards.now().getOrDefault(language, List.of());
    }

    /// The test with this id.
    public Optional<TestCard> card(String id) {
        return card(Language.ENGLISH, id);
    }

    /// The same in a language.
    public Optional<TestCard> card(Language language, String id) {
        return cards(language).stream().filter(card -> card.test().id().equals(id)).findFirst();
    }

    /// What is known of her legs.
    @Transactional(readOnly = true)
    public Owner owner(SignedIn me) {
        return owners.of(me);
    }

    /// The newest of her sittings of every test, newest first.
    @Transactional(readOnly = true)
    public List<Attempt> all(SignedIn me) {
        return tests.newest(me.member(), MOST);
    }

    /// Her sittings of one test, newest first.
    @Transactional(readOnly = true)
    public List<Attempt> of(SignedIn me, TestCard card) {
        return all(me).stream()
                .filter(attempt -> attempt.test().id().equals(card.test().id()))
                .toList();
    }

    /// Her day.
    public LocalDate today(SignedIn me) {
        return clock.instant().atZone(me.zoneId()).toLocalDate();
    }

    /// Keeps a sitting as it was told.
    ///
    /// @return whether the whole safety screen comes first now
    public boolean keep(SignedIn me, TestCard card, Map<Leg, Score> scores) {
        var attempt = new Attempt(card.test(), today(me), clock.instant(), scores);
        tests.add(me.member(), attempt);
        var severe = attempt.worst().filter(pain -> !owners.severe().isWorseThan(pain));
        severe.ifPresent(pain -> events.publishEvent(new PainTold(me, pain, WHERE)));
        if (attempt.hasSign()) events.publishEvent(new SignTold(me, WHERE));
        return severe.isPresent() || attempt.hasSign();
    }
}
