package org.soleus.bench.fault;

import org.soleus.bench.clinic.Clinic;
import org.soleus.bench.fault.inside.Inside;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// How the clinic of an experiment is started.
sealed interface Program {

    /// The project's folder.
    Path home();

    /// What starts it on a data folder.
    List<String> run(Path data);

    /// What does one of an operator's verbs.
    List<String> verb(String... words);

    /// What starts it with [Inside] in it, which an operator never has.
    default List<String> inside(Path data) {
        return Classes.java(Inside.class.getName(), "--port", "0", "--data", data.toString());
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

    /// Out of the classes at hand, as a test has them before anything is built.
    record Classes(Path home) implements Program {

        private static final String SOLEUS = "org.soleus.server.Soleus";

        @Override
        public List<String> run(Path data) {
            return java(SOLEUS, "run", "--port", "0", "--data", data.toString());
        }

        @Override
        public List<String> verb(String... words) {
            return java(SOLEUS, words);
        }

        private static List<String> java(String main, String... words) {
            var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
            var command =
                    new ArrayList<>(
                            List.of(
                                    java,
                                    "-XX:+UseSerialGC",
                                    "-XX:TieredStopAtLevel=1",
                                    "-Xmx512m",
                                    "-cp",
                                    System.getProperty("java.class.path"),
                                    main));
            command.addAll(List.of(words));
            return command;
        }
    }
}
