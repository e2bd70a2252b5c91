package org.soleus.bench.town.file;

import org.soleus.content.plan.PlanBooks;
import org.soleus.server.town.Life;
import org.soleus.server.town.Living;
import org.soleus.server.town.Moments;
import org.soleus.server.town.Reports;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

/// Writes a town into a folder: `scores.jsonl` for `./soleus outcome`, `members.csv`, `runs.csv`,
/// `flares.csv`, `flags.csv`, the truth of each member in `truth.csv`, and `histories.jsonl` for
/// `./soleus replay`.
public final class TownFiles {

    private static final int TOGETHER = 500;
    private static final int BATCH = 16 * TOGETHER;
    private static final List<String> NAMES =
            List.of(
                    "scores.jsonl",
                    "members.csv",
                    "runs.csv",
                    "flares.csv",
                    "flags.csv",
                    "truth.csv",
                    "histories.jsonl");
    private static final List<String> HEADS =
            List.of(
                    "",
                    "member,age,pattern,zone,employer,enrolled\n",
                    "member,at,distance_m\n",
                    "member,at,run\n",
                    "member,at,sign\n",
                    "member,started,completed,observed,left_week,before,after,without\n",
                    "");

    private final Living living;
    private final Reports reports = new Reports(PlanBooks.load());
    private final int members;

    public TownFiles(Living living, int members) {
        this.living = living;
        this.members = members;
    }

    /// Writes all of them, in the order of the members' numbers.
    public void write(Path folder) throws IOException {
        Files.createDirectories(folder);
        var files = new OutputStream[NAMES.size()];
        try {
            for (int at = 0; at < files.length; at++) {
                var file = folder.resolve(NAMES.get(at));
                files[at] = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16);
                files[at].write(new Text().add(HEADS.get(at)).bytes());
            }
            for (int from = 0; from < members; from += BATCH) batch(from, files);
        } finally {
            for (var file : files) {
                if (file != null) file.close();
            }
        }
    }

    private void batch(int from, OutputStream[] files) throws IOException {
        int to = Math.min(members, from + BATCH);
        int parts = (to - from + TOGETHER - 1) / TOGETHER;
        var texts =
                IntStream.range(0, parts)
                        .parallel()
                        .mapToObj(part -> part(from + part * TOGETHER, to))
                        .toList();
        for (var text : texts) {
            for (int at = 0; at < files.length; at++) files[at].write(text.get(at).bytes());
        }
    }

    private List<Text> part(int from, int to) {
        var texts = NAMES.stream().map(_ -> new Text()).toList();
        for (int number = from; number < Math.min(to, from + TOGETHER); number++) {
            var life = living.live(number);
            scores(life, texts.get(0));
            member(life, texts.get(1));
            moments(life, life.runs(), texts.get(2));
            moments(life, life.flares(), texts.get(3));
            flags(life, texts.get(4));
            truth(life, texts.get(5));
            if (life.sessions().size() > 0) {
                new HistoryText(texts.get(6)).add(reports.of(life));
            }
        }
        return texts;
    }

    private static void scores(Life life, Text text) {
        text.add("{\"group\":\"employer ").add(life.employer()).add("\",\"zone\":\"");
        text.add(life.zone().getId()).add("\",\"enrolled\":\"").moment(life.enrolledAt());
        text.add("\",\"sessions\":[");
        for (int i = 0; i < life.sessions().size(); i++) {
            text.add(i == 0 ? "\"" : ",\"").moment(life.sessions().second(i)).add('"');
        }
        text.add("],\"scores\":[");
        for (int i = 0; i < life.answers().size(); i++) {
            text.add(i == 0 ? "{\"at\":\"" : ",{\"at\":\"").moment(life.answers().second(i));
            text.add("\",\"points\":").add(life.answers().number(i)).add('}');
        }
        text.add("]}\n");
    }

    private static void member(Life life, Text text) {
        text.add(life.name()).add(',').add(life.age()).add(',').add(life.pattern().slug());
        text.add(',').add(life.zone().getId()).add(',').add(life.employer()).add(',');
        text.moment(life.enrolledAt()).add('\n');
    }

    private static void moments(Life life, Moments moments, Text text) {
        for (int i = 0; i < moments.size(); i++) {
            text.add(life.name()).add(',').moment(moments.second(i)).add(',');
            text.add(moments.number(i)).add('\n');
        }
    }

    private static void flags(Life life, Text text) {
        for (int i = 0; i < life.flags().size(); i++) {
            text.add(life.name()).add(',').moment(life.flags().second(i)).add(',');
            text.add(Living.SIGNS.get(life.flags().number(i))).add('\n');
        }
    }

    private static void truth(Life life, Text text) {
        var truth = life.truth();
        text.add(life.name()).add(',').add(truth.started()).add(',').add(truth.completed());
        text.add(',').add(truth.observed()).add(',');
        if (truth.left().isPresent()) text.add(truth.left().getAsInt());
        text.add(',').add(truth.before()).add(',').add(truth.after()).add(',');
        text.add(truth.without()).add('\n');
    }
}
