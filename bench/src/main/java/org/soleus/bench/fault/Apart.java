package org.soleus.bench.fault;

import org.soleus.bench.clinic.Clinic;
import org.soleus.bench.clinic.Folder;
import org.soleus.server.run.Reach;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/// A clinic whose database is elsewhere, at the end of a line that can fail.
final class Apart implements AutoCloseable {

    private final Ground elsewhere;
    private final Ground ground;
    private final Reach reach;
    private final Wire wire;

    private Apart(Ground elsewhere, Ground ground, Reach reach, Wire wire) {
        this.elsewhere = elsewhere;
        this.ground = ground;
        this.reach = reach;
        this.wire = wire;
    }

    static Apart of(Nursery nursery) throws IOException, SQLException {
        var elsewhere = nursery.ground();
        var ground = nursery.ground(Folder.fresh(), elsewhere.data());
        var reach = Reach.of(elsewhere.data());
        var wire = new Wire(() -> port(reach), Wire.Weather.FINE);
        return new Apart(elsewhere, ground, reach, wire);
    }

    private static int port(Reach reach) {
        try (var owner = reach.asOwner()) {
            var url = owner.getMetaData().getURL();
            return Integer.parseInt(url.replaceFirst(".*:(\\d+)/.*", "$1"));
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    Clinic start(Map<String, String> more) throws IOException {
        var password = Files.readString(elsewhere.data().resolve("postgres.password")).strip();
        var settings = new HashMap<>(more);
        settings.put(
                "SOLEUS_DB_URL",
                "jdbc:postgresql://127.0.0.1:%d/postgres?user=soleus&password=%s"
                        .formatted(wire.port(), password));
        return ground.start(settings);
    }

    Ground ground() {
        return ground;
    }

    Wire wire() {
        return wire;
    }

    Reach reach() {
        return reach;
    }

    @Override
    public void close() throws IOException {
        ground.close();
        wire.close();
        reach.close();
        elsewhere.close();
    }
}
