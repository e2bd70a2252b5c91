package org.soleus.bench.fault;

import org.soleus.bench.figure.Figure;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;

/// What was counted while files broke off.
final class Breaks {

    /// Every so many bytes.
    private static final int EVERY = 64 * 1024;

    private long files;
    private long cuts;
    private long went;
    private long seen;
    private long lost;
    private long odd;

    /// What is looked at after a cut.
    @FunctionalInterface
    interface Look {
        void at() throws IOException, SQLException;
    }

    /// So long is a file that is to arrive.
    void file(int bytes) {
        files += bytes;
    }

    /// Breaks a request off everywhere, each second time with a proper end.
    ///
    /// @param after each time
    void everywhere(Cut request, Look after) throws IOException, SQLException {
        for (int at = 0; at < request.bytes(); at += EVERY) {
            request.at(at, at / EVERY % 2 == 0);
            cuts++;
            went(at);
            after.at();
        }
    }

    /// So many bytes left her phone.
    void went(long bytes) {
        went += bytes;
    }

    /// So many runs are there of a file that is not all there.
    void sees(long runs) {
        seen += runs;
    }

    /// So many bytes that were had before a kill are not had after it.
    void lost(long bytes) {
        lost += Math.max(0, bytes);
    }

    /// What the clinic must say, and says.
    void must(String what, Object say, Object says) {
        if (say.equals(says)) return;
        odd++;
        System.err.println(what + ": must be " + say + ", is " + says);
    }

    /// @param left files that lie where they come in
    List<Figure> figures(long left) {
        return List.of(
                Told.also("  bytes of the files", files, "B"),
                Told.also("  bytes that went, with all that broke off", went, "B"),
                Told.also("  times that a request broke off", cuts, ""),
                Told.none("  times that a part of a file was seen", seen),
                Told.none("  bytes that were had before a kill and not after it", lost),
                Told.none("  answers other than they must be", odd),
                Told.none("  files left behind", left));
    }
}
