package org.soleus.bench.fault;

import org.soleus.bench.clinic.Clinic;
import org.soleus.bench.clinic.Folder;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// A demo that was begun once, whose people are signed in, and of which every experiment gets a
/// copy of its own.
final class Nursery implements AutoCloseable {

    /// Members who write while a clinic is being broken.
    static final int WRITERS = 16;

    static final List<String> DEMO = List.of("ada", "ben", "mara", "tomas", "noor", "ines");

    /// The people at the door and their town.
    private static final int EVERYBODY = 201;

    /// In tenths of a second.
    private static final int PATIENCE = 1_200;

    private final Program program;
    private final Folder folder;
    private final List<Person> people = new ArrayList<>();

    private Nursery(Program program) throws IOException {
        this.program = program;
        this.folder = Folder.fresh();
    }

    /// Begins it, which takes some seconds.
    static Nursery begin(Program program) throws IOException, SQLException {
        var nursery = new Nursery(program);
        Leavings.of(nursery.data());
        Leavings.folder(nursery.folder);
        try {
            nursery.fill();
            return nursery;
        } catch (IOException | SQLException | RuntimeException failed) {
            nursery.close();
            throw failed;
        }
    }

    private void fill() throws IOException, SQLException {
        try (var clinic = Clinic.start(program.home(), program.first(data()))) {
            var doors = new Doors(clinic::port);
            for (var handle : DEMO) people.add(known(doors.demo(handle)));
            untilTownIsThere();
            for (int i = 0; i < WRITERS; i++) people.add(known(doors.town(i)));
        }
    }

    /// The town moves in while the clinic is open already.
    private void untilTownIsThere() throws IOException, SQLException {
        for (int i = 0; i < PATIENCE; i++) {
            if (Store.count(data(), "SELECT count(*) FROM account.person") >= EVERYBODY) return;
            Store.pause(100);
        }
        throw new IOException("the town does not move in");
    }

    /// The same with her id, which her session knows.
    private Person known(Person she) throws SQLException {
        var session = she.cookie().substring("soleus=".length());
        var id = new String(Base64.getDecoder().decode(session), StandardCharsets.UTF_8);
        var sql = "SELECT principal_name FROM soleus.spring_session WHERE session_id = '";
        var member = UUID.fromString(Store.ask(data(), sql + id + "'"));
        return new Person(she.port(), she.handle(), member, she.cookie());
    }

    Program program() {
        return program;
    }

    /// A copy, on which nothing runs yet.
    Ground ground() throws IOException {
        return ground(Folder.fresh());
    }

    /// A copy in a folder that is already there, as a small disk is.
    Ground ground(Folder into) throws IOException {
        var copy = new Ground(program, into, people, Optional.empty());
        Store.copy(data(), copy.data());
        return copy;
    }

    /// A folder without a clinic, whose people are those of another and which has its clinic's key.
    Ground empty(Ground like) throws IOException {
        var empty = new Ground(program, Folder.fresh(), people, Optional.empty());
        Files.createDirectories(empty.data());
        Files.copy(like.data().resolve("tenant.key"), empty.data().resolve("tenant.key"));
        return empty;
    }

    /// A copy without a database, which is in another folder.
    Ground ground(Folder into, Path store) throws IOException {
        var copy = new Ground(program, into, people, Optional.of(store));
        Store.copyWithoutPostgres(data(), copy.data());
        return copy;
    }

    private Path data() {
        return folder.path().resolve("data");
    }

    @Override
    public void close() throws IOException {
        Store.end(data());
        if (Files.exists(folder.path())) folder.close();
    }
}
