package org.soleus.server.account.web;

import org.soleus.server.account.Audit;
import org.soleus.server.account.MemberId;
import org.soleus.server.account.SignedIn;
import org.soleus.server.account.StaffNames;
import org.springframework.stereotype.Component;

import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/// The audit, in words for the member whom it is about.
@Component
public class AccessWords {

    private static final DateTimeFormatter WHEN =
            DateTimeFormatter.ofPattern("d MMMM, HH:mm", Locale.ENGLISH);

    private static final DateTimeFormatter HOUR =
            DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);

    private static final String UNNAMED = "Your clinic's staff";

    /// What the same person does with less than this between is one visit.
    private static final Duration PAUSE = Duration.ofMinutes(30);

    /// One visit of somebody.
    ///
    /// @param when in her own time zone, from its first touch to its last
    /// @param who "You", the name of one of the staff, or "Soleus itself"
    /// @param did what was done to what, each once
    /// @param often how many looks and changes there were
    /// @param others whether somebody else than herself did it
    public record Line(String when, String who, String did, int often, boolean others) {}

    private final StaffNames staff;

    AccessWords(StaffNames staff) {
        this.staff = staff;
    }

    /// The touches, the latest first, as visits.
    List<Line> lines(List<Audit.Touch> touches, SignedIn me) {
        var lines = new ArrayList<Line>();
        var names = new HashMap<MemberId, String>();
        var visit = new ArrayList<Audit.Touch>();
        for (var touch : touches) {
            if (!visit.isEmpty() && !goesOn(visit.getLast(), touch)) {
                lines.add(line(visit, me, names));
                visit.clear();
            }
            visit.add(touch);
        }
        if (!visit.isEmpty()) lines.add(line(visit, me, names));
        return lines;
    }

    private static boolean goesOn(Audit.Touch later, Audit.Touch earlier) {
        return later.by().equals(earlier.by())
                && later.actor().equals(earlier.actor())
                && Duration.between(earlier.at(), later.at()).compareTo(PAUSE) < 0;
    }

    private Line line(List<Audit.Touch> visit, SignedIn me, Map<MemberId, String> names) {
        var last = visit.getFirst();
        return new Line(
                when(visit.getLast(), last, me),
                who(last, me, names),
                visit.reversed().stream()
                        .map(AccessWords::did)
                        .distinct()
                        .collect(Collectors.joining(", ")),
                visit.size(),
                !isHerself(last, me));
    }

    private static String when(Audit.Touch first, Audit.Touch last, SignedIn me) {
        var from = WHEN.format(first.at().atZone(me.zoneId()));
        var to = last.at().atZone(me.zoneId());
        if (from.equals(WHEN.format(to))) return from;
        return from + " to " + HOUR.format(to);
    }

    private static boolean isHerself(Audit.Touch touch, SignedIn me) {
        return touch.actor().filter(me.member()::equals).isPresent();
    }

    private String who(Audit.Touch touch, SignedIn me, Map<MemberId, String> names) {
        if (isHerself(touch, me)) return "You";
        if (!touch.by().equals("staff")) return "Soleus itself";
        return touch.actor()
                .map(one -> names.computeIfAbsent(one, _ -> named(one, me)))
                .orElse(UNNAMED);
    }

    private String named(MemberId one, SignedIn me) {
        return staff.find(me.tenant(), one).orElse(UNNAMED);
    }

    private static String did(Audit.Touch touch) {
        var what = noun(touch.subject());
        return switch (touch.did()) {
            case "read" -> "looked at " + what;
            case "insert" -> "added to " + what;
            case "update" -> "changed " + what;
            default -> "removed from " + what;
        };
    }

    /// The kind of data that a page or a table belongs to, by its noun.
    private static String noun(String subject) {
        var first = subject.replaceFirst("^[A-Z]+ /?", "").split("[./]", 2)[0];
        return switch (first) {
            case "plan" -> "your plan";
            case "running" -> "your runs";
            case "triage" -> "your safety answers";
            case "outcome" -> "your progress";
            case "care" -> "your case";
            case "account" -> "your account";
            default -> "your data";
        };
    }
}
