package org.soleus.bench.fault;

import org.soleus.bench.clinic.Clinic;
import org.soleus.bench.clinic.Folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// A clinic to be broken: on a data folder of its own, started and killed as often as one likes.
final class Ground implements AutoCloseable {

    private final Program program;
    private final Folder folder;
    private final List<Person> people;
    private final Path store;
    private volatile List<Clinic> running = List.of();
    private volatile int port;

    /// @param store the folder of its database, where that is not its own
    Ground(Program program, Folder folder, List<Person> people, Optional<Path> store) {
        this.program = program;
        this.folder = folder;
        this.store = store.orElse(folder.path().resolve("data"));
        Leavings.of(this.store);
        Leavings.folder(folder);
        this.people = people.stream().map(one -> one.through(this::port)).toList();
    }

    Path data() {
        return folder.path().resolve("data");
    }

    /// The data folder with its database.
    Path store() {
        return store;
    }

    /// The folder around the data, for what an experiment keeps beside it.
    Path beside() {
        return folder.path();
    }

    Program program() {
        return program;
    }

    /// Where it listens now.
    int port() {
        return port;
    }

    /// The clinic that runs.
    Clinic clinic() {
        return running.getFirst();
    }

    /// One of the demo's people.
    Person person(String handle) {
        return people.stream().filter(she -> she.handle().equals(handle)).findFirst().orElseThrow();
    }

    /// Members of the town, who write.
    List<Person> writers(int many) {
        return people.stream().filter(she -> she.handle().startsWith("town")).limit(many).toList();
    }

    /// Starts it as an operator does.
    Clinic start() throws IOException {
        return start(program.run(data()), Map.of());
    }

    Clinic start(Map<String, String> settings) throws IOException {
        return start(program.run(data()), settings);
    }

    Clinic start(List<String> command, Map<String, String> settings) throws IOException {
        var clinic = Clinic.start(program.home(), command, settings);
        running = List.of(clinic);
        port = clinic.port();
        return clinic;
    }

    /// Begins to start it, and kills it before it gets there.
    void failToStart(Duration after) throws IOException, InterruptedException {
        var process = Clinic.launch(program.home(), program.run(data()), Map.of());
        process.waitFor(after.toMillis(), TimeUnit.MILLISECONDS);
        process.destroyForcibly();
        process.onExit().join();
    }

    /// Kills the program (`kill -9`); its PostgreSQL is left behind.
    void kill() {
        clinic().kill();
        running = List.of();
    }

    /// Asks it to stop, and waits.
    void stop() {
        running.forEach(Clinic::close);
        running = List.of();
    }

    @Override
    public void close() throws IOException {
        stop();
        Store.end(data());
        if (Files.exists(folder.path())) folder.close();
    }
}
