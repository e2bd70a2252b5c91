package org.soleus.server.plan;

import org.soleus.clinical.measure.Because;
import org.soleus.clinical.plan.First;
import org.soleus.clinical.plan.PlannedSession;
import org.soleus.clinical.triage.QuietAnswers;
import org.soleus.server.account.SignedIn;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Sessions that a phone may begin without a connection: what it takes along, and what is made of
/// it when it arrives.
///
/// Whatever arrives is kept as it was told. What stands by then is told, and no quiet answer takes
/// back what asks for the whole screen.
@Component
@Transactional
public class AheadDesk {

    private final InSession notes;
    private final Plans plans;
    private final Offers offers;
    private final PlanReader reader;
    private final PlanDesk desk;
    private final SessionDesk sessions;
    private final ScreenAgain again;
    private final Clock clock;

    AheadDesk(
            InSession notes,
            Plans plans,
            Offers offers,
            PlanReader reader,
            PlanDesk desk,
            SessionDesk sessions,
            ScreenAgain again,
            Clock clock) {
        this.notes = notes;
        this.plans = plans;
        this.offers = offers;
        this.reader = reader;
        this.desk = desk;
        this.sessions = sessions;
        this.again = again;
        this.clock = clock;
    }

    /// What a phone takes along.
    ///
    /// @param plan as it stands
    /// @param planned for today
    /// @param offer the session as planned
    /// @param sealed the same, as it comes back
    /// @param quiet the answers with which it may begin
    /// @param now by the clinic's clock
    /// @param until when her day ends
    public record Ahead(
            MemberPlan plan,
            PlannedSession planned,
            Offer offer,
            String sealed,
            QuietAnswers quiet,
            Instant now,
            Instant until) {}

    /// What the answers of a phone are, weighed here.
    public enum Stand {
        /// As the phone took them.
        AS_TOLD,
        /// The whole screen comes first by now.
        SCREEN,
        /// The plan waits for a clinician by now.
        CLOSED,
        /// Something else is planned by now, or it was begun elsewhere by another plan.
        CHANGED,
        /// It was told on another day than it was offered for.
        ANOTHER_DAY
    }

    /// What came from a phone.
    ///
    /// @param words the answer to each tap, by its id
    /// @param before pain before, where it was told
    /// @param began whether she went on to the session
    /// @param at when it was told, as far as the phone can tell how long ago that was
    public record Told(
            Map<String, String> words, Optional<Integer> before, boolean began, Instant at) {}

    /// Today's session of a kind, where nothing but quiet answers stands before it and no day is
    /// still to be decided.
    @Transactional(readOnly = true)
    public Optional<Ahead> find(SignedIn me, PlannedSession.Kind kind) {
        var entrance = sessions.entrance(me, kind);
        boolean free =
                entrance instanceof Entrance.TapFirst || entrance instanceof Entrance.RateFirst;
        if (!free || kind == PlannedSession.Kind.CROSS) return Optional.empty();
        var plan = reader.find(me).orElseThrow();
        if (!isDecided(me, plan)) return Optional.empty();
        return plan.toDo().stream()
                .filter(planned -> planned.kind() == kind)
                .findFirst()
                .map(planned -> ahead(me, plan, planned));
    }

    private Ahead ahead(SignedIn me, MemberPlan plan, PlannedSession planned) {
        var offer = Offer.of(me, plan.today(), planned);
        return new Ahead(
                plan,
                planned,
                offer,
                offers.seal(me.member(), offer),
                sessions.quiet(me, plan),
                clock.instant(),
                plan.today().plusDays(1).atStartOfDay(me.zoneId()).toInstant());
    }

    /// The offer of hers that has this session; empty for anything else.
    public Optional<Offer> open(SignedIn me, UUID session, String sealed) {
        return offers.open(me.member(), sealed).filter(it -> it.session().equals(session));
    }

    /// Whether no day is still to be decided: before that nothing is taken along.
    @Transactional(readOnly = true)
    public boolean isDecided(SignedIn me, MemberPlan plan) {
        return desk.due(me, plan).isEmpty();
    }

