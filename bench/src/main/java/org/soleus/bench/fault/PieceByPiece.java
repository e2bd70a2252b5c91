package org.soleus.bench.fault;

import org.soleus.bench.fault.Pieces.Had;
import org.soleus.bench.running.MadeFiles;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.sql.SQLException;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// A large file, of which each piece breaks off everywhere before it goes through: a piece is there
/// whole or not at all, and the file when it was read, once.
final class PieceByPiece {

    private static final int RECORDS = 15_000;
    private static final int FIRST_DAY = 10;

    private final Ground ground;
    private final Arrived arrived;
    private final Breaks breaks;

    PieceByPiece(Ground ground, Arrived arrived, Breaks breaks) {
        this.ground = ground;
        this.arrived = arrived;
        this.breaks = breaks;
    }

    /// @param runs in the file
    /// @param before how many runs have arrived before it
    void breaksOff(int runs, int before) throws IOException, SQLException {
        var pieces = Pieces.of(arrived.she(), archive(runs));
        breaks.file(pieces.bytes());
        breaks.must("the end of what was not begun", new Had(404, 0), pieces.end());
        breaks.must("the beginning", new Had(200, 0), pieces.begin());
        for (int nth = 0; nth < pieces.many(); nth++) {
            cut(pieces, nth);
            if (nth == 1) refused(pieces, nth);
            if (nth != pieces.many() / 2 || !hasPieceOfKilled(pieces, nth)) sent(pieces, nth);
            breaks.sees(arrived.runs() - before);
        }
        ended(pieces);
        sentAgain(pieces);
    }

    /// Runs of many days, one file.
    private static byte[] archive(int runs) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.setLevel(Deflater.NO_COMPRESSION);
            for (int i = 0; i < runs; i++) {
                zip.putNextEntry(new ZipEntry(i + ".fit"));
                zip.write(MadeFiles.fit(RECORDS, FIRST_DAY + i));
            }
        }
        return bytes.toByteArray();
    }

    private void cut(Pieces pieces, int nth) throws IOException, SQLException {
        breaks.everywhere(pieces.cut(nth), () -> has(pieces, nth));
    }

    /// Of so many pieces nothing is missing, and nothing is there of the next.
    private void has(Pieces pieces, int many) throws IOException {
        var had = new Had(200, pieces.at(many));
        breaks.must("what it has of " + many + " pieces", had, pieces.begin());
    }

    private void sent(Pieces pieces, int nth) throws IOException {
        breaks.went(pieces.piece(nth).length);
        var had = new Had(200, pieces.at(nth + 1));
        breaks.must("piece " + nth, had, pieces.send(nth));
    }

    /// What changed on its way, what belongs elsewhere, what is read too early; and nobody hears of
    /// a file of hers.
    private void refused(Pieces pieces, int nth) throws IOException, SQLException {
        long at = pieces.at(nth);
        breaks.went(4L * Pieces.SIZE);
        var turned = Hash.turned(pieces.piece(nth));
        breaks.must("a piece that changed", new Had(422, at), pieces.send(nth, turned));
        breaks.must("a piece too early", new Had(409, at), pieces.send(nth + 1));
        breaks.must("a piece once more", new Had(409, at), pieces.send(nth - 1));
        breaks.must("the end too early", new Had(409, at), pieces.end());
        var other = pieces.of(ground.person("ben"));
        breaks.must("the same file of another", new Had(200, 0), other.begin());
        var stranger = pieces.of(ground.person("mara"));
        breaks.must("a piece of another", new Had(404, 0), stranger.send(nth));
        has(pieces, nth);
    }

    /// Kills the clinic while a piece is on its way.
    ///
    /// @return whether that piece arrived all the same
    private boolean hasPieceOfKilled(Pieces pieces, int nth) throws IOException {
        int bytes = pieces.piece(nth).length;
        breaks.went(bytes);
        try (var _ = pieces.cut(nth).holds(bytes)) {
            ground.kill();
        }
        ground.start();
        var had = pieces.begin();
        breaks.must("the first answer after a kill", 200, had.status());
        breaks.lost(pieces.at(nth) - had.bytes());
        if (had.bytes() == pieces.at(nth + 1)) return true;
        breaks.must("what it has after a kill", pieces.at(nth), had.bytes());
        return false;
    }

    private void ended(Pieces pieces) throws IOException {
        has(pieces, pieces.many());
        breaks.must("the end", 200, pieces.end().status());
        breaks.must("the end once more", new Had(404, 0), pieces.end());
    }

    /// From its first byte, as a phone does that did not hear the end.
    private void sentAgain(Pieces pieces) throws IOException {
        breaks.must("the beginning once more", new Had(200, 0), pieces.begin());
        for (int nth = 0; nth < pieces.many(); nth++) sent(pieces, nth);
        breaks.must("the end of what is known", 200, pieces.end().status());
    }
}
