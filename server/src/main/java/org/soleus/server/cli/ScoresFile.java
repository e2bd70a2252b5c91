package org.soleus.server.cli;

import org.soleus.clinical.outcome.Episode;
import org.soleus.clinical.outcome.PainReading;
import org.soleus.server.json.BadInput;
import org.soleus.server.json.Fields;
import org.soleus.server.json.StrictJson;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The members of a file of scores: one JSON object with all of them, or one line of JSON for each
/// where the file's name ends with `.jsonl`.
final class ScoresFile {

    private static final String LINES = ".jsonl";
    private static final int MOST_MEMBERS = 200_000;
    private static final int MOST_MOMENTS = 2_000;
    private static final int MOST_IMPRESSION = 7;
    private static final Set<String> MEMBER =
            Set.of(
                    "group",
                    "zone",
                    "enrolled",
                    "sessions",
                    "scores",
                    "ended",
                    "impression",
                    "excluded");
    private static final Set<String> SCORE = Set.of("at", "points", "value");

    private final List<String> options;

    ScoresFile(List<String> options) {
        this.options = options;
    }

    /// Somebody of the file.
    ///
    /// @param group whose member she is, as an employer's
    record Member(Optional<String> group, Episode episode) {}

    /// Everybody, in the order of the file.
    ///
    /// @throws BadInput when something in it is wrong; says where
    List<Member> read() {
        boolean isLines =
                options.size() == 2
                        && options.getFirst().equals("--scores")
                        && options.getLast().endsWith(LINES);
        return isLines ? lines(options.getLast()) : whole();
    }

    private List<Member> whole() {
        var file = JsonFile.read("--scores", options).only(Set.of("members"));
        return file.objects("members", MOST_MEMBERS).stream().map(ScoresFile::member).toList();
    }

    private static List<Member> lines(String name) {
        var members = new ArrayList<Member>();
        try (var lines = Files.lines(Path.of(name))) {
            lines.forEach(line -> members.add(line(members.size() + 1, line)));
        } catch (InvalidPathException | IOException | UncheckedIOException failed) {
            throw new BadInput(name + " could not be read as UTF-8 text");
        }
        return members;
    }

    private static Member line(int number, String text) {
        var place = "line " + number;
        if (number > MOST_MEMBERS) throw new BadInput("there are more than 200000 members");
        return member(Fields.of(place, StrictJson.read(place, text)));
    }

    private static Member member(Fields row) {
        row.only(MEMBER);
        var zone = zone(row);
        var joined = Episode.enrolled(zone, moment(row, "enrolled", row.text("enrolled")));
        var whole = joined.with(sessions(row), readings(row));
        return new Member(
                row.find("group").map(_ -> row.text("group")),
                new Episode(
                        zone,
                        whole.enrolledAt(),
                        whole.sessions(),
                        whole.readings(),
                        row.find("ended").map(_ -> moment(row, "ended", row.text("ended"))),
                        row.number("impression", 1, MOST_IMPRESSION),
                        row.words("excluded").orElse(List.of())));
    }

    private static ZoneId zone(Fields row) {
        try {
            return ZoneId.of(row.text("zone"));
        } catch (DateTimeException unknown) {
            throw new BadInput(row.at("zone") + " is not known; as in Europe/Berlin");
        }
    }

    private static List<Instant> sessions(Fields row) {
        return row.texts("sessions", MOST_MOMENTS).stream()
                .map(text -> moment(row, "sessions", text))
                .toList();
    }

    private static List<PainReading> readings(Fields row) {
        if (row.find("scores").isEmpty()) return List.of();
        return row.objects("scores", MOST_MOMENTS).stream().map(ScoresFile::reading).toList();
    }

    private static PainReading reading(Fields score) {
        score.only(SCORE);
        var at = moment(score, "at", score.text("at"));
        var points = score.number("points", 0, 10);
        var value = score.number("value", 0, 100);
        if (points.isPresent() == value.isPresent()) {
            throw new BadInput(score.at("points") + " (0 to 10) or value (0 to 100) must be there");
        }
        return points.map(ten -> PainReading.ofTen(at, ten))
                .orElseGet(() -> new PainReading(at, value.orElseThrow()));
    }

    private static Instant moment(Fields fields, String name, String text) {
        try {
            var moment = OffsetDateTime.parse(text);
            if (moment.getYear() >= 2000 && moment.getYear() <= 2100) return moment.toInstant();
        } catch (DateTimeException notOne) {
            throw new BadInput(
                    fields.at(name) + " must be a moment, as in 2026-08-05T18:00:00+02:00");
        }
        throw new BadInput(fields.at(name) + " must lie in the years 2000 to 2100");
    }
}
