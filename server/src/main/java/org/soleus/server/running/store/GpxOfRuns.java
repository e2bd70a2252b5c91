package org.soleus.server.running.store;

import org.soleus.clinical.running.xml.GpxWriter;
import org.soleus.server.account.Enclosure;
import org.springframework.stereotype.Component;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/// Each recording of a member's runs as GPX in her parcel, named by when it began.
@Component
public final class GpxOfRuns implements Enclosure {

    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("'runs/'uuuu-MM-dd-HHmmss'.gpx'").withZone(ZoneOffset.UTC);

    @Override
    public String column() {
        return "running.recording.sealed";
    }

    @Override
    public Optional<Enclosed> of(String row, byte[] opened) {
        var run = SealedRun.read(opened).told();
        var text = GpxWriter.of(run);
        if (text.isEmpty()) return Optional.empty();
        return run.track().start().map(start -> new Enclosed(NAME.format(start), text));
    }
}
