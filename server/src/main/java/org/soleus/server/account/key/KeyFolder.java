package org.soleus.server.account.key;

import org.soleus.server.account.KeyFailure;
import org.soleus.server.account.MemberId;
import org.soleus.server.account.MemberKeys;
import org.soleus.server.account.Sealed;
import org.soleus.server.account.TenantId;
import org.soleus.server.run.DataFolder;
import org.springframework.stereotype.Component;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;

import javax.crypto.AEADBadTagException;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/// Member keys as files, one a member: `keys/<clinic>/<two digits>/<member>.key`, wrapped by the
/// clinic's key. A destroyed key leaves `<member>.erased` behind, so that none is made again.
@Component
final class KeyFolder implements MemberKeys {

    private static final int LENGTH = 32;
    private static final int KEPT_OPEN = 20_000;

    /// How many keys may be on their way to the disk together; a member's own never are.
    private static final int AT_ONCE = 64;

    private final Path root;
    private final OperatorKey operator;
    private final Map<TenantId, SecretKey> wrapping = new ConcurrentHashMap<>();
    private final Map<MemberId, SecretKey> opened = Collections.synchronizedMap(new Recent());
    private final List<ReentrantLock> changing =
            Stream.generate(ReentrantLock::new).limit(AT_ONCE).toList();

    KeyFolder(DataFolder folder, OperatorKey operator) {
        this.root = folder.path().resolve("keys");
        this.operator = operator;
    }

    @Override
    public Sealed seal(TenantId tenant, MemberId member, String text) {
        return sealBytes(tenant, member, text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public Optional<String> open(TenantId tenant, MemberId member, Sealed sealed) {
        return openBytes(tenant, member, sealed)
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8));
    }

    @Override
    public Sealed sealBytes(TenantId tenant, MemberId member, byte[] bytes) {
        var key = find(tenant, member).orElseGet(() -> make(tenant, member));
        return Sealed.of(Cipher256.seal(key, about(tenant, member), bytes));
    }

    @Override
    public Optional<byte[]> openBytes(TenantId tenant, MemberId member, Sealed sealed) {
        return find(tenant, member).map(key -> opened(key, about(tenant, member), sealed));
    }

    @Override
    public byte[] derive(TenantId tenant, MemberId member, String purpose) {
        var key = find(tenant, member).orElseGet(() -> make(tenant, member));
        return OperatorKey.derive(key.getEncoded(), purpose, "AES").getEncoded();
    }

    @Override
    public void destroy(TenantId tenant, MemberId member) {
        var changing = changing(member);
        changing.lock();
        try {
            DurableFile.write(file(tenant, member, ".erased"), new byte[0]);
            DurableFile.delete(file(tenant, member, ".key"));
            opened.remove(member);
        } catch (IOException world) {
            throw new KeyFailure("A member key could not be destroyed", world);
        } finally {
            changing.unlock();
        }
    }

    private static byte[] opened(SecretKey key, String about, Sealed sealed) {
        try {
            return Cipher256.open(key, about, sealed.bytes());
        } catch (AEADBadTagException wrong) {
            throw new KeyFailure("A sealed text is damaged or belongs to somebody else");
        }
    }

    private Optional<SecretKey> find(TenantId tenant, MemberId member) {
        var known = opened.get(member);
        if (known != null) return Optional.of(known);
        try {
            var wrapped = Files.readAllBytes(file(tenant, member, ".key"));
            var key = unwrap(tenant, member, wrapped);
            opened.put(member, key);
            return isErased(tenant, member) ? forgotten(member) : Optional.of(key);
        } catch (NoSuchFileException none) {
            return Optional.empty();
        } catch (IOException world) {
            throw new KeyFailure("A member key cannot be read", world);
        }
    }

    private boolean isErased(TenantId tenant, MemberId member) {
        return Files.exists(file(tenant, member, ".erased"));
    }

    /// Read while it was destroyed, or left behind by what stopped its destroying.
    private Optional<SecretKey> forgotten(MemberId member) {
        opened.remove(member);
        return Optional.empty();
    }

    private SecretKey unwrap(TenantId tenant, MemberId member, byte[] wrapped) {
        return unwrap(wrapping(tenant), about(tenant, member), wrapped);
    }

    /// @throws KeyFailure when it is damaged or wrapped by another key
    static SecretKey unwrap(SecretKey wrapping, String about, byte[] wrapped) {
        try {
            var plain = Cipher256.open(wrapping, about, wrapped);
            return new SecretKeySpec(plain, "AES");
        } catch (AEADBadTagException wrong) {
            throw new KeyFailure("A member key is damaged, or the tenant key is not the right one");
        }
    }

    private SecretKey make(TenantId tenant, MemberId member) {
        var changing = changing(member);
        changing.lock();
        try {
            var raced = find(tenant, member);
            if (raced.isPresent()) return raced.get();
            if (isErased(tenant, member)) {
                throw new IllegalStateException("this member's key has been destroyed");
            }
            var fresh = Cipher256.random(LENGTH);
            var wrapped = Cipher256.seal(wrapping(tenant), about(tenant, member), fresh);
            DurableFile.write(file(tenant, member, ".key"), wrapped);
            var key = new SecretKeySpec(fresh, "AES");
            opened.put(member, key);
            return key;
        } catch (IOException world) {
            throw new KeyFailure("A member key cannot be kept", world);
        } finally {
            changing.unlock();
        }
    }

    private ReentrantLock changing(MemberId member) {
        return changing.get(Math.floorMod(member.hashCode(), AT_ONCE));
    }

    private SecretKey wrapping(TenantId tenant) {
        return wrapping.computeIfAbsent(tenant, t -> wrapping(operator, t));
    }

    static SecretKey wrapping(OperatorKey operator, TenantId tenant) {
        return operator.derive("wrap|" + tenant.value(), "AES");
    }

    private Path file(TenantId tenant, MemberId member, String kind) {
        return file(root, tenant, member, kind);
    }

    static Path file(Path root, TenantId tenant, MemberId member, String kind) {
        var name = member.value().toString();
        return root.resolve(tenant.value().toString())
                .resolve(name.substring(0, 2))
                .resolve(name + kind);
    }

    static String about(TenantId tenant, MemberId member) {
        return tenant.value() + "|" + member.value();
    }

    /// The keys used last.
    private static final class Recent extends LinkedHashMap<MemberId, SecretKey> {

        private static final long serialVersionUID = 1L;

        Recent() {
            super(64, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<MemberId, SecretKey> eldest) {
            return size() > KEPT_OPEN;
        }
    }
}
