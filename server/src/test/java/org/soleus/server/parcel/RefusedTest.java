package org.soleus.server.parcel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.soleus.server.ClinicTest;
import org.soleus.server.Visitor;
import org.soleus.server.account.Clinic;
import org.soleus.server.account.DemoPeople;
import org.soleus.server.account.Newcomer;
import org.soleus.server.account.Outbox;
import org.soleus.server.account.Parcels;
import org.soleus.server.account.People;
import org.soleus.server.account.Scope;
import org.soleus.server.account.SignedIn;
import org.soleus.server.account.Transactions;
import org.soleus.server.plan.Evening;
import org.soleus.server.run.TestClinic;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.zip.DeflaterOutputStream;

/// A file that is no sound parcel changes nothing in the account, and the page says what to do
/// (attacks A14, A29 and A30 of `docs/attacks.md`).
@ClinicTest
class RefusedTest {

    private static final String FOREIGN = "not a file that a Soleus gave out";
    private static final String BROKEN = "was changed, or did not come whole";
    private static final String NEWER = "a newer release of Soleus";
    private static final String LARGE = "larger than any";
    private static final String UNREADABLE = "cannot be read here";
    private static final String FULL = "This account holds data already";

    @LocalServerPort int port;
    @Autowired Outbox outbox;
    @Autowired DemoPeople people;
    @Autowired Parcels parcels;
    @Autowired People known;
    @Autowired Clinic clinic;
    @Autowired Transactions transactions;

    private Visitor she;
    private SignedIn who;
    private Taken good;

    @BeforeEach
    void come() {
        var newcomer = Newcomer.joins(port, outbox);
        she = newcomer.visitor();
        who =
                transactions
                        .in(Scope.system(clinic.tenant()), () -> known.withMail(newcomer.mail()))
                        .orElseThrow();
        good = Taken.by(parcels, people.find("ben").orElseThrow());
    }

    @Test
    void what_is_no_parcel() throws SQLException {
        refused("just words".getBytes(StandardCharsets.UTF_8), FOREIGN);
        refused(new byte[0], "Choose the file first");
        refused(zip(Map.of("holiday.jpg", "x")), FOREIGN);
        refused(zip(Map.of("../../etc/passwd", "x")), FOREIGN);
        refused(zip(Map.of("/soleus.json", "{}")), FOREIGN);
        refused(zip(Map.of("soleus.json", "[]")), FOREIGN);
        refused(zip(Map.of("soleus.json", "{}")), FOREIGN);
        refused(zip(Map.of("soleus.json", "{\"rows\": {}}")), FOREIGN);
        refused(zip(Map.of("soleus.json", "{\"soleus\": 1, \"soleus\": 1}")), BROKEN);
        refused(zip(Map.of("soleus.json", "not json")), BROKEN);
    }

    @Test
    void what_was_changed_or_cut_on_the_way() throws SQLException {
        var whole = good.zip();
        for (int share = 1; share < 10; share++) {
            refused(Arrays.copyOf(whole, share * whole.length / 10), BROKEN, FOREIGN);
        }
        var changed = new LinkedHashMap<>(good.files());
        var text = good.text("soleus.json").replaceFirst("\"pain\": 1", "\"pain\": 0");
        changed.put("soleus.json", text.getBytes(StandardCharsets.UTF_8));
        refused(new Taken(changed).zip(), BROKEN);
        var more = new LinkedHashMap<>(good.files());
        more.put("more.csv", new byte[] {1});
        refused(new Taken(more).zip(), BROKEN);
        more.remove("more.csv");
        more.remove("manifest.json");
        refused(new Taken(more).zip(), BROKEN);
        more.put("manifest.json", new byte[0]);
        refused(new Taken(more).zip(), BROKEN);
        more.remove("manifest.json");
        more.put("../../etc/cron.d/x.csv", new byte[] {1});
        refused(new Taken(more).zip(), BROKEN);
        refused(twice(), BROKEN);
    }

    /// A second `access.csv`, which no writer of zips makes by itself.
    private byte[] twice() {
        var files = new LinkedHashMap<>(good.files());
        files.put("accesz.csv", new byte[] {1});
        var bytes = new Taken(files).zip();
        var name = "accesz.csv".getBytes(StandardCharsets.US_ASCII);
        for (int at = 0; at + name.length < bytes.length; at++) {
            if (Arrays.equals(Arrays.copyOfRange(bytes, at, at + name.length), name)) {
                bytes[at + 5] = 's';
            }
        }
        return bytes;
    }

    @Test
    void what_a_newer_release_wrote() throws SQLException {
        refused(good.saying(json -> json.put("soleus", 2)).zip(), NEWER);
        refused(good.saying(json -> ((ArrayNode) json.get("migrations")).add("9999")).zip(), NEWER);
        refused(rows(rows -> rows.set("plan.tomorrow", rows.arrayNode())), NEWER);
        refused(first("plan.morning", row -> row.put("mood", 3)), NEWER);
    }

