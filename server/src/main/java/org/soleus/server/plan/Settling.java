package org.soleus.server.plan;

import static java.util.concurrent.CompletableFuture.supplyAsync;

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
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/// Fills the clinic with made-up members, whose days lie in the past up to now.
///
/// A plan is begun at the plan's own desk once for each place where it can hurt; whoever lives with
/// such a pain gets that beginning, moved to her own first day, and then her own mornings, sessions
/// and runs. What is copied has no trail of who wrote it.
@Component
public class Settling {

    private static final int AT_ONCE = 5_000;
    private static final int FEW = 20;
    private static final int KEYS_AT_ONCE = 16;
    private static final int DAYS_AHEAD = 210;
    private static final String MAIL = "@town.example";
    private static final LocalDate BORN = LocalDate.of(1990, 5, 31);
    private static final List<String> PLACES = List.of("Z4", "Z5", "Z6");
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

    /// Takes in so many members; those who are there already stay, and none comes twice. What an
    /// earlier try that was cut off left behind goes first, and who did not come in it comes now.
    ///
    /// @param seed the same seed makes the same lives on the same day
    /// @return how many came
    public int settle(int members, long seed) {
        PLACES.forEach(this::forget);
        var missing = new ArrayList<Integer>();
        for (int from = 0; from < members; from += AT_ONCE) {
            if (!isThere(from, members)) missing.add(from);
        }
        if (missing.isEmpty()) return 0;
        try {
            return moveIn(missing, members, seed);
        } finally {
            PLACES.forEach(this::forget);
        }
    }

    private int moveIn(List<Integer> missing, int members, long seed) {
        var now = clock.instant();
        var until = LocalDate.ofInstant(now, ZoneOffset.UTC).plusDays(DAYS_AHEAD);
        var living = new Living(Rates.PUBLISHED, seed, until, 1);
        var begun = beginnings();
        int came = 0;
        for (int from : missing) {
            var some =
                    IntStream.range(from, Math.min(members, from + AT_ONCE))
                            .mapToObj(living::live)
                            .toList();
            neighbours.moveIn(neighbours(some, begun), now);
            came += some.size();
        }
        return came;
    }

    /// Each needs a key of her own on the disk: many are on their way there at a time.
    private List<Neighbours.Neighbour> neighbours(List<Life> lives, Map<String, SignedIn> begun) {
        try (var threads = Executors.newFixedThreadPool(KEYS_AT_ONCE)) {
            var coming =
                    lives.stream().map(life -> supplyAsync(() -> neighbour(life, begun), threads));
            return coming.toList().stream().map(CompletableFuture::join).toList();
        }
    }

    /// Whether those who come in at once from a number on have come. Of the first few somebody has
    /// joined by now, and all of them came or none.
    private boolean isThere(int from, int members) {
        return IntStream.range(from, Math.min(members, from + FEW))
                .anyMatch(number -> find(mail(number)).isPresent());
    }

    private Optional<SignedIn> find(String mail) {
        return transactions.in(Scope.system(clinic.tenant()), () -> people.withMail(mail));
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
        for (var zone : PLACES) begun.put(zone, begin(zone));
        return begun;
    }

    /// Her key goes first: she is found for as long as she is there.
    private void forget(String zone) {
        find(beginning(zone))
                .ifPresent(
                        begun -> {
                            keys.destroy(begun.tenant(), begun.member());
                            neighbours.forget(begun.member());
                        });
    }

    private static String beginning(String zone) {
        return "beginning-" + zone.toLowerCase(Locale.ROOT) + MAIL;
    }

    private SignedIn begin(String zone) {
        var who =
                enrolments.enrol(
                        new Enrolment(
                                Role.MEMBER,
                                new Identity("A beginning (made up)", beginning(zone), BORN),
                                true,
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
