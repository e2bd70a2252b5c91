package org.soleus.server.cli;

import org.soleus.clinical.plan.PlanBook;
import org.soleus.clinical.plan.replay.Difference;
import org.soleus.clinical.plan.replay.Replay;
import org.soleus.clinical.plan.replay.Replayed;
import org.soleus.clinical.plan.replay.Summary;
import org.soleus.server.json.BadInput;
import org.soleus.server.json.StrictJson;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;

/// Reads histories, decides them twice on all processors, and prints in the order of the files.
final class Replaying {

    private static final int TOGETHER = 128;
    private static final int BATCH = 16 * TOGETHER;

    /// A line of a file.
    private record Line(String place, String text) {}

    /// Some lines, decided: what to print and what it comes to.
    private record Part(ByteArrayOutputStream lines, Summary summary) {}

    private final PlanBook book;
    private final Replay replay;
    private final PrintStream out;
    private final Summary all = new Summary();

    /// @param book whose exercises the histories name
    Replaying(PlanBook book, Replay replay, PrintStream out) {
        this.book = book;
        this.replay = replay;
        this.out = out;
    }

    void all(List<Path> files) {
        files.forEach(this::file);
        print(Map.of("summary", told(all)));
    }

    private void file(Path file) {
        try (BufferedReader reader = Files.newBufferedReader(file)) {
            List<Line> lines = new ArrayList<>(BATCH);
            int number = 0;
            for (String text = reader.readLine(); text != null; text = reader.readLine()) {
                number++;
                if (!text.isBlank()) lines.add(new Line(file.getFileName() + ":" + number, text));
                if (lines.size() == BATCH) decide(lines);
            }
            decide(lines);
        } catch (IOException unreadable) {
            throw new BadInput(file + " could not be read as UTF-8 text");
        }
    }

    private void decide(List<Line> lines) {
        int parts = (lines.size() + TOGETHER - 1) / TOGETHER;
        List<Part> decided =
                IntStream.range(0, parts)
                        .parallel()
                        .mapToObj(
                                part ->
                                        decidePart(
                                                lines.subList(
                                                        part * TOGETHER,
                                                        Math.min(
                                                                lines.size(),
                                                                (part + 1) * TOGETHER))))
                        .toList();
        for (Part part : decided) {
            byte[] bytes = part.lines().toByteArray();
            out.write(bytes, 0, bytes.length);
            all.add(part.summary());
        }
        lines.clear();
    }

    private Part decidePart(List<Line> lines) {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        Summary summary = new Summary();
        for (Line line : lines) {
            Replayed replayed = decide(line);
            summary.add(replayed);
            for (Difference difference : replayed.differences()) {
                printed.writeBytes(StrictJson.bytes(told(difference)));
                printed.write('\n');
            }
        }
        return new Part(printed, summary);
    }

    private Replayed decide(Line line) {
        try {
            return replay.of(PastLine.read(line.place(), line.text(), book));
        } catch (IllegalArgumentException unknown) {
            throw new BadInput(line.place() + ": " + unknown.getMessage());
        }
    }

    private static Map<String, Object> told(Difference difference) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("member", difference.member());
        json.put("day", difference.day().toString());
        json.put("turn", difference.turn());
        json.put("because", difference.because().stream().map(StrictJson::because).toList());
        json.put(
                "before", DecisionJson.of(difference.before(), Optional.empty(), Optional.empty()));
        json.put("after", DecisionJson.of(difference.after(), Optional.empty(), Optional.empty()));
        return json;
    }

    private static Map<String, Object> told(Summary summary) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("members", summary.members());
        json.put("decided", summary.decided());
        json.put("members_treated_differently", summary.membersApart());
        json.put("days_treated_differently", summary.daysApart());
        json.put("turns", new TreeMap<>(summary.turns()));
        json.put("rules", new TreeMap<>(summary.rules()));
        return json;
    }

    private void print(Object json) {
        byte[] line = StrictJson.bytes(json);
        out.write(line, 0, line.length);
        out.println();
        out.flush();
    }
}
