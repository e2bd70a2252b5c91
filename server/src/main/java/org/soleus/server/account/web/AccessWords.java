package org.soleus.server.account.web;

import org.soleus.server.account.Audit;
import org.soleus.server.account.Glass;
import org.soleus.server.account.MemberId;
import org.soleus.server.account.SignedIn;
import org.soleus.server.account.StaffNames;
import org.soleus.server.account.Why;
import org.soleus.server.web.Say;
import org.springframework.stereotype.Component;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// The audit, in words for the member whom it is about.
@Component
public class AccessWords {

    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private static final Set<String> DID = Set.of("read", "insert", "update");
    private static final Set<String> NOUNS =
            Set.of("plan", "running", "triage", "outcome", "care", "account");

    /// What the same person does with less than this between is one visit.
    private static final Duration PAUSE = Duration.ofMinutes(30);

    /// One visit of somebody.
    ///
    /// @param when in her own time zone, from its first touch to its last
    /// @param who she herself, the name of one of the staff, or the program
    /// @param did what was done to what, each once
    /// @param often how many looks and changes there were
    /// @param others whether somebody else than herself did it
    /// @param why with which reason; empty where none is needed
    public record Line(
            String when, String who, String did, int often, boolean others, String why) {}

    /// A reason that somebody gave for looking though nothing waited.
    ///
    /// @param when in her own time zone
    /// @param who of the staff
    /// @param words as they were written
    public record Reason(String when, String who, String words) {}

    private final StaffNames staff;

    AccessWords(StaffNames staff) {
        this.staff = staff;
    }

    /// The touches, the latest first, as visits.
    List<Line> lines(List<Audit.Touch> touches, SignedIn me, Say say) {
        var telling = new Telling(me, say);
        var lines = new ArrayList<Line>();
        var visit = new ArrayList<Audit.Touch>();
        for (var touch : touches) {
            if (!visit.isEmpty() && !goesOn(visit.getLast(), touch)) {
                lines.add(telling.line(visit));
                visit.clear();
            }
            visit.add(touch);
        }
        if (!visit.isEmpty()) lines.add(telling.line(visit));
        return lines;
    }

    /// The reasons that were given to open her case, the latest first.
    List<Reason> reasons(List<Glass.Broken> given, SignedIn me, Say say) {
        var telling = new Telling(me, say);
        return given.stream()
                .map(
                        one ->
                                new Reason(
                                        telling.moment(one.at()),
                                        telling.named(one.staff()),
                                        one.words()))
                .toList();
    }

    private static boolean goesOn(Audit.Touch later, Audit.Touch earlier) {
        return later.by().equals(earlier.by())
                && later.actor().equals(earlier.actor())
                && Duration.between(earlier.at(), later.at()).compareTo(PAUSE) < 0;
    }

    /// The words for one reader.
    private final class Telling {

        private final SignedIn me;
        private final Say say;
        private final DateTimeFormatter day;
        private final Map<MemberId, String> names = new HashMap<>();

        private Telling(SignedIn me, Say say) {
            this.me = me;
            this.say = say;
            this.day = DateTimeFormatter.ofLocalizedPattern("MMMMd").localizedBy(say.locale());
        }

        private String of(String key, Object... gaps) {
            return say.words("account.access." + key, gaps);
        }

        private Line line(List<Audit.Touch> visit) {
            var last = visit.getFirst();
            return new Line(
                    when(visit.getLast(), last),
                    who(last),
                    visit.reversed().stream()
                            .map(this::did)
                            .distinct()
                            .collect(Collectors.joining(", ")),
                    visit.size(),
                    !isHerself(last),
                    why(visit));
        }

        private String why(List<Audit.Touch> visit) {
            return visit.reversed().stream()
                    .map(Audit.Touch::why)
                    .filter(why -> why != Why.NONE)
                    .distinct()
                    .map(why -> of("why." + why.word()))
                    .collect(Collectors.joining("; "));
        }

        private String when(Audit.Touch first, Audit.Touch last) {
            var from = moment(first.at());
            return from.equals(moment(last.at()))
                    ? from
                    : of("to", from, HOUR.format(at(last.at())));
        }

        private String moment(Instant moment) {
            return day.format(at(moment)) + ", " + HOUR.format(at(moment));
        }

        private ZonedDateTime at(Instant moment) {
            return moment.atZone(me.zoneId());
        }

        private boolean isHerself(Audit.Touch touch) {
            return touch.actor().filter(me.member()::equals).isPresent();
        }

        private String who(Audit.Touch touch) {
            if (isHerself(touch)) return of("you");
            if (touch.by().equals("operator")) return of("operator");
            if (!touch.by().equals("staff")) return of("machine");
            return touch.actor()
                    .map(one -> names.computeIfAbsent(one, this::named))
                    .orElseGet(() -> of("staff"));
        }

        private String named(MemberId one) {
            return staff.find(me.tenant(), one).orElseGet(() -> of("staff"));
        }

        private String did(Audit.Touch touch) {
            var did = DID.contains(touch.did()) ? touch.did() : "delete";
            return of(did, of(noun(touch.subject())));
        }
    }

    /// The kind of data that a page or a table belongs to, by its noun.
    private static String noun(String subject) {
        var first = subject.replaceFirst("^[A-Z]+ /?", "").split("[./]", 2)[0];
        return NOUNS.contains(first) ? first : "data";
    }
}