    @Test
    void what_is_deeper_or_larger_than_any() throws SQLException {
        refused(
                good.with("soleus.json", "{\"rows\": " + "[".repeat(100_000)).zip(),
                LARGE,
                FOREIGN);
        var deep = "[".repeat(100_000) + "]".repeat(100_000);
        var text =
                good.text("soleus.json")
                        .replaceFirst("\"decided\": \\{", "\"decided\": " + deep + ", \"x\": {");
        refused(good.with("soleus.json", text).zip(), LARGE);
        var long1 = "x".repeat(Json.LONGEST_TEXT + 1);
        refused(first("plan.decision", row -> row.put("sentence", long1)), LARGE);
    }

    @Test
    void a_bomb_is_put_down_before_it_unfolds() {
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(zip(Map.of("soleus.json", " ".repeat(3_000_000))));
        var unzipping = new Unzipping(new ByteArrayInputStream(bytes.toByteArray()), 1_000_000);
        assertThatThrownBy(
                        () -> {
                            unzipping.next();
                            unzipping.end("soleus.json");
                        })
                .hasMessageContaining("too large");
    }

    @Test
    void what_the_tables_or_the_pages_cannot_read() throws SQLException {
        refused(first("plan.morning", row -> row.put("pain", 11)), UNREADABLE);
        refused(first("plan.morning", row -> row.put("day", "yesterday")), UNREADABLE);
        refused(first("plan.morning", row -> row.put("day", "0001-01-01")), UNREADABLE);
        refused(first("plan.morning", row -> row.putNull("day")), UNREADABLE);
        refused(first("plan.morning", row -> row.remove("pain")), UNREADABLE);
        refused(first("plan.program", row -> row.put("course", "nonsense")), UNREADABLE);
        refused(first("plan.program", row -> row.putObject("course")), UNREADABLE);
        refused(
                first("running.recording", row -> row.put("run", UUID.randomUUID() + "")),
                UNREADABLE);
        refused(rows(rows -> rows.remove("running.run")), UNREADABLE);
        refused(rows(rows -> rows.set("account.once", rows.arrayNode())), FOREIGN);
    }

    @Test
    void a_recording_that_is_a_trap() throws SQLException {
        for (var packed : new byte[][] {{}, {1, 2, 3}, deflated(new byte[200 << 20])}) {
            var letters = Base64.getEncoder().encodeToString(packed);
            refused(first("running.recording", row -> row.put("sealed", letters)), UNREADABLE);
        }
        refused(first("running.recording", row -> row.put("sealed", "***")), UNREADABLE);
    }

    @Test
    void whose_rows_they_are_is_not_for_the_file_to_say() throws SQLException {
        var ada = UUID.randomUUID().toString();
        refused(first("plan.morning", row -> row.put("member", ada)), NEWER);
        refused(first("running.recording", row -> row.put("hash", "\\x00")), UNREADABLE);
    }

    @Test
    void an_account_that_holds_something_takes_nothing() throws SQLException {
        assertThat(Taken.bring(she, good.zip()).statusCode()).isEqualTo(303);
        var tables = TestClinic.ask(MemberTable::all);
        var once = Taken.by(parcels, who).travelling(tables);
        assertThat(Taken.bring(she, good.zip()).statusCode()).isEqualTo(303);
        assertThat(Taken.by(parcels, who).travelling(tables)).isEqualTo(once);
        var other = Evening.newcomer(port, outbox);
        Evening.screen(other);
        assertThat(other.get("/account/import").body()).contains(FULL);
        assertThat(Taken.bring(other, good.zip()).body()).contains(FULL);
    }

    @Test
    void after_all_that_the_sound_one_is_taken() throws SQLException {
        refused(zip(Map.of("soleus.json", "{}")), FOREIGN);
        assertThat(Taken.bring(she, good.zip()).statusCode()).isEqualTo(303);
        assertThat(she.get("/plan/today").statusCode()).isEqualTo(200);
    }

    private byte[] rows(Consumer<ObjectNode> other) {
        return good.saying(json -> other.accept((ObjectNode) json.get("rows"))).zip();
    }

    private byte[] first(String table, Consumer<ObjectNode> other) {
        return rows(rows -> other.accept((ObjectNode) rows.get(table).get(0)));
    }

    /// Every table that travels is as empty as it was.
    private void refused(byte[] file, String... says) throws SQLException {
        var answer = Taken.bring(she, file);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).containsAnyOf(says).doesNotContain("Exception");
        assertThat(answer.body()).contains("name=\"file\"");
        var rows = Taken.by(parcels, who).travelling(TestClinic.ask(MemberTable::all));
        assertThat(rows.values()).allMatch(json -> json.equals("[]"));
    }

    private static byte[] zip(Map<String, String> files) {
        var bytes = new LinkedHashMap<String, byte[]>();
        files.forEach((name, text) -> bytes.put(name, text.getBytes(StandardCharsets.UTF_8)));
        return new Taken(bytes).zip();
    }

    private static byte[] deflated(byte[] bytes) {
        var out = new ByteArrayOutputStream();
        try (var packed = new DeflaterOutputStream(out)) {
            packed.write(bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }
}
