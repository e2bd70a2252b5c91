package org.soleus.content;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// A folder of the file system; links in it are not followed.
///
/// @param path where it is
record Directory(Path path) implements Folder {

    @Override
    public List<String> names() {
        try (var files = Files.walk(path, 3)) {
            return files.filter(Directory::isContent)
                    .map(file -> path.relativize(file).toString().replace('\\', '/'))
                    .filter(Packaged::isContent)
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static boolean isContent(Path file) {
        return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
    }

    @Override
    public Optional<byte[]> find(String name) {
        Path file = path.resolve(name).normalize();
        if (!file.startsWith(path.normalize()) || !isContent(file)) return Optional.empty();
        try {
            if (Files.size(file) > MOST_BYTES) throw tooLarge(name);
            return Optional.of(Files.readAllBytes(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Faulty tooLarge(String name) {
        return Faulty.at(
                name,
                1,
                "The file has more than 1 MB.",
                "A content file is words and numbers; split it, or take it out of the folder.");
    }
}
