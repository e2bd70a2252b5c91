package org.soleus.clinical.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

class ColumnsTest {

    private static final List<ZoneId> ZONES =
            List.of(
                    ZoneId.of("Europe/Berlin"),
                    ZoneId.of("America/New_York"),
                    ZoneId.of("Pacific/Apia"),
                    ZoneId.of("UTC"));

    /// Half a year around both changes of the clocks.
    private static final long FROM = Instant.parse("2026-01-01T00:00:00Z").getEpochSecond();

    @RepeatedTest(12)
    void the_columns_and_the_rules_tell_the_same_whatever_the_order(RepetitionInfo turn) {
        var random = new Random(turn.getCurrentRepetition());
        var groups = new TreeMap<String, List<Episode>>();
        for (int i = 0; i < 400; i++) {
            groups.computeIfAbsent("group " + random.nextInt(4), _ -> new ArrayList<>())
                    .add(member(random));
        }
        var columns = filled(groups, random);
        assertSame(columns.board(), Board.of(groups));
    }

    @Test
    void an_answer_shows_at_once_and_can_be_told_anew() {
        var columns = new Columns();
        int all = columns.group("all");
        var start = Instant.ofEpochSecond(FROM);
        for (int i = 0; i < 40; i++) {
            int member = columns.join(all, ZONES.getFirst());
            columns.start(member, start);
            columns.answer(member, FROM - 60, 6);
        }
        assertThat(count(columns, Headcount.OBSERVED)).isEqualTo(new Cell.Shown(0));
        for (int i = 0; i < 20; i++) columns.answer(i, FROM + 84 * 86_400L, 2);
        assertThat(count(columns, Headcount.OBSERVED)).isEqualTo(new Cell.Shown(20));
        for (int i = 0; i < 20; i++) {
            columns.renew(i);
            columns.start(i, start);
        }
        assertThat(count(columns, Headcount.OBSERVED)).isEqualTo(new Cell.Shown(0));
        assertThat(count(columns, Headcount.MEASURED)).isEqualTo(new Cell.Shown(20));
    }

    private static Cell count(Columns columns, Headcount count) {
        return columns.board().rows().getFirst().counts().getOrDefault(count, new Cell.Withheld());
    }

    private static Columns filled(Map<String, List<Episode>> groups, Random random) {
        var columns = new Columns();
        var members = new ArrayList<Integer>();
        var answers = new HashMap<Integer, List<PainReading>>();
        groups.forEach(
                (name, episodes) -> {
                    int group = columns.group(name);
                    for (var one : episodes) {
                        int member = columns.join(group, one.zone());
                        if (one.firstSessionAt().isEmpty()) continue;
                        columns.start(member, one.firstSessionAt().get());
                        if (Followed.from(one).isCompleted()) columns.complete(member);
                        var shuffled = new ArrayList<>(one.readings());
                        Collections.shuffle(shuffled, random);
                        answers.put(member, shuffled);
                        members.add(member);
                    }
                });
        Collections.shuffle(members, random);
        for (int member : members) {
            for (var one : answers.getOrDefault(member, List.of())) {
                columns.answer(member, one.at().getEpochSecond(), one.value() / 10);
            }
        }
        return columns;
    }

    /// At most one answer a day, at any time of day.
    private static Episode member(Random random) {
        var zone = ZONES.get(random.nextInt(ZONES.size()));
        long start = FROM + random.nextInt(60 * 86_400);
        var readings = new ArrayList<PainReading>();
        for (int day = -20; day <= 110; day++) {
            if (random.nextInt(12) > 0) continue;
            var at =
                    Instant.ofEpochSecond(start)
                            .atZone(zone)
                            .toLocalDate()
                            .plusDays(day)
                            .atTime(random.nextInt(24), random.nextInt(60))
                            .atZone(zone)
                            .toInstant();
            readings.add(PainReading.ofTen(at, random.nextInt(11)));
        }
        var sessions = new ArrayList<Instant>();
        if (random.nextInt(5) > 0) sessions.add(Instant.ofEpochSecond(start));
        if (!sessions.isEmpty() && random.nextBoolean()) {
            sessions.add(Instant.ofEpochSecond(start + random.nextInt(84 * 86_400)));
        }
        return Episode.enrolled(zone, Instant.ofEpochSecond(start - 86_400))
                .with(sessions, readings);
    }

    private static void assertSame(Board one, Board other) {
        assertThat(one.all().counts()).isEqualTo(other.all().counts());
        assertThat(tolds(one.all())).isEqualTo(tolds(other.all()));
        for (int at = 0; at < one.rows().size(); at++) {
            assertThat(one.rows().get(at).counts()).isEqualTo(other.rows().get(at).counts());
            assertThat(tolds(one.rows().get(at))).isEqualTo(tolds(other.rows().get(at)));
        }
    }

    private static List<Told> tolds(Board.Row row) {
        var told = new ArrayList<Told>();
        for (var figure : row.figures()) {
            for (var missing : Missing.values()) told.add(figure.told(missing));
        }
        return told;
    }
}
