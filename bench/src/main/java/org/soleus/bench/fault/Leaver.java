package org.soleus.bench.fault;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// Somebody who asks to be erased.
final class Leaver implements Deed {

    private final String handle;
    private final List<Person> shown = new ArrayList<>();

    Leaver(String handle) {
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
        asks();
    }

    /// What she is answered.
    Person.Answer asks() throws IOException {
        return shown.getFirst().save(path(), UUID.randomUUID(), List.of("word", "erase"));
    }

    @Override
    public long again(Ground ground) throws IOException, SQLException {
        var she = shown.getFirst();
        if (people(ground, she) > 0) asks();
        return isGone(ground) ? 1 : 0;
    }

    /// Whether nothing of hers is there, and the marks that say so.
    boolean isGone(Ground ground) throws IOException, SQLException {
        var she = shown.getFirst();
        boolean isNoise =
                !Keys.isThere(ground.data(), she.member(), ".key")
                        && Keys.isThere(ground.data(), she.member(), ".erased");
        return people(ground, she) == 0 && marks(ground, she) == 1 && isNoise;
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