    /// Keeps what a phone told, and says how it stands here.
    public Stand keep(SignedIn me, Offer offer, Told told) {
        plans.lock(me.member());
        if (told.began() && offer.day().equals(reader.today(me))) desk.settle(me);
        var plan = reader.find(me);
        boolean asked = sessions.first(me) instanceof First.Screen;
        var stops = stops(me, offer.day(), told, plan);
        var stand = stand(me, offer, told, plan, asked || !stops.isEmpty());
        if (!asked || !isKnown(me, told)) keepTaps(me, offer, told, stops);
        if (told.began()) begin(me, offer, told);
        return stand;
    }

    /// Hears answers that came with an offer that does not open: what asks for the whole screen
    /// asks for it all the same.
    ///
    /// @return whether the whole screen comes first by these answers
    public boolean hear(SignedIn me, Told told) {
        if (told.words().isEmpty() && told.before().isEmpty()) return false;
        plans.lock(me.member());
        var stops = stops(me, reader.today(me), told, reader.find(me));
        if (!stops.isEmpty()) again.ask(me, stops);
        return !stops.isEmpty();
    }

    private List<Because> stops(SignedIn me, LocalDate day, Told told, Optional<MemberPlan> plan) {
        var mornings = plan.map(MemberPlan::mornings).orElse(List.of());
        return sessions.because(me, day, told.words(), mornings, told.before());
    }

    /// Asked before anything of it is kept.
    private Stand stand(
            SignedIn me, Offer offer, Told told, Optional<MemberPlan> plan, boolean stopped) {
        if (plan.flatMap(MemberPlan::closedBy).isPresent()) return Stand.CLOSED;
        if (stopped) return Stand.SCREEN;
        if (!told.at().atZone(me.zoneId()).toLocalDate().equals(offer.day())) {
            return Stand.ANOTHER_DAY;
        }
        var row = row(me, offer);
        if (row.isPresent()) {
            return isSame(row.get(), offer) ? Stand.AS_TOLD : Stand.CHANGED;
        }
        boolean past = offer.day().isBefore(reader.today(me));
        boolean planned = plan.stream().flatMap(it -> it.toDo().stream()).anyMatch(offer::isOf);
        return past || planned ? Stand.AS_TOLD : Stand.CHANGED;
    }

    private Optional<SessionRow> row(SignedIn me, Offer offer) {
        return plans.sessions(me.member(), offer.day()).stream()
                .filter(row -> row.day().equals(offer.day()) && row.kind() == offer.kind())
                .findFirst();
    }

    private static boolean isSame(SessionRow row, Offer offer) {
        return row.prescribed().equals(offer.prescribed()) && row.stage().equals(offer.stage());
    }

    private void keepTaps(SignedIn me, Offer offer, Told told, List<Because> stops) {
        notes.keep(
                me.member(),
                new Taps(
                        UUID.randomUUID(),
                        offer.day(),
                        clock.instant(),
                        offer.kind(),
                        told.words(),
                        told.before(),
                        stops));
    }

    /// Whether these taps asked for the screen that stands: her phone cannot tell whether they
    /// came.
    private boolean isKnown(SignedIn me, Told told) {
        return notes.latest(me.member())
                .filter(row -> row.words().equals(told.words()))
                .filter(row -> row.before().equals(told.before()))
                .isPresent();
    }

    /// One that was begun elsewhere stands, and what is counted and told goes to it; where nothing
    /// of it was done there, it becomes what was shown here.
    private void begin(SignedIn me, Offer offer, Told told) {
        var row = row(me, offer);
        if (row.isPresent()) {
            if (!isSame(row.get(), offer)) plans.replace(me.member(), row.get().id(), offer);
            return;
        }
        drawn(me, offer.day());
        plans.start(me.member(), SessionRow.of(offer, told.before(), told.at()));
    }

    /// The course goes on as it was drawn on that day, unless something was done after it.
    private void drawn(SignedIn me, LocalDate day) {
        boolean later =
                plans.sessions(me.member(), day).stream().anyMatch(row -> row.day().isAfter(day));
        if (later) return;
        reader.find(me.member(), day, me.zoneId())
                .filter(then -> !day.isBefore(then.program().start()))
                .ifPresent(then -> plans.move(me.member(), then, then.course()));
    }
}
