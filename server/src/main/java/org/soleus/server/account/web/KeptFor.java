package org.soleus.server.account.web;

import jakarta.servlet.http.HttpServletRequest;

import org.soleus.server.account.MemberKeys;
import org.soleus.server.account.SignedIn;
import org.springframework.stereotype.Component;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// For whom a phone kept what it sends: nothing of one member is ever taken for another who signed
/// in on her phone since.
@Component
class KeptFor {

    static final String HEADER = "Kept-For";

    private static final String PURPOSE = "offline";
    private static final int LENGTH = 8;

    private final MemberKeys keys;

    KeptFor(MemberKeys keys) {
        this.keys = keys;
    }

    /// The key under which her phones keep it.
    byte[] key(SignedIn who) {
        return keys.derive(who.tenant(), who.member(), PURPOSE);
    }

    /// Whether it was kept under a key that is not hers; what says nothing was not kept at all.
    boolean isAnother(HttpServletRequest asked, SignedIn who) {
        var said = asked.getHeader(HEADER);
        return said != null && !said.isEmpty() && !said.equals(mark(key(who)));
    }

    /// What names a key and does not tell it: the beginning of its SHA-256, in hexadecimal digits.
    private static String mark(byte[] key) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(key);
            return HexFormat.of().formatHex(hash, 0, LENGTH);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
