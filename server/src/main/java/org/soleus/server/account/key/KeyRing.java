package org.soleus.server.account.key;

import org.soleus.server.account.KeyFailure;
import org.soleus.server.account.MemberId;
import org.soleus.server.account.Sealed;
import org.soleus.server.account.TenantId;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import javax.crypto.AEADBadTagException;
import javax.crypto.SecretKey;

/// The keys of all members at one moment, wrapped as they lie in `keys`, and the marks of those
/// that were destroyed.
public final class KeyRing {

    private static final String KEY = ".key";
    private static final String ERASED = ".erased";

    /// A folder for each clinic, within it one for two digits, within it the files.
    private static final int DEPTH = 3;

    /// Whose key it is.
    public record Owner(TenantId tenant, MemberId member) {

        /// As two ids.
        public static Owner of(UUID tenant, UUID member) {
            return new Owner(new TenantId(tenant), new MemberId(member));
        }
    }

    private final OperatorKey operator;

    /// The wrapped key; empty where it was destroyed.
    private final Map<Owner, Optional<Sealed>> wrapped;

    private final Map<TenantId, SecretKey> wrapping = new HashMap<>();
    private final Map<Owner, SecretKey> unwrapped = new HashMap<>();

    /// @param wrapped the keys; empty for a destroyed one
    public KeyRing(ClinicKey clinic, Map<Owner, Optional<Sealed>> wrapped) {
        this(clinic.operator(), wrapped);
    }

    private KeyRing(OperatorKey operator, Map<Owner, Optional<Sealed>> wrapped) {
        this.operator = operator;
        this.wrapped = Map.copyOf(wrapped);
    }

    /// Those of a data folder, as they are now.
    ///
    /// @throws KeyFailure when they cannot be read
    public static KeyRing in(Path data, ClinicKey clinic) {
        var found = new HashMap<Owner, Optional<Sealed>>();
        var root = data.resolve("keys");
        try {
            for (var owner : owners(root, DEPTH)) found.put(owner, key(root, owner));
            return new KeyRing(clinic, found);
        } catch (IOException | DirectoryIteratorException world) {
            throw new KeyFailure("The members' keys in " + root + " cannot be read", world);
        }
    }

    /// The same without the keys of these, who are erased.
    public KeyRing without(Set<Owner> erased) {
        var rest = new HashMap<>(wrapped);
        for (var owner : erased) rest.put(owner, Optional.empty());
        return new KeyRing(operator, rest);
    }

    /// Whether her key is here.
    public boolean holds(Owner owner) {
        return wrapped.getOrDefault(owner, Optional.empty()).isPresent();
    }

    /// Whether her key was destroyed.
    public boolean erased(Owner owner) {
        return wrapped.containsKey(owner) && !holds(owner);
    }

    /// Seals under her key, which must be here.
    ///
    /// @param about what the bytes belong to, besides her; opening needs the same words
    public byte[] seal(Owner owner, String about, byte[] bytes) {
        var key = key(owner).orElseThrow(() -> new KeyFailure("A member's key is not there"));
        return Cipher256.seal(key, about, bytes);
    }

    /// Empty when her key is not here.
    ///
    /// @throws KeyFailure when it is damaged or stands elsewhere
    public Optional<byte[]> open(Owner owner, String about, byte[] sealed) {
        return key(owner).map(key -> opened(key, about, sealed));
    }

    /// Whether a value as the clinic's tables hold it opens with her key.
    ///
    /// @throws KeyFailure when it does not
    public boolean opens(Owner owner, byte[] sealed) {
        return opened(owner, sealed).isPresent();
    }

    /// Opens a value as the clinic's tables hold it; empty when her key is not here.
    ///
    /// @throws KeyFailure when it does not open
    public Optional<byte[]> opened(Owner owner, byte[] sealed) {
        return open(owner, KeyFolder.about(owner.tenant(), owner.member()), sealed);
    }

    /// The wrapped keys; empty for a destroyed one.
    public Map<Owner, Optional<Sealed>> all() {
        return wrapped;
    }

    /// Writes them into a data folder.
    public void into(Path data) throws IOException {
        var root = data.resolve("keys");
        for (var entry : wrapped.entrySet()) {
            var kind = entry.getValue().isPresent() ? KEY : ERASED;
            DurableFile.write(
                    file(root, entry.getKey(), kind),
                    entry.getValue().map(Sealed::bytes).orElse(new byte[0]));
        }
    }

    private Optional<SecretKey> key(Owner owner) {
        var known = unwrapped.get(owner);
        if (known != null) return Optional.of(known);
        var key = wrapped.getOrDefault(owner, Optional.empty()).map(bytes -> unwrap(owner, bytes));
        key.ifPresent(found -> unwrapped.put(owner, found));
        return key;
    }

    private SecretKey unwrap(Owner owner, Sealed bytes) {
        var with =
                wrapping.computeIfAbsent(
                        owner.tenant(), tenant -> KeyFolder.wrapping(operator, tenant));
        var about = KeyFolder.about(owner.tenant(), owner.member());
        return KeyFolder.unwrap(with, about, bytes.bytes());
    }

    private static byte[] opened(SecretKey key, String about, byte[] sealed) {
        try {
            return Cipher256.open(key, about, sealed);
        } catch (AEADBadTagException wrong) {
            throw new KeyFailure("A piece is damaged or stands in the wrong place");
        }
    }

    /// Whoever has a file there. Files come and go meanwhile, so none is looked at but by name.
    private static Set<Owner> owners(Path folder, int depth) throws IOException {
        var found = new HashSet<Owner>();
        if (!Files.isDirectory(folder)) return found;
        try (var inside = Files.newDirectoryStream(folder)) {
            for (var path : inside) {
                if (depth > 1) found.addAll(owners(path, depth - 1));
                else owner(path).ifPresent(found::add);
            }
        }
        return found;
    }

    /// Her key as it lies there. One that is destroyed in this very moment is a destroyed one.
    private static Optional<Sealed> key(Path root, Owner owner) throws IOException {
        if (Files.exists(file(root, owner, ERASED))) return Optional.empty();
        try {
            return Optional.of(Sealed.of(Files.readAllBytes(file(root, owner, KEY))));
        } catch (NoSuchFileException gone) {
            if (Files.exists(file(root, owner, ERASED))) return Optional.empty();
            throw gone;
        }
    }

    /// Whose file it is; nobody's where it is none of ours.
    private static Optional<Owner> owner(Path file) {
        var name = Objects.requireNonNull(file.getFileName()).toString();
        var kind = List.of(KEY, ERASED).stream().filter(name::endsWith).findFirst();
        if (kind.isEmpty() || name.startsWith(".")) return Optional.empty();
        var folder = file.getParent() == null ? null : file.getParent().getParent();
        if (folder == null || folder.getFileName() == null) return Optional.empty();
        try {
            var member = name.substring(0, name.length() - kind.get().length());
            var tenant = folder.getFileName().toString();
            return Optional.of(Owner.of(UUID.fromString(tenant), UUID.fromString(member)));
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }

    private static Path file(Path root, Owner owner, String kind) {
        return KeyFolder.file(root, owner.tenant(), owner.member(), kind);
    }
}
