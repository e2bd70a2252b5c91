package org.soleus.bench.fault;

import java.io.IOException;
import java.sql.SQLException;
import java.util.UUID;

/// A form with a key, by one of the writers; her rows are counted before the crash.
final class SentForm implements Deed {

    private final UUID key = UUID.randomUUID();
    private final Telling telling;
    private long before;

    SentForm(Telling telling) {
        this.telling = telling;
    }

    @Override
    public String path() {
        return telling.path();
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
        return she(ground).save(telling.path(), key, telling.fields());
    }

    private long there(Ground ground) throws SQLException {
        return Kinds.there(ground, she(ground), telling);
    }

    private static Person she(Ground ground) {
        return ground.writers(1).getFirst();
    }
}
