package org.soleus.server.backup;

import org.soleus.server.account.key.KeyRing.Owner;

import java.nio.ByteBuffer;
import java.util.UUID;
import java.util.stream.Stream;

/// Whose a piece of a file is, and what of.
///
/// @param kind decides which key seals it
/// @param table which of the header's tables its rows belong to; 0 for anything else
/// @param tenant whose clinic; all zeros for anything but a member's
/// @param member whose; all zeros for anything but a member's
record Piece(Kind kind, int table, UUID tenant, UUID member) {

    /// Sealed under the member's key, or under the clinic's: rows, files of the folder, keys, the
    /// end.
    enum Kind {
        MEMBER('m'),
        CLINIC('c'),
        FILE('f'),
        KEYS('k'),
        END('e');

        private final byte letter;

        Kind(char letter) {
            this.letter = (byte) letter;
        }

        /// @throws IllegalArgumentException when there is none
        static Kind of(byte letter) {
            return Stream.of(values())
                    .filter(kind -> kind.letter == letter)
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("no piece begins so"));
        }
    }

    /// Bytes of one in the file.
    static final int LENGTH = 1 + Short.BYTES + 4 * Long.BYTES;

    private static final UUID NOBODY = new UUID(0, 0);

    static Piece of(Owner owner, int table) {
        return new Piece(Kind.MEMBER, table, owner.tenant().value(), owner.member().value());
    }

    static Piece of(Kind kind, int table) {
        return new Piece(kind, table, NOBODY, NOBODY);
    }

    /// @throws IllegalArgumentException when no piece begins like that
    static Piece of(byte... bytes) {
        var from = ByteBuffer.wrap(bytes);
        var kind = Kind.of(from.get());
        int table = Short.toUnsignedInt(from.getShort());
        return new Piece(
                kind,
                table,
                new UUID(from.getLong(), from.getLong()),
                new UUID(from.getLong(), from.getLong()));
    }

    byte[] bytes() {
        return ByteBuffer.allocate(LENGTH)
                .put(kind.letter)
                .putShort((short) table)
                .putLong(tenant.getMostSignificantBits())
                .putLong(tenant.getLeastSignificantBits())
                .putLong(member.getMostSignificantBits())
                .putLong(member.getLeastSignificantBits())
                .array();
    }

    Owner owner() {
        return Owner.of(tenant, member);
    }

    /// What it is sealed about: its file, its place in it and itself, so that it opens nowhere
    /// else.
    String about(String file, long place) {
        return file + "|" + place + "|" + kind + "|" + table + "|" + tenant + "|" + member;
    }
}
