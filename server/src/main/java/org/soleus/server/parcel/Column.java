package org.soleus.server.parcel;

import java.util.Locale;

/// A column of a member's table, as the database itself describes it.
///
/// @param name as it is read
/// @param quoted as SQL writes it
/// @param type as PostgreSQL names it
/// @param kind what becomes of it in a parcel
/// @param words what it is; empty where its name says enough
/// @param needed whether it always holds something
record Column(String name, String quoted, String type, Kind kind, String words, boolean needed) {

    /// What becomes of a column in a parcel.
    enum Kind {
        /// It lies in it as it is.
        PLAIN,
        /// A text that is opened on the way out, and sealed anew on the way in.
        SEALED_TEXT,
        /// The same of what is no text.
        SEALED_BYTES,
        /// It is not in it, and made anew by the clinic that takes the rest in.
        REMADE,
        /// It is not in it.
        STAYS
    }

    /// @param said the column's comment, which for bytes begins with their kind
    static Column of(String name, String quoted, String type, String said, boolean needed) {
        for (var kind : Kind.values()) {
            var word = kind.name().toLowerCase(Locale.ROOT).replace('_', ' ') + ": ";
            if (kind != Kind.PLAIN && said.startsWith(word)) {
                return new Column(name, quoted, type, kind, said.substring(word.length()), needed);
            }
        }
        // Bytes of which nobody says what they are go nowhere.
        var kind = type.equals("bytea") ? Kind.STAYS : Kind.PLAIN;
        return new Column(name, quoted, type, kind, said, needed);
    }

    /// Whether it lies in a parcel at all.
    boolean isIn() {
        return kind != Kind.STAYS && kind != Kind.REMADE;
    }

    /// Whether it is opened and sealed on the way.
    boolean isSealed() {
        return kind == Kind.SEALED_TEXT || kind == Kind.SEALED_BYTES;
    }

    /// Whether its name alone leads anywhere: an id, which says nothing to a reader.
    boolean isId() {
        return type.equals("uuid");
    }
}
