package org.soleus.server.plan.remind;

import org.soleus.clinical.calendar.Begins;
import org.soleus.clinical.calendar.CalendarFile;
import org.soleus.clinical.calendar.Entry;
import org.soleus.clinical.plan.PlanDay;
import org.soleus.clinical.plan.PlannedSession;
import org.soleus.server.account.Address;
import org.soleus.server.account.MemberId;
import org.soleus.server.account.SignedIn;
import org.soleus.server.account.Tickets;
import org.soleus.server.plan.MemberPlan;
import org.soleus.server.plan.PlanReader;
import org.springframework.stereotype.Component;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalTime;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/// The sessions ahead as a calendar that her calendar program reads by itself, under an address
/// that only she knows. Each says "Soleus" and how long; nothing of the leg, since calendars are
/// shared.
///
/// Entries go by the clock on her wall, wherever she is, at the time at which she wants to be
/// reminded of a session.
@Component
public class Feed {

    private static final String PURPOSE = "calendar";
    private static final int SECRET = 24;
    private static final int DAYS_BACK = 7;
    private static final int DAYS_AHEAD = 28;

    private final Calendars calendars;
    private final Reminders reminders;
    private final PlanReader reader;
    private final Tickets tickets;
    private final Address address;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Feed(
            Calendars calendars,
            Reminders reminders,
            PlanReader reader,
            Tickets tickets,
            Address address,
            Clock clock) {
        this.calendars = calendars;
        this.reminders = reminders;
        this.reader = reader;
        this.tickets = tickets;
        this.address = address;
        this.clock = clock;
    }

    /// Opens the calendar under a new address; one before leads nowhere from now on.
    ///
    /// @return the address: it is told once, since only a digest of its secret is kept
    public URI open(MemberId member) {
        var secret = new byte[SECRET];
        random.nextBytes(secret);
        var word = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        calendars.open(member, digest(word), clock.instant());
        var ticket = tickets.seal(PURPOSE, member.value() + " " + word);
        return address.of("/plan/calendar/" + ticket + ".ics");
    }

    private static String digest(String word) {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha.digest(word.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// Whose calendar a ticket opens; empty when it is not one of ours. It may be closed by now.
    public Optional<Key> read(String ticket) {
        return tickets.open(PURPOSE, ticket)
                .map(words -> words.split(" ", 2))
                .map(parts -> new Key(new MemberId(UUID.fromString(parts[0])), parts[1]));
    }

    /// What opens a calendar.
    ///
    /// @param member whose
    /// @param word its secret
    public record Key(MemberId member, String word) {}

    /// Whether the calendar is open under this secret.
    public boolean isOpen(Key key) {
        var kept = calendars.find(key.member()).orElse("");
        return MessageDigest.isEqual(
                kept.getBytes(StandardCharsets.US_ASCII),
                digest(key.word()).getBytes(StandardCharsets.US_ASCII));
    }

    /// The calendar of a week back and four ahead; empty while the plan waits for a clinician.
    public String of(SignedIn who) {
        var at = time(who.member());
        var entries =
                reader.find(who)
                        .filter(plan -> plan.closedBy().isEmpty())
                        .map(plan -> entries(who, plan, at))
                        .orElse(List.of());
        return new CalendarFile(Said.voice(who.reads()).words("reminder.calendar.name"), entries)
                .write();
    }

    private LocalTime time(MemberId member) {
        return reminders.list(member).stream()
                .filter(chosen -> chosen.kind() == Kind.SESSION)
                .map(Chosen::at)
                .findFirst()
                .orElse(Kind.SESSION.usual());
    }

    private List<Entry> entries(SignedIn who, MemberPlan plan, LocalTime at) {
        var from = plan.today().minusDays(DAYS_BACK);
        var to = plan.today().plusDays(DAYS_AHEAD);
        return plan.program().days().stream()
                .filter(day -> !day.date().isBefore(from) && !day.date().isAfter(to))
                .flatMap(day -> entry(who, day, at).stream())
                .toList();
    }

    /// One entry a day: whoever moves it in her head moves all of it.
    private Optional<Entry> entry(SignedIn who, PlanDay day, LocalTime at) {
        if (day.isRest()) return Optional.empty();
        int minutes = sessions(day).mapToInt(PlannedSession::minutes).sum();
        var begins = new Begins.OnTheWall(day.date().atTime(at));
        var title = Said.voice(who.reads()).words("reminder.calendar.entry", minutes);
        return Optional.of(new Entry(id(who, day), clock.instant(), begins, 60 * minutes, title));
    }

    private static Stream<PlannedSession> sessions(PlanDay day) {
        return day.sessions().stream();
    }

    /// The same for the same day of the same member, and no word about either.
    private static String id(SignedIn who, PlanDay day) {
        var words = "calendar|" + who.memberId() + "|" + day.date();
        return UUID.nameUUIDFromBytes(words.getBytes(StandardCharsets.UTF_8)) + "@soleus";
    }
}
