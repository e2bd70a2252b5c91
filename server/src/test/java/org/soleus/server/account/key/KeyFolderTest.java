package org.soleus.server.account.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.soleus.server.account.KeyFailure;
import org.soleus.server.account.MemberId;
import org.soleus.server.account.Sealed;
import org.soleus.server.account.TenantId;
import org.soleus.server.run.DataFolder;
import org.soleus.server.run.TestClinic;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.concurrent.Executors;

/// What is sealed opens for its member and for nobody else, and for nobody once erased (attack A7
/// of `docs/attacks.md`).
class KeyFolderTest {

    private static final String WORDS = "Grete Waitz, 1 October 1953";

    @TempDir Path temp;

    private final TenantId tenant = TenantId.random();
    private final MemberId anna = MemberId.random();
    private final OperatorKey operator = new OperatorKey(Cipher256.random(32));
    private DataFolder folder;
    private KeyFolder keys;

    @BeforeEach
    void open() {
        folder = TestClinic.folder(temp.resolve("data"));
        keys = new KeyFolder(folder, operator);
    }

    @AfterEach
    void close() {
        folder.close();
    }

    @Test
    void what_was_sealed_opens_also_after_a_restart() {
        var sealed = keys.seal(tenant, anna, WORDS);
        assertThat(keys.open(tenant, anna, sealed)).contains(WORDS);
        assertThat(again().open(tenant, anna, Sealed.of(sealed.bytes()))).contains(WORDS);
    }

    @Test
    void nothing_of_the_words_shows_and_no_two_sealings_are_alike() throws IOException {
        var first = keys.seal(tenant, anna, WORDS);
        var second = keys.seal(tenant, anna, WORDS);
        assertThat(first).isNotEqualTo(second);
        assertThat(new String(first.bytes(), StandardCharsets.ISO_8859_1)).doesNotContain("Grete");
        assertThat(first.toString()).isEqualTo("Sealed[" + first.bytes().length + " bytes]");
        try (var all = Files.walk(temp)) {
            assertThat(all.filter(Files::isRegularFile).filter(p -> p.toString().contains("keys")))
                    .allSatisfy(
                            file ->
                                    assertThat(
                                                    PosixFilePermissions.toString(
                                                            Files.getPosixFilePermissions(file)))
                                            .isEqualTo("rw-------"));
        }
    }

    @Test
    void one_members_words_do_not_open_for_another() {
        var sealed = keys.seal(tenant, anna, WORDS);
        var ben = MemberId.random();
        assertThat(keys.open(tenant, ben, sealed)).isEmpty();
        keys.seal(tenant, ben, "something");
        assertThatThrownBy(() -> keys.open(tenant, ben, sealed)).isInstanceOf(KeyFailure.class);
    }

