package org.soleus.server.care.web;

import org.soleus.clinical.plan.Complaint;
import org.soleus.clinical.plan.Zone;
import org.soleus.content.Language;
import org.soleus.content.message.Voice;
import org.soleus.server.care.Incident;
import org.soleus.server.care.Waiting;
import org.soleus.server.outcome.Charts;
import org.soleus.server.outcome.ProgressReader;
import org.soleus.server.plan.Hold;
import org.soleus.server.plan.MemberPlan;
import org.soleus.server.web.Say;
import org.soleus.server.web.chart.Chart;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/// Puts words to who waits and why, for the staff.
///
/// @param now the moment of reading
/// @param zone where the reader is
public record CaseWords(Instant now, ZoneId zone) {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("EEE d MMM, HH:mm", Locale.UK);

    /// Rows under a heading.
    ///
    /// @param name as "Now"
    public record Group(String name, List<Waiting> rows) {}

    /// The rows in their groups; a group without a row is left out.
    List<Group> groups(List<Waiting> waiting) {
        var groups = new ArrayList<Group>();
        add(groups, "Now", waiting.stream().filter(Waiting::isUrgent).toList());
        add(
                groups,
                "Closed until you decide",
                waiting.stream().filter(row -> !row.isUrgent() && closes(row)).toList());
        add(
                groups,
                "Worth a look",
                waiting.stream().filter(row -> !row.isUrgent() && !closes(row)).toList());
        return groups;
    }

    private static void add(List<Group> groups, String name, List<Waiting> rows) {
        if (!rows.isEmpty()) groups.add(new Group(name, rows));
    }

    private static boolean closes(Waiting row) {
        return row.standing().stream().anyMatch(hold -> hold.kind().closes());
    }

    /// The clock of a row: what is left of it, or since when it waits.
    public String clock(Waiting row) {
        var due = row.gravest().flatMap(Incident::due);
        if (due.isEmpty()) return row.first().map(hold -> waits(hold.since())).orElse("");
        var left = Duration.between(now, due.get());
        return left.isNegative() ? span(left.negated()) + " over" : span(left) + " left";
    }

    private String waits(Instant since) {
        return span(Duration.between(since, now));
    }

    private static String span(Duration time) {
        if (time.toMinutes() < 1) return "just now";
        if (time.toHours() < 1) return time.toMinutes() + " min";
        if (time.toDays() < 1) return time.toHours() + " h";
        return time.toDays() == 1 ? "1 day" : time.toDays() + " days";
    }

    /// Why, in a line.
    public String why(Waiting row) {
        return row.because().isEmpty() ? "Waits" : Say.ENGLISH.told(row.because().getFirst());
    }

    /// The second line of a row: what waits, and the last pain.
    public String facts(Waiting row) {
        var words = new ArrayList<String>();
        row.first().map(CaseWords::kind).ifPresent(words::add);
        row.lastPain()
                .map(pain -> "last pain " + pain.points() + ", " + pain.words())
                .ifPresent(words::add);
        return String.join(". ", words);
    }

    /// What a hold is, in words.
    public static String kind(Hold hold) {
        return switch (hold.kind()) {
            case PENDING -> "First plan, closed until somebody has looked";
            case WITHHELD -> "Closed until the leg has been examined";
            case REVIEW -> review(hold.topic());
            case LOCKED -> "Plan locked";
        };
    }

    private static String review(Hold.Topic topic) {
        return switch (topic) {
            case SCREEN, PLAN, STEPS, RUNS ->
                    "Sessions go on, nothing is added until somebody has looked";
            case MOOD -> "Mood or worry: sessions go on";
            case ASKED -> "Asked for a look: sessions go on";
        };
    }

    /// What the verb of the button is.
    public static String verb(Hold hold) {
        return switch (hold.kind()) {
            case PENDING -> "Approve and open";
            case WITHHELD, LOCKED -> "Open the plan";
            case REVIEW -> "Reviewed, go on";
        };
    }

    /// A moment, where the reader is.
    public String moment(Instant at) {
        return MOMENT.format(at.atZone(zone));
    }

    /// Who it is in a line: age, leg, place, day of the program.
    public String who(Waiting row) {
        var words = new ArrayList<String>();
        row.ageYears().ifPresent(age -> words.add(String.valueOf(age)));
        row.plan().ifPresent(plan -> words.addAll(leg(plan)));
        return String.join(", ", words);
    }

    private static List<String> leg(MemberPlan plan) {
        var complaint = plan.intake().complaint();
        long day = plan.today().toEpochDay() - plan.program().start().toEpochDay() + 1;
        return List.of(side(complaint), places(complaint), "day " + day);
    }

    private static String side(Complaint complaint) {
        if (complaint.sides().size() != 1) return "both legs";
        return complaint.sides().iterator().next().name().toLowerCase(Locale.ROOT) + " leg";
    }

    private static String places(Complaint complaint) {
        return complaint.zones().stream().sorted().map(Zone::name).collect(Collectors.joining(" "));
    }

    /// Pain over the program so far; empty before the first day.
    Optional<Chart> chart(Waiting row, Locale locale) {
        return row.plan()
                .filter(plan -> !plan.today().isBefore(plan.program().start()))
                .map(
                        plan ->
                                new Charts(
                                                ProgressReader.progress(plan),
                                                Voice.in(Language.ENGLISH, locale))
                                        .pain());
    }
}
