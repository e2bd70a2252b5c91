package org.soleus.bench.fault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

/// Where a clinic keeps the keys of its members.
final class Keys {

    private Keys() {}

    /// Whether a member has a file of this kind there: `.key`, or `.erased` once it was destroyed.
    static boolean isThere(Path data, UUID member, String kind) throws IOException {
        return Files.exists(file(data, member, kind));
    }

    static Path file(Path data, UUID member, String kind) throws IOException {
        try (var clinic = Files.list(data.resolve("keys"))) {
            var folder = clinic.filter(Files::isDirectory).findFirst().orElseThrow();
            return folder.resolve(member.toString().substring(0, 2)).resolve(member + kind);
        }
    }
}
