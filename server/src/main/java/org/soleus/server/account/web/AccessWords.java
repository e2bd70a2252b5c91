package org.soleus.server.account.web;

import org.soleus.server.account.Audit;
import org.soleus.server.account.MemberId;
import org.soleus.server.account.SignedIn;
import org.soleus.server.account.StaffNames;
import org.springframework.stereotype.Component;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// The audit, in words for the member whom it is about.
@Component
public class AccessWords {

    private static final DateTimeFormatter WHEN =
            DateTimeFormatter.ofPattern("d MMMM, HH:mm", Locale.ENGLISH);

    private static final String UNNAMED = "Your clinic's staff";

    /// One line of the list.
    ///
    /// @param when in her own time zone
    /// @param who "You", the name of one of the staff, or "Soleus itself"
    /// @param did what was done to what
    /// @param others whether somebody else than herself did it
    public record Line(String when, String who, String did, boolean others) {}

    private final StaffNames staff;

    AccessWords(StaffNames staff) {
        this.staff = staff;
    }

    /// The touches as lines; the same thing done again within the same minute is told once.
    List<Line> lines(List<Audit.Touch> touches, SignedIn me) {
        var lines = new ArrayList<Line>();
        var names = new HashMap<MemberId, String>();
        for (var touch : touches) {
            var line =
                    new Line(
                            WHEN.format(touch.at().atZone(me.zoneId())),
                            who(touch, me, names),
                            did(touch),
                            !isHerself(touch, me));
            if (lines.isEmpty() || !lines.getLast().equals(line)) lines.add(line);
        }
        return lines;
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
