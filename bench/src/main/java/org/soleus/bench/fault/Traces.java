package org.soleus.bench.fault;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Words and bytes in the files of a folder, as whoever has the disk in hand could find them.
///
/// @param folder with all that is below it
record Traces(Path folder) {

    /// Places where these words stand, whatever the way in which browsers write letters.
    List<String> ofWords(String words) throws IOException {
        var all = new ArrayList<>(ofBytes(words, words.getBytes(StandardCharsets.UTF_8)));
        all.addAll(ofBytes(words, words.getBytes(StandardCharsets.UTF_16LE)));
        return all;
    }

    /// Places where these bytes stand.
    ///
    /// @param what they are called
    List<String> ofBytes(String what, byte[] bytes) throws IOException {
        // Latin letters are bytes, and so any bytes are a text that can be searched.
        var wanted = new String(bytes, StandardCharsets.ISO_8859_1);
        var places = new ArrayList<String>();
        try (var all = Files.walk(folder)) {
            for (var file : all.filter(Files::isRegularFile).toList()) {
                if (read(file).contains(wanted))
                    places.add(what + " in " + folder.relativize(file));
            }
        }
        return places;
    }

    private static String read(Path file) throws IOException {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (NoSuchFileException gone) {
            return "";
        }
    }
}
