package org.soleus.server.plan;

import org.soleus.server.account.Clinic;
import org.soleus.server.account.Enrolment;
import org.soleus.server.account.Enrolments;
import org.soleus.server.account.Identity;
import org.soleus.server.account.MemberId;
import org.soleus.server.account.MemberKeys;
import org.soleus.server.account.People;
import org.soleus.server.account.Role;
import org.soleus.server.account.Scope;
import org.soleus.server.account.SignedIn;
import org.soleus.server.account.Transactions;
import org.soleus.server.account.Unit;
import org.soleus.server.town.Life;
import org.soleus.server.town.Living;
import org.soleus.server.town.Rates;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Fills the clinic with made-up members, whose days lie in the past up to now.
///
/// A plan is begun at the plan's own desk once for each place where it can hurt; whoever lives with
/// such a pain gets that beginning, moved to her own first day, and then her own mornings, sessions
/// and runs. What is copied has no trail of who wrote it.
@Component
public class Settling {

    private static final int AT_ONCE = 5_000;
    private static final int DAYS_AHEAD = 210;
    private static final String MAIL = "@town.example";
    private static final LocalDate BORN = LocalDate.of(1990, 5, 31);
    private static final List<String> FIRST =
            List.of(
                    "Amara", "Bela", "Chiara", "Dilan", "Edda", "Farid", "Greta", "Hugo", "Ilse",
                    "Jonas", "Kaya", "Lorenz", "Mina", "Nils", "Olga", "Priya", "Quentin", "Rosa",
                    "Samir", "Tilda");
    private static final List<String> LAST =
            List.of(
                    "Abel", "Brandt", "Costa", "Diallo", "Egger", "Frey", "Gupta", "Hansen", "Ito",
                    "Jansen", "Keller", "Lopez", "Moreau", "Novak", "Osei", "Petrov", "Quist",
                    "Rossi", "Singh", "Tanaka", "Urban", "Vogel", "Weiss");

    private final DemoDesk desk;
    private final Enrolments enrolments;
    private final MemberKeys keys;
    private final People people;
    private final Clinic clinic;
    private final Neighbours neighbours;
    private final Transactions transactions;
    private final Clock clock;

    Settling(
            DemoDesk desk,
            Enrolments enrolments,
            MemberKeys keys,
            People people,
            Clinic clinic,
            Neighbours neighbours,
            Transactions transactions,
            Clock clock) {
        this.desk = desk;
        this.enrolments = enrolments;
        this.keys = keys;
        this.people = people;
        this.clinic = clinic;
        this.neighbours = neighbours;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// Takes in so many members; those who are there already stay, and none comes twice.
    ///
    /// @param seed the same seed makes the same lives on the same day
    /// @return how many came
    public int settle(int members, long seed) {
        if (isThere(0)) return 0;
        var now = clock.instant();
        var until = LocalDate.ofInstant(now, ZoneOffset.UTC).plusDays(DAYS_AHEAD);
        var living = new Living(Rates.PUBLISHED, seed, until, 1);
        var begun = beginnings();
        for (int from = 0; from < members; from += AT_ONCE) {
            var some = new ArrayList<Neighbours.Neighbour>();
            for (int number = from; number < Math.min(members, from + AT_ONCE); number++) {
                some.add(neighbour(living.live(number), begun));
            }
            neighbours.moveIn(some, now);
        }
        begun.values().forEach(this::forget);
        return members;
    }

    private boolean isThere(int number) {
        return transactions
                .in(Scope.system(clinic.tenant()), () -> people.withMail(mail(number)))
                .isPresent();
    }

    private static String mail(int number) {
        return "town" + number + MAIL;
    }

    private Neighbours.Neighbour neighbour(Life life, Map<String, SignedIn> begun) {
        var member = new MemberId(UUID.randomUUID());
        var name =
                FIRST.get(life.number() % FIRST.size())
                        + " "
                        + LAST.get(life.number() % LAST.size())
                        + " (made up)";
        var who = new Identity(name, mail(life.number()), BORN);
        return new Neighbours.Neighbour(
                member,
                who.mail(),
                keys.seal(clinic.tenant(), member, who.asText()),
                Optional.ofNullable(begun.get(zone(life))).orElseThrow().member(),
                life);
    }

    /// Where it hurts, as the body map calls it.
    private static String zone(Life life) {
        return switch (life.pattern()) {
            case ACHILLES_MID -> "Z5";
            case ACHILLES_INSERTIONAL -> "Z6";
            case GASTROC_STRAIN, SOLEUS_STRAIN, DOMS_OVERLOAD, CRAMP, MTSS, CALF_NONSPECIFIC ->
                    "Z4";
        };
    }

    /// Somebody for each place, who began today, did one day, and is not counted as a member.
    private Map<String, SignedIn> beginnings() {
        var begun = new HashMap<String, SignedIn>();
        for (var zone : List.of("Z4", "Z5", "Z6")) begun.put(zone, begin(zone));
        return begun;
    }

    private void forget(SignedIn beginning) {
        neighbours.forget(beginning.member());
        keys.destroy(beginning.tenant(), beginning.member());
    }

    private SignedIn begin(String zone) {
        var mail = "town-" + UUID.randomUUID() + MAIL;
        var who =
                enrolments.enrol(
                        new Enrolment(
                                Role.MEMBER,
                                new Identity("A beginning (made up)", mail, BORN),
                                false,
                                Unit.KM,
                                "UTC",
                                clock.instant(),
                                Optional.empty()));
        transactions.in(
                who.scope(),
                () -> {
                    desk.begin(who, 0, Map.of("zones", zone), Map.of("zones", List.of(zone)));
                    desk.live(who, 0, new DemoDay(1, 5, 2, 1));
                });
        return who;
    }
}
