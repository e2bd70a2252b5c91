package org.soleus.content.triage;

import org.soleus.clinical.triage.Screen;
import org.soleus.clinical.triage.ScreenText;
import org.soleus.content.Yaml;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// The screen that this build carries.
public final class Screens {

    private static final String FILE = "/content/screen.txt";

    private Screens() {}

    /// The screen from the shared file.
    public static Screen bundled() {
        return ScreenText.read(text());
    }

    /// The shared file itself, as the phone gets it.
    public static String text() {
        try (InputStream in = Screens.class.getResourceAsStream(FILE)) {
            if (in == null) throw new IllegalStateException("the build left no " + FILE);
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// The screen as the folder of content has it now.
    ///
    /// @throws IllegalArgumentException when its file is wrong
    public static Screen read() {
        return ScreenText.read(ScreenSource.text(Yaml.file("triage/screen.yaml")));
    }

    /// Whether the folder of content has the screen that this build, and so every phone, carries.
    public static boolean isCarried() {
        return ScreenSource.text(Yaml.file("triage/screen.yaml")).equals(text());
    }

    /// Writes the shared file; run by the build.
    ///
    /// @param args the file to write
    public static void main(String[] args) throws IOException {
        var text = ScreenSource.text(Yaml.file("triage/screen.yaml"));
        ScreenText.read(text);
        Files.writeString(Path.of(args[0]), text);
    }
}
