package org.soleus.content;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/// A version of content by what it says.
final class Mark {

    private static final int BYTES = 4;

    private Mark() {}

    static String of(Folder folder, List<String> below) {
        MessageDigest digest = digest();
        for (String name : folder.names()) {
            if (!below.isEmpty() && below.stream().noneMatch(name::startsWith)) continue;
            byte[] bytes = folder.find(name).orElse(new byte[0]);
            digest.update((name + "\n" + bytes.length + "\n").getBytes(StandardCharsets.UTF_8));
            digest.update(bytes);
        }
        return HexFormat.of().formatHex(digest.digest(), 0, BYTES);
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
