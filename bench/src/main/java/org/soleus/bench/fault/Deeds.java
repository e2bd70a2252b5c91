package org.soleus.bench.fault;

import org.soleus.bench.running.MadeFiles;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// The deeds of [Halts]: forms, a file, a letter, somebody new, and somebody who goes.
final class Deeds {

    private static final int RECORDS = 600;

    private Deeds() {}

    /// A form with a key, by one of the writers; her rows are counted before the crash.
    static final class Form implements Deed {

        private final UUID key = UUID.randomUUID();
        private final Kind kind;
        private final int value;
        private long before;

        Form(Kind kind, int value) {
            this.kind = kind;
            this.value = value;
        }

        @Override
        public String path() {
            return kind.path();
        }

        @Override
        public void prepare(Ground ground) throws SQLException {
            before = there(ground);
        }

        @Override
        public void go(Ground ground) throws IOException {
            save(ground);
        }

        @Override
        public long again(Ground ground) throws IOException, SQLException {
            return save(ground).status() == 303 ? there(ground) - before : 0;
        }

        private Person.Answer save(Ground ground) throws IOException {
            return she(ground).save(kind.path(), key, kind.fields(value));
        }

        private long there(Ground ground) throws SQLException {
            return Kinds.there(ground, kind, she(ground), value);
        }

        private static Person she(Ground ground) {
            return ground.writers(1).getFirst();
        }
    }

    /// A running file, which is the same run however often it comes.
    record File(int day) implements Deed {

        @Override
        public String path() {
            return "/running/upload/file";
        }

        @Override
        public void go(Ground ground) throws IOException {
            ground.person("ada").upload(path(), "run.fit", MadeFiles.fit(RECORDS, day));
        }

        @Override
        public long again(Ground ground) throws IOException, SQLException {
            go(ground);
            var hers = ground.person("ada").member();
            return Store.count(
                    ground.data(),
                    "SELECT count(*) FROM running.run WHERE member = '"
                            + hers
                            + "'"
                            + " AND moving_s BETWEEN 500 AND 700 AND day = (date '2026-05-01' + "
                            + day
                            + ")");
        }
    }

    /// A code for somebody who is known.
    record Letter(String mail) implements Deed {

        @Override
        public String path() {
            return "/account/signin";
        }

        @Override
        public void go(Ground ground) throws IOException {
            Person.nobody(ground::port).post(path(), "mail", mail);
        }

        @Override
        public long again(Ground ground) throws IOException {
            return new Doors(ground::port).byCode(mail).get("/account").status() == 200 ? 1 : 0;
        }
    }

    /// Somebody who signs up, by the code in her letter.
    static final class Joins implements Deed {

        private final String mail;
        private long before;
        private String ticket = "";
        private String code = "";

        Joins(String mail) {
            this.mail = mail;
        }

        @Override
        public String path() {
            return "/account/code";
        }

        @Override
        public void prepare(Ground ground) throws IOException, SQLException {
            var doors = new Doors(ground::port);
            before = people(ground);
            ticket = Doors.ticket(doors.signUp("Grete", mail));
            code = doors.code(mail);
        }

        @Override
        public void go(Ground ground) throws IOException {
            Person.nobody(ground::port).post(path(), "ticket", ticket, "code", code);
        }

        @Override
        public long again(Ground ground) throws IOException, SQLException {
            var doors = new Doors(ground::port);
            boolean isThere = people(ground) != before;
            var she = isThere ? doors.byCode(mail) : doors.joins("Grete", mail);
            return she.get("/account").status() == 200 ? people(ground) - before : 0;
        }

        private static long people(Ground ground) throws SQLException {
            return Store.count(ground.data(), "SELECT count(*) FROM account.person");
        }
    }

    /// Somebody who asks to be erased.
    static final class Goes implements Deed {

        private final String handle;
        private final List<Person> shown = new ArrayList<>();

        Goes(String handle) {
            this.handle = handle;
        }

        @Override
        public String path() {
            return "/account/erase";
        }

        @Override
        public void prepare(Ground ground) throws IOException {
            shown.add(new Doors(ground::port).confirms(ground.person(handle), handle, path()));
        }

        @Override
        public void go(Ground ground) throws IOException {
            erase(shown.getFirst());
        }

        private void erase(Person she) throws IOException {
            she.save(path(), UUID.randomUUID(), List.of("word", "erase"));
        }

        /// Erased once is: no row of hers, no key, and the mark that it was destroyed.
        @Override
        public long again(Ground ground) throws IOException, SQLException {
            var she = shown.getFirst();
            if (people(ground, she) > 0) erase(she);
            boolean isNoise =
                    !Keys.isThere(ground.data(), she.member(), ".key")
                            && Keys.isThere(ground.data(), she.member(), ".erased");
            return people(ground, she) == 0 && marks(ground, she) == 1 && isNoise ? 1 : 0;
        }

        private static long people(Ground ground, Person she) throws SQLException {
            return count(ground, "SELECT count(*) FROM account.person WHERE member = '%s'", she);
        }

        private static long marks(Ground ground, Person she) throws SQLException {
            return count(
                    ground,
                    "SELECT count(*) FROM account.erasure WHERE key_gone_at IS NOT NULL AND member"
                            + " = '%s'",
                    she);
        }

        private static long count(Ground ground, String sql, Person she) throws SQLException {
            return Store.count(ground.data(), sql.formatted(she.member()));
        }
    }
}
