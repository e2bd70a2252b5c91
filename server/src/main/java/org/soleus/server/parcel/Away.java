package org.soleus.server.parcel;

import java.sql.SQLException;

/// Whether trouble is the database's own, and not that of the rows that it was given.
final class Away {

    private Away() {}

    /// What it says of rows is of the classes 21 to 23 and 54; everything else is of its state, its
    /// locks or its time.
    static boolean is(Throwable trouble) {
        for (var at = trouble; at != null; at = at.getCause()) {
            if (at instanceof SQLException world) return !isOfRows(world);
        }
        return false;
    }

    private static boolean isOfRows(SQLException world) {
        var state = String.valueOf(world.getSQLState());
        return state.startsWith("21")
                || state.startsWith("22")
                || state.startsWith("23")
                || state.startsWith("54");
    }
}
