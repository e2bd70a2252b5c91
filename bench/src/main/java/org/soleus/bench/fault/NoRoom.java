package org.soleus.bench.fault;

import org.soleus.bench.running.MadeFiles;
import org.soleus.server.run.Stop;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/// What is asked of a clinic while its disk takes nothing, beside what is written: somebody new
/// needs a key, and a file needs a place. Each is told when there is none; who was taken is in for
/// good, and a file that was called read is there.
final class NoRoom {

    private static final int NEWCOMERS = 3;
    private static final int RECORDS = 15_000;
    private static final int DAY = 9;

    private final Ground ground;
    private final long before;
    private final List<String> taken = new ArrayList<>();
    private int kept;
    private int odd;

    NoRoom(Ground ground) throws SQLException {
        this.ground = ground;
        this.before = runs();
    }

    /// While it takes nothing.
    void tries() {
        for (int i = 0; i < NEWCOMERS; i++) signsUp("full" + i + "@town.example");
        try {
            var told = upload();
            boolean isRead = told.body().contains("\"verdict\":\"ok\"");
            boolean isRefused = told.body().contains("\"verdict\":\"failed\"");
            if (isRead) kept++;
            if (!told.isLater() && (told.status() != 200 || isRead == isRefused)) {
                note("a file", told);
            }
            if (isRead != isThere()) note("a file that is not as it was told", told);
        } catch (IOException silence) {
            note("a file", silence);
        }
    }

    /// Where nobody can look, it is seen afterwards.
    private boolean isThere() {
        try {
            return runs() > before;
        } catch (SQLException | Stop away) {
            return false;
        }
    }

    private void signsUp(String mail) {
        var doors = new Doors(ground::port);
        try {
            var page = doors.signUp("Grete", mail);
            var in = page.status() == 200 ? doors.answer(mail, page) : page;
            if (in.status() == 303 && !in.cookie().isEmpty()) taken.add(mail);
            else if (!in.isLater()) note("a sign-up", in);
        } catch (IOException silence) {
            note("a sign-up", silence);
        }
    }

    private void note(String what, Person.Answer told) {
        odd++;
        System.err.println(
                what
                        + " on a disk that takes nothing: "
                        + told.status()
                        + " "
                        + told.body().strip());
    }

    private void note(String what, IOException silence) {
        odd++;
        System.err.println(what + " on a disk that takes nothing: " + silence.getMessage());
    }

    /// How many were neither taken nor told to come back.
    int odd() {
        return odd;
    }

    /// How many were taken all the same.
    int taken() {
        return taken.size() + kept;
    }

    /// How many of them were people.
    int newcomers() {
        return taken.size();
    }

    /// Once it takes something again: whoever was taken comes in, somebody new does, and the file
    /// is there once however often it was sent.
    ///
    /// @return how many of them do not hold
    long lost() throws IOException, SQLException {
        long lost = 0;
        var doors = new Doors(ground::port);
        for (var mail : taken) {
            if (doors.byCode(mail).get("/account").status() != 200) lost++;
        }
        if (doors.joins("Grete", "room@town.example").get("/account").status() != 200) lost++;
        upload();
        return runs() - before == 1 ? lost : lost + 1;
    }

    private Person.Answer upload() throws IOException {
        var file = MadeFiles.fit(RECORDS, DAY);
        return ground.person("ada").upload("/running/upload/file", "run.fit", file);
    }

    private long runs() throws SQLException {
        return Store.count(
                ground.data(),
                "SELECT count(*) FROM running.run WHERE member = '"
                        + ground.person("ada").member()
                        + "'");
    }
}
