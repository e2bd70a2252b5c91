package org.soleus.server.running.feed;

import org.soleus.server.account.KeyFailure;
import org.soleus.server.account.MemberKeys;
import org.soleus.server.account.SignedIn;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Objects;

/// A large file as it left the phone, opened piece by piece; at its end it is held against its
/// digest.
final class Unsealed extends InputStream {

    private final MemberKeys keys;
    private final SignedIn me;
    private final Part part;
    private final Promised file;
    private final MessageDigest digest = Digests.sha256();
    private byte[] piece = {};
    private int at;
    private int opened;
    private boolean isOver;

    Unsealed(MemberKeys keys, SignedIn me, Part part, Promised file) {
        this.keys = keys;
        this.me = me;
        this.part = part;
        this.file = file;
    }

    @Override
    public int read() throws IOException {
        return more() ? piece[at++] & 0xff : -1;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        Objects.checkFromIndexSize(from, length, into.length);
        if (length == 0) return 0;
        if (!more()) return -1;
        int some = Math.min(length, piece.length - at);
        System.arraycopy(piece, at, into, from, some);
        at += some;
        return some;
    }

    private boolean more() throws IOException {
        if (at < piece.length) return true;
        if (opened == file.pieces()) return end();
        piece = open(opened++);
        digest.update(Digests.of(piece));
        at = 0;
        return true;
    }

    private byte[] open(int nth) throws IOException {
        try {
            var bytes = keys.openBytes(me.tenant(), me.member(), part.piece(nth));
            return bytes.orElseThrow(Arrivals.Changed::new);
        } catch (KeyFailure damaged) {
            throw new Arrivals.Changed();
        }
    }

    /// Asked again after the end, it has nothing to say any more.
    private boolean end() throws IOException {
        if (isOver) return false;
        isOver = true;
        if (!HexFormat.of().formatHex(digest.digest()).equals(file.digest())) {
            throw new Arrivals.Changed();
        }
        return false;
    }
}
