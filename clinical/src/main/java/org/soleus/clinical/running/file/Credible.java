package org.soleus.clinical.running.file;

import org.soleus.clinical.measure.Gap;
import org.soleus.clinical.measure.Sentence;
import org.soleus.clinical.running.Reading;
import org.soleus.clinical.running.Run;
import org.soleus.clinical.running.repair.Mending;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/// Checks of a reading, once it is done, what no device can have meant.
final class Credible {

    /// No watch recorded a position before this.
    private static final Instant FIRST = Instant.parse("2000-01-01T00:00:00Z");

    private final Instant last;

    /// @param now nothing was recorded more than a day later than this
    Credible(Instant now) {
        this.last = now.plus(Duration.ofDays(1));
    }

    void check(Reading reading) {
        List<Run> runs = reading.runs();
        for (int i = 0; i < runs.size(); i++) {
            date(runs.get(i), reading);
            Run mended = Mending.of(runs.get(i));
            runs.set(i, mended);
            mended.repairs().forEach(repair -> reading.noted(repair.kind().name(), repair.said()));
        }
        days(reading);
    }

    /// Steps of a day that nobody has seen yet, or that no watch could count.
    private void days(Reading reading) {
        LocalDate first = LocalDate.ofInstant(FIRST, ZoneOffset.UTC);
        LocalDate latest = LocalDate.ofInstant(last, ZoneOffset.UTC);
        boolean any =
                reading.steps()
                        .removeIf(one -> one.day().isBefore(first) || one.day().isAfter(latest));
        if (any) {
            reading.lost("STEPS_DATE", Sentence.of("file.steps-date"));
        }
    }

    /// A watch that tells no date at all has said so already.
    private void date(Run run, Reading reading) {
        boolean dated = !run.origin().format().equals("fit");
        run.start()
                .filter(start -> start.isAfter(last) || (dated && start.isBefore(FIRST)))
                .ifPresent(start -> wrong(start, reading));
    }

    private static void wrong(Instant start, Reading reading) {
        reading.lost(
                "DATE",
                Sentence.of("file.date").with(new Gap.Written(start.toString().substring(0, 10))));
    }
}
