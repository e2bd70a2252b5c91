package org.soleus.bench.fault;

import java.io.IOException;
import java.sql.SQLException;
import java.util.UUID;

/// A form with a key, by one of the writers; her rows are counted before the crash.
final class SentForm implements Deed {

    private final UUID key = UUID.randomUUID();
    private final Kind kind;
    private final int value;
    private long before;

    SentForm(Kind kind, int value) {
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