    @Test
    void what_is_derived_is_the_same_each_time_and_another_for_anybody_or_anything_else() {
        var hers = keys.derive(tenant, anna, "offline");
        assertThat(hers).hasSize(32).isEqualTo(again().derive(tenant, anna, "offline"));
        assertThat(keys.derive(tenant, anna, "else")).isNotEqualTo(hers);
        assertThat(keys.derive(tenant, MemberId.random(), "offline")).isNotEqualTo(hers);
        keys.destroy(tenant, anna);
        assertThatThrownBy(() -> keys.derive(tenant, anna, "offline"))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void another_tenant_key_opens_nothing() {
        var sealed = keys.seal(tenant, anna, WORDS);
        var stranger = new KeyFolder(folder, new OperatorKey(Cipher256.random(32)));
        assertThatThrownBy(() -> stranger.open(tenant, anna, sealed))
                .isInstanceOf(KeyFailure.class)
                .hasMessageContaining("tenant key");
    }

    @Test
    void every_cut_and_every_changed_bit_is_noticed() {
        var bytes = keys.seal(tenant, anna, WORDS).bytes();
        for (int i = 0; i < bytes.length; i++) {
            var cut = Sealed.of(Arrays.copyOf(bytes, i));
            assertThatThrownBy(() -> keys.open(tenant, anna, cut)).isInstanceOf(KeyFailure.class);
            var bent = bytes.clone();
            bent[i] ^= 1;
            assertThatThrownBy(() -> keys.open(tenant, anna, Sealed.of(bent)))
                    .isInstanceOf(KeyFailure.class);
        }
    }

    @Test
    void a_truncated_key_file_says_so_and_is_not_replaced() throws IOException {
        var sealed = keys.seal(tenant, anna, WORDS);
        var file = keyFile();
        var whole = Files.readAllBytes(file);
        for (int length : new int[] {0, 1, 30, whole.length - 1}) {
            Files.write(file, Arrays.copyOf(whole, length));
            assertThatThrownBy(() -> again().open(tenant, anna, sealed))
                    .isInstanceOf(KeyFailure.class);
            assertThatThrownBy(() -> again().seal(tenant, anna, WORDS))
                    .isInstanceOf(KeyFailure.class);
        }
        Files.write(file, whole);
        assertThat(again().open(tenant, anna, sealed)).contains(WORDS);
    }

    @Test
    void an_erased_key_opens_nothing_and_none_is_made_again() {
        var sealed = keys.seal(tenant, anna, WORDS);
        keys.destroy(tenant, anna);
        assertThat(keys.open(tenant, anna, sealed)).isEmpty();
        assertThat(again().open(tenant, anna, sealed)).isEmpty();
        assertThatThrownBy(() -> again().seal(tenant, anna, "x"))
                .isInstanceOf(IllegalStateException.class);
        keys.destroy(tenant, anna);
    }

    @Test
    void many_at_once_share_one_key() throws InterruptedException {
        var sealed = Collections.synchronizedSet(new HashSet<Sealed>());
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 50; i++) {
                threads.execute(() -> sealed.add(keys.seal(tenant, anna, WORDS)));
            }
        }
        assertThat(sealed)
                .hasSize(50)
                .allSatisfy(s -> assertThat(again().open(tenant, anna, s)).contains(WORDS));
    }

    @Test
    void a_folder_that_cannot_be_written_keeps_nothing() throws IOException {
        Files.writeString(folder.path().resolve("keys"), "in the way");
        assertThatThrownBy(() -> keys.seal(tenant, anna, WORDS)).isInstanceOf(KeyFailure.class);
    }

    @Test
    void the_operators_key_is_made_once_and_read_again() throws IOException {
        var first = new OperatorKey(folder, "");
        var file = folder.path().resolve("tenant.key");
        assertThat(Files.readString(file)).matches("[0-9a-f]{64}\n");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        var sealed = new KeyFolder(folder, first).seal(tenant, anna, WORDS);
        assertThat(new KeyFolder(folder, new OperatorKey(folder, "")).open(tenant, anna, sealed))
                .contains(WORDS);
        assertThatThrownBy(() -> new OperatorKey(folder, "abc")).isInstanceOf(KeyFailure.class);
    }

    @Test
    void a_ticket_opens_for_its_purpose_only() {
        var tickets = new DerivedKeys(operator);
        var ticket = tickets.seal("code", WORDS);
        assertThat(tickets.open("code", ticket)).contains(WORDS);
        assertThat(tickets.open("screen", ticket)).isEmpty();
        assertThat(tickets.open("code", ticket + "A")).isEmpty();
        assertThat(tickets.open("code", "")).isEmpty();
        assertThat(tickets.open("code", "not base 64 !")).isEmpty();
    }

    @Test
    void an_index_is_the_same_for_the_same_value_of_the_same_clinic() {
        var indexes = new DerivedKeys(operator);
        assertThat(indexes.of(tenant, "mail", "a@b.c"))
                .isEqualTo(indexes.of(tenant, "mail", "a@b.c"))
                .isNotEqualTo(indexes.of(TenantId.random(), "mail", "a@b.c"))
                .isNotEqualTo(indexes.of(tenant, "other", "a@b.c"));
    }

    private KeyFolder again() {
        return new KeyFolder(folder, operator);
    }

    private Path keyFile() throws IOException {
        try (var all = Files.walk(folder.path().resolve("keys"))) {
            return all.filter(p -> p.toString().endsWith(".key")).findFirst().orElseThrow();
        }
    }
}
