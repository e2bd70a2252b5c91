package org.soleus.content;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// What was packaged with the program.
final class Packaged implements Folder {

    static final Packaged ALL = new Packaged();

    private static final String ROOT = "content/";
    private static final String ONE = "sources.yaml";

    /// Cases are tests; the rest of a folder, as a build file, is nobody's content.
    private static final Pattern CONTENT =
            Pattern.compile(
                    "(?:es/)?sources\\.yaml|words/[a-z]+/[^/]+\\.properties"
                        + "|(?:es/)?(exercise|guide|measure|plan|running|triage)/[^/]+\\.(yaml|md)");

    private Packaged() {}

    static boolean isContent(String name) {
        return CONTENT.matcher(name).matches();
    }

    @Override
    public List<String> names() {
        try {
            URL one = Packaged.class.getResource("/" + ROOT + ONE);
            if (one == null) throw new IllegalStateException("the build left no " + ONE);
            URLConnection connection = one.openConnection();
            return connection instanceof JarURLConnection jar
                    ? names(jar)
                    : beside(Path.of(URI.create(one.toString())));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static List<String> beside(Path one) {
        Path folder = one.getParent();
        return folder == null ? List.of() : new Directory(folder).names();
    }

    private static List<String> names(JarURLConnection jar) throws IOException {
        return jar.getJarFile().stream()
                .map(entry -> entry.getName())
                .filter(name -> name.startsWith(ROOT))
                .map(name -> name.substring(ROOT.length()))
                .filter(Packaged::isContent)
                .sorted()
                .toList();
    }

    @Override
    public Optional<byte[]> find(String name) {
        try (InputStream in = Packaged.class.getResourceAsStream("/" + ROOT + name)) {
            return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
