package org.soleus.server.outcome.store;

import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Consumer;

/// Rows as PostgreSQL copies them out, in its binary form: no text is made or read.
///
/// @param connection in whose transaction and scope
record Copied(Connection connection) {

    /// The signature, flags and the length of an extension before the first row.
    private static final int HEADER = 19;

    /// Hands over each row of a `COPY ... TO STDOUT (FORMAT binary)`.
    void each(String sql, Consumer<Row> reader) {
        try {
            var copy = connection.unwrap(PGConnection.class).getCopyAPI().copyOut(sql);
            read(copy, reader);
        } catch (SQLException failed) {
            throw new IllegalStateException("the rows could not be copied", failed);
        }
    }

    private static void read(CopyOut copy, Consumer<Row> reader) throws SQLException {
        var row = new Row();
        int from = HEADER;
        for (var bytes = copy.readFromCopy(); bytes != null; bytes = copy.readFromCopy()) {
            row.bytes = bytes;
            row.at = from;
            from = 0;
            if (bytes.length - row.at > 2) reader.accept(row);
        }
    }

    /// One row, field after field.
    static final class Row {
        private static final VarHandle LONGS =
                MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);
        private static final VarHandle INTS =
                MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);

        /// Days from 1970 to 2000, from where PostgreSQL counts.
        private static final int EPOCH = 10_957;

        private byte[] bytes = new byte[0];
        private int at;

        /// Steps over the number of fields and the length of a first field of sixteen bytes.
        void begin() {
            at += 2 + Integer.BYTES;
        }

        /// Half of a field of sixteen bytes.
        long nextLong() {
            long value = (long) LONGS.get(bytes, at);
            at += Long.BYTES;
            return value;
        }

        /// A date as days from 1970, or -1 for null.
        int nextDay() {
            int length = (int) INTS.get(bytes, at);
            at += Integer.BYTES;
            if (length < 0) return -1;
            int day = (int) INTS.get(bytes, at) + EPOCH;
            at += Integer.BYTES;
            return day;
        }

        /// A whole number of two bytes.
        int nextSmall() {
            at += Integer.BYTES;
            int value = (short) (((bytes[at] & 0xFF) << 8) | (bytes[at + 1] & 0xFF));
            at += Short.BYTES;
            return value;
        }

        /// True or false.
        boolean nextFlag() {
            at += Integer.BYTES;
            return bytes[at++] != 0;
        }
    }
}
