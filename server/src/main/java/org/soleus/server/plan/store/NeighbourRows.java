package org.soleus.server.plan.store;

import org.soleus.clinical.plan.Phase;
import org.soleus.server.plan.Neighbours.Neighbour;
import org.soleus.server.town.Life;
import org.soleus.server.town.Living;
import org.soleus.server.town.Moments;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// Rows for `COPY`, tab by tab; nothing that lies after now.
final class NeighbourRows {

    private static final long DAY = 86_400;

    private final long now;
    private final Function<String, byte[]> index;
    private final StringBuilder neighbours = new StringBuilder();
    private final StringBuilder sessions = new StringBuilder();
    private final StringBuilder mornings = new StringBuilder();
    private final StringBuilder runs = new StringBuilder();
    private final StringBuilder flags = new StringBuilder();

    NeighbourRows(List<Neighbour> some, Instant now, Function<String, byte[]> index) {
        this.now = now.getEpochSecond();
        this.index = index;
        some.forEach(this::add);
    }

    /// The rows of each table of the running connection.
    Map<String, StringBuilder> tables() {
        var tables = new LinkedHashMap<String, StringBuilder>();
        tables.put("neighbour", neighbours);
        tables.put("did", sessions);
        tables.put("told", mornings);
        tables.put("ran", runs);
        tables.put("flagged", flags);
        return tables;
    }

    private void add(Neighbour one) {
        var life = one.life();
        if (life.enrolledAt() > now) return;
        var id = one.member().value().toString();
        line(
                neighbours,
                id,
                one.like().value().toString(),
                "\\\\x" + HexFormat.of().formatHex(one.sealed().bytes()),
                "\\\\x" + HexFormat.of().formatHex(index.apply(one.mail())),
                life.zone().getId(),
                Instant.ofEpochSecond(life.enrolledAt()).toString(),
                start(life),
                String.valueOf(life.age()),
                phase(life).name(),
                since(life));
        sessions(id, life);
        moments(mornings, id, life, life.answers());
        moments(runs, id, life, life.runs());
        for (int at = 0; at < life.flags().size(); at++) {
            long second = life.flags().second(at);
            if (second > now) continue;
            var sign = Living.SIGNS.get(life.flags().number(at)).replace('_', ' ');
            line(flags, id, Instant.ofEpochSecond(second).toString(), sign);
        }
    }

    /// The day of her first session; null where it has not been yet.
    private String start(Life life) {
        var sessions = life.sessions();
        return sessions.size() == 0 || sessions.second(0) > now
                ? "\\N"
                : day(life, sessions.second(0));
    }

    private Phase phase(Life life) {
        var phase = Phase.CALM;
        for (int at = 0; at < life.phases().size(); at++) {
            if (life.phases().second(at) <= now) phase = passed(life, at);
        }
        return phase;
    }

    private static Phase passed(Life life, int at) {
        int number = life.phases().number(at);
        return Arrays.stream(Phase.values())
                .filter(phase -> phase.number() == number)
                .findFirst()
                .orElseThrow();
    }

    /// The first day of each phase so far, as the course keeps it: the one after its check.
    private String since(Life life) {
        var since = new ArrayList<String>();
        since.add(entry(Phase.CALM, start(life)));
        for (int at = 0; at < life.phases().size(); at++) {
            long second = life.phases().second(at);
            if (second <= now) since.add(entry(passed(life, at), day(life, second + DAY)));
        }
        return "{" + String.join(",", since) + "}";
    }

    private static String entry(Phase phase, String day) {
        return "\"" + phase.name() + "\":\"" + day + "\"";
    }

    /// Each with the pain that she told last before it.
    private void sessions(String id, Life life) {
        int answer = 0;
        for (int at = 0; at < life.sessions().size(); at++) {
            long second = life.sessions().second(at);
            if (second > now) return;
            while (answer + 1 < life.answers().size()
                    && life.answers().second(answer + 1) <= second) {
                answer++;
            }
            line(
                    sessions,
                    id,
                    day(life, second),
                    Instant.ofEpochSecond(second).toString(),
                    String.valueOf(life.answers().number(answer)));
        }
    }

    private void moments(StringBuilder into, String id, Life life, Moments moments) {
        for (int at = 0; at < moments.size(); at++) {
            long second = moments.second(at);
            if (second > now) continue;
            line(
                    into,
                    id,
                    day(life, second),
                    Instant.ofEpochSecond(second).toString(),
                    String.valueOf(moments.number(at)));
        }
    }

    private static String day(Life life, long second) {
        return LocalDate.ofInstant(Instant.ofEpochSecond(second), life.zone()).toString();
    }

    private static void line(StringBuilder into, String... fields) {
        into.append(String.join("\t", fields)).append('\n');
    }
}
