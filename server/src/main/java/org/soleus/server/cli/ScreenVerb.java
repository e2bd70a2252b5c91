package org.soleus.server.cli;

import org.soleus.clinical.triage.Screen;
import org.soleus.content.triage.Screens;
import org.soleus.server.json.Fields;
import org.soleus.server.json.StrictJson;
import org.soleus.server.triage.ScreenFile;
import org.soleus.server.triage.ScreenJson;

import java.io.PrintStream;
import java.util.List;

/// `screen --answers FILE`: where the safety screen sends a person with these answers.
final class ScreenVerb implements Verb {

    @Override
    public String name() {
        return "screen";
    }

    @Override
    public int run(List<String> options, PrintStream out) {
        Fields file = JsonFile.read("--answers", options);
        Screen screen = Screens.bundled();
        ScreenFile read = ScreenFile.of(screen, file);
        out.println(StrictJson.lines(ScreenJson.of(screen.decide(read.answers(), read.around()))));
        return 0;
    }
}
