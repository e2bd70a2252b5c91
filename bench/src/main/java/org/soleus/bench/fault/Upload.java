package org.soleus.bench.fault;

import org.soleus.bench.running.MadeFiles;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.sql.SQLException;
import java.util.List;

/// F22: a running file breaks off at every 64 KiB, with and without a proper end; nothing of it is
/// ever seen, and sent again it is there once.
///
/// It is sent again from its first byte. The clinic keeps no part of a file that broke off, and so
/// does not go on from there, though F22 asks for it.
final class Upload implements Experiment {

    private static final int CUT = 64 * 1024;
    private static final int PATIENCE = 100;

    @Override
    public String name() {
        return "upload";
    }

    @Override
    public List<String> faults() {
        return List.of("F22");
    }

    @Override
    public String about() {
        return "a running file breaks off at every 64 KiB and is sent again";
    }

    @Override
    public Told run(Nursery nursery, Pace pace) throws Exception {
        var file = MadeFiles.fit(pace.amount(15_000, 40_000), 3);
        long seen = 0;
        int cuts = 0;
        try (var ground = nursery.ground()) {
            ground.start();
            var she = ground.person("ada");
            long before = runs(ground, she);
            for (int at = 0; at < file.length; at += CUT) {
                cut(she, file, at, at / CUT % 2 == 0);
                cuts++;
                seen += runs(ground, she) - before;
            }
            long left = left(ground);
            she.upload("/running/upload/file", "run.fit", file);
            she.upload("/running/upload/file", "run.fit", file);
            long there = runs(ground, she) - before;
            return Told.written(
                    1,
                    there == 0 ? 1 : 0,
                    Math.max(0, there - 1),
                    List.of(
                            Told.also("  bytes of the file", file.length, "B"),
                            Told.also("  times that it broke off", cuts, ""),
                            Told.none("  times that a part of it was seen", seen),
                            Told.none("  files left behind", left)));
        }
    }

    private static long runs(Ground ground, Person she) throws SQLException {
        return Store.count(
                ground.data(),
                "SELECT count(*) FROM running.run WHERE member = '" + she.member() + "'");
    }

    /// Sends the head and a part of the body, and goes.
    private static void cut(Person she, byte[] file, int at, boolean proper) throws IOException {
        var head =
                """
                POST /running/upload/file HTTP/1.1\r
                Host: localhost\r
                Cookie: %s\r
                Sec-Fetch-Site: same-origin\r
                File-Name: run.fit\r
                Content-Type: application/octet-stream\r
                Content-Length: %d\r
                \r
                """
                        .formatted(she.cookie(), file.length);
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), she.port().getAsInt())) {
            var out = socket.getOutputStream();
            out.write(head.getBytes(StandardCharsets.ISO_8859_1));
            out.write(file, 0, at);
            out.flush();
            if (!proper) socket.setSoLinger(true, 0);
        }
    }

    /// What lies where files come in, a moment after the last has gone.
    private static long left(Ground ground) throws IOException {
        long files = 0;
        for (int i = 0; i < PATIENCE; i++) {
            files = files(ground);
            if (files == 0) return 0;
            Store.pause(100);
        }
        return files;
    }

    private static long files(Ground ground) throws IOException {
        var incoming = ground.data().resolve("incoming");
        if (!Files.exists(incoming)) return 0;
        try (var all = Files.walk(incoming)) {
            return all.filter(Files::isRegularFile).count();
        }
    }
}
