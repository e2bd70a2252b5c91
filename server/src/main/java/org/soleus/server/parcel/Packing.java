package org.soleus.server.parcel;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;

/// Whose parcel is packed, and where what is in it comes from.
///
/// @param connection in a transaction that sees one moment, and may see her rows
/// @param tenant her clinic
/// @param member herself
/// @param opening opens what is sealed under her key
/// @param staff the names of those of the clinic who looked at her data
record Packing(
        Connection connection, UUID tenant, UUID member, Opening opening, Map<UUID, String> staff) {

    /// Opens what is sealed under one member's key.
    @FunctionalInterface
    interface Opening {
        byte[] open(byte[] sealed);
    }

    /// Copies what it is given.
    Packing {
        staff = Map.copyOf(staff);
    }

    /// The same row is the same text in every clinic.
    void speakAlike() throws SQLException {
        try (var say = connection.createStatement()) {
            say.execute(
                    "SET LOCAL TimeZone = 'UTC'; SET LOCAL IntervalStyle = 'postgres';"
                            + " SET LOCAL extra_float_digits = 1");
        }
    }

    /// A question about her, whose last two gaps are her clinic and herself; its rows come a
    /// handful at a time.
    PreparedStatement ask(String sql, int handful) throws SQLException {
        var ask = connection.prepareStatement(sql);
        ask.setFetchSize(handful);
        ask.setObject(1, tenant);
        ask.setObject(2, member);
        return ask;
    }
}
