package org.soleus.content.triage;

import org.soleus.clinical.triage.Screen;
import org.soleus.clinical.triage.ScreenText;
import org.soleus.content.Folder;
import org.soleus.content.Language;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// The screen that this build carries, in each language that it is written in.
public final class Screens {

    private Screens() {}

    /// The screen from the shared file.
    public static Screen bundled() {
        return ScreenText.read(text());
    }

    /// The same rules with the words of a language; empty where the build carries none.
    public static Optional<Screen> bundled(Language language) {
        return carried(language).map(ScreenText::read);
    }

    /// The shared file itself, as the phone gets it.
    public static String text() {
        return carried(Language.ENGLISH)
                .orElseThrow(() -> new IllegalStateException("the build left no screen"));
    }

    /// What the shared file of a language is called.
    public static String file(Language language) {
        return language == Language.ENGLISH ? "screen.txt" : "screen." + language.tag() + ".txt";
    }

    private static Optional<String> carried(Language language) {
        try (InputStream in = Screens.class.getResourceAsStream("/content/" + file(language))) {
            return in == null
                    ? Optional.empty()
                    : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// The screen as the folder of content has it now.
    ///
    /// @throws IllegalArgumentException when its file is wrong
    public static Screen read() {
        return read(Language.ENGLISH);
    }

    /// The same in a language.
    ///
    /// @throws IllegalArgumentException when its file or its translation is wrong
    public static Screen read(Language language) {
        return ScreenText.read(ScreenSource.text(language));
    }

    /// Whether somebody has begun to write the screen in this language.
    public static boolean speaks(Language language) {
        return language == Language.ENGLISH
                || Folder.ours().names().contains(language.fileOf(ScreenWords.FILE));
    }

    /// Whether the folder of content has the screen that this build, and so every phone, carries. A
    /// folder without a translation takes that of the build.
    public static boolean isCarried() {
        for (var language : Language.values()) {
            if (!speaks(language)) continue;
            if (!carried(language).orElse("").equals(ScreenSource.text(language))) return false;
        }
        return true;
    }

    /// Writes the shared files; run by the build.
    ///
    /// @param args the file to write in English; the others stand beside it
    public static void main(String[] args) throws IOException {
        var english = Path.of(args[0]);
        for (var language : Language.values()) {
            if (!speaks(language)) continue;
            var text = ScreenSource.text(language);
            ScreenText.read(text);
            Files.writeString(english.resolveSibling(file(language)), text);
        }
    }
}
