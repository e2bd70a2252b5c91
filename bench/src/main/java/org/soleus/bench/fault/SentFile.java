package org.soleus.bench.fault;

import org.soleus.bench.running.MadeFiles;

import java.io.IOException;
import java.sql.SQLException;

/// A running file, which is the same run however often it comes.
record SentFile(int day) implements Deed {

    private static final int RECORDS = 600;

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
