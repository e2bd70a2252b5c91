package org.soleus.bench.fault;

import static java.util.stream.Collectors.joining;

import org.soleus.bench.clinic.Clinic;
import org.soleus.bench.fault.inside.Inside;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/// How the clinic of an experiment is started.
sealed interface Program {

    /// The project's folder.
    Path home();

    /// What starts it on a data folder.
    List<String> run(Path data);

    /// The same for the first time, when there is something to be learned of it.
    default List<String> first(Path data) throws IOException {
        return run(data);
    }

    /// What does one of an operator's verbs.
    List<String> verb(String... words);

    /// What starts it with [Inside] in it, which an operator never has.
    default List<String> inside(Path data) {
        return new Classes(home()).inside(data);
    }

    /// As an operator does.
    record Script(Path home) implements Program {
        @Override
        public List<String> run(Path data) {
            return Clinic.script(home, data);
        }

        @Override
        public List<String> verb(String... words) {
            var command = new ArrayList<>(List.of(home.resolve("soleus").toString()));
            command.addAll(List.of(words));
            return command;
        }
    }

    /// Out of the classes at hand, as a test has them before anything is built; with what the JVM
    /// learned of the first start, as the script has it.
    record Classes(Path home) implements Program {

        private static final String SOLEUS = "org.soleus.server.Soleus";
        private static final List<String> SMALL =
                List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx512m");
        private static final List<String> SILENT = List.of("-Xlog:aot*=off", "-Xlog:cds*=off");

        @Override
        public List<String> first(Path data) throws IOException {
            Files.deleteIfExists(learned());
            return java("-XX:AOTCacheOutput=" + learned(), clinic(), SOLEUS, begin(data));
        }

        @Override
        public List<String> run(Path data) {
            return verb(begin(data));
        }

        private static String[] begin(Path data) {
            return new String[] {"run", "--port", "0", "--data", data.toString()};
        }

        @Override
        public List<String> verb(String... words) {
            return java("-XX:AOTCache=" + learned(), clinic(), SOLEUS, words);
        }

        @Override
        public List<String> inside(Path data) {
            var all = Stream.concat(clinic(), entries().filter(this::isOurs));
            var words = new String[] {"--port", "0", "--data", data.toString()};
            return java("-XX:AOTCache=" + learned(), all, Inside.class.getName(), words);
        }

        private Path learned() {
            return home.resolve("bench/target/faults.aot");
        }

        private static Stream<String> entries() {
            return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator));
        }

        /// Packed, once the modules above are: of a folder of classes nothing can be learned.
        private Stream<String> clinic() {
            return entries().filter(one -> !isOurs(one));
        }

        private boolean isOurs(String entry) {
            return Path.of(entry).startsWith(home.resolve("bench/target"));
        }

        private static List<String> java(
                String learning, Stream<String> classes, String main, String... words) {
            var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
            var command = new ArrayList<>(List.of(java, learning));
            command.addAll(SMALL);
            command.addAll(SILENT);
            command.addAll(List.of("-cp", classes.collect(joining(File.pathSeparator)), main));
            command.addAll(List.of(words));
            return command;
        }
    }
}
