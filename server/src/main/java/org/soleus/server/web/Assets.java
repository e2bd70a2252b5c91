package org.soleus.server.web;

import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Addresses of styles and scripts that change when their content does, so that a browser may keep
/// them for ever.
public final class Assets {

    private static final List<String> FOLDERS = List.of("/css/", "/js/", "/img/", "/device/");
    private static final Map<String, String> ADDRESSES = new ConcurrentHashMap<>();

    private Assets() {}

    /// The address of a file under `static`, as `/css/base.css?v=1f3a9c02`.
    ///
    /// @throws IllegalArgumentException when there is no such file
    public static String at(String file) {
        return ADDRESSES.computeIfAbsent(file, Assets::addressed);
    }

    /// Whether an address is one of a style, a script or a picture.
    static boolean isUnder(String path) {
        return FOLDERS.stream().anyMatch(path::startsWith);
    }

    /// Whether a page of this release gave out the address with this version: only then may it be
    /// kept for ever.
    static boolean isCurrent(String path, @Nullable String version) {
        return version != null && ADDRESSES.containsValue(path + "?v=" + version);
    }

    private static String addressed(String file) {
        var resource = new ClassPathResource("static/" + file);
        if (!resource.exists()) throw new IllegalArgumentException("no asset named " + file);
        try {
            var hash =
                    MessageDigest.getInstance("SHA-256").digest(resource.getContentAsByteArray());
            return "/" + file + "?v=" + HexFormat.of().formatHex(hash, 0, 4);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
