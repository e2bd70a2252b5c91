package org.soleus.bench.fault;

import org.soleus.bench.running.MadeFiles;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/// The deeds of [Moments]: forms, a file, a letter, somebody new, and somebody who goes.
final class Deeds {

    private static final int RECORDS = 600;

    private Deeds() {}

    /// A form with a key, by one of the writers.
    record Form(Kind kind, int value, UUID key) implements Deed {

        @Override
        public String path() {
            return kind.path();
        }

        @Override
        public void go(Ground ground) throws IOException {
            she(ground).save(kind.path(), key, kind.fields(value));
        }

        @Override
        public long again(Ground ground) throws IOException, SQLException {
            var before = Kinds.there(ground, kind, she(ground), value);
            var answer = she(ground).save(kind.path(), key, kind.fields(value));
            long now = Kinds.there(ground, kind, she(ground), value);
            boolean was = answer.location().contains("again=");
            if (answer.status() != 303) return 0;
            return was ? now - before + 1 : now - before;
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
    record Joins(String mail, List<String> sent) implements Deed {

        static Joins as(String mail) {
            return new Joins(mail, new java.util.ArrayList<>());
        }

        @Override
        public String path() {
            return "/account/code";
        }

        @Override
        public void prepare(Ground ground) throws IOException {
            var doors = new Doors(ground::port);
            sent.add(people(ground));
            var page = doors.signUp("Grete", mail);
            sent.add(Doors.ticket(page));
            sent.add(doors.code(mail));
        }

        @Override
        public void go(Ground ground) throws IOException {
            Person.nobody(ground::port).post(path(), "ticket", sent.get(1), "code", sent.get(2));
        }

        @Override
        public long again(Ground ground) throws IOException {
            var doors = new Doors(ground::port);
            boolean isThere = !people(ground).equals(sent.getFirst());
            var she = isThere ? doors.byCode(mail) : doors.joins("Grete", mail);
            if (she.get("/account").status() != 200) return 0;
            return Long.parseLong(people(ground)) - Long.parseLong(sent.getFirst());
        }

        private static String people(Ground ground) throws IOException {
            try {
                return Store.ask(ground.data(), "SELECT count(*) FROM account.person");
            } catch (SQLException failed) {
                throw new IOException(failed);
            }
        }
    }

    /// Somebody who asks to be erased.
    record Goes(String handle, List<Person> shown) implements Deed {

        static Goes as(String handle) {
            return new Goes(handle, new java.util.ArrayList<>());
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
            if (count(ground, "account.person", she) > 0) erase(she);
            boolean isGone = count(ground, "account.person", she) == 0;
            boolean isTold =
                    count(ground, "account.erasure WHERE key_gone_at IS NOT NULL AND", she) == 1;
            boolean isNoise =
                    !Keys.isThere(ground.data(), she.member(), ".key")
                            && Keys.isThere(ground.data(), she.member(), ".erased");
            return isGone && isTold && isNoise ? 1 : 0;
        }

        private static long count(Ground ground, String what, Person she) throws SQLException {
            var where = what.endsWith("AND") ? " " : " WHERE ";
            return Store.count(
                    ground.data(),
                    "SELECT count(*) FROM " + what + where + "member = '" + she.member() + "'");
        }
    }
}
