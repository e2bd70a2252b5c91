package org.soleus.server.parcel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.soleus.server.ClinicTest;
import org.soleus.server.Visitor;
import org.soleus.server.account.DemoPeople;
import org.soleus.server.account.Newcomer;
import org.soleus.server.account.Outbox;
import org.soleus.server.account.Parcels;
import org.soleus.server.account.Role;
import org.soleus.server.run.TestClinic;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import tools.jackson.databind.JsonNode;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;

/// What a member takes along is all that is hers, and nobody else's.
@ClinicTest
class ParcelTest {

    private static final Pattern SUM = Pattern.compile("[0-9a-f]{64}");

    @LocalServerPort int port;
    @Autowired DemoPeople people;
    @Autowired Parcels parcels;
    @Autowired Outbox outbox;

    @ParameterizedTest
    @ValueSource(strings = {"ada", "ben", "mara", "noor"})
    void every_row_is_in_it(String handle) throws SQLException {
        var rows = taken(handle).json().get("rows");
        var member = people.find(handle).orElseThrow().memberId();
        var counted = new TreeMap<String, Long>();
        for (var table : TestClinic.ask(MemberTable::all)) {
            var count = "SELECT count(*) FROM " + table.name() + " WHERE member = '" + member + "'";
            if (table.way() == MemberTable.Way.STAYS) continue;
            counted.put(table.name(), TestClinic.count(count));
        }
        var found = new TreeMap<String, Long>();
        rows.properties().forEach(one -> found.put(one.getKey(), (long) one.getValue().size()));
        assertThat(found).isEqualTo(counted);
        assertThat(found.get("account.person")).isEqualTo(1);
    }

    @Test
    void what_was_sealed_is_open_in_it() {
        var taken = taken("ada");
        var person = taken.json().at("/rows/account.person/0");
        assertThat(person.get("sealed").asString()).startsWith("Ada Lindqvist (demo)\n");
        assertThat(taken.text("read.html")).contains("Ada Lindqvist").doesNotContain("<script");
    }

    @Test
    void nobody_else_is_in_it() {
        var taken = taken("ben");
        var ben = people.find("ben").orElseThrow();
        var others =
                people.all().stream()
                        .filter(one -> one.who().role() == Role.MEMBER)
                        .map(one -> one.who().memberId())
                        .filter(id -> !id.equals(ben.memberId()))
                        .map(UUID::toString);
        var all = new StringBuilder();
        taken.files().keySet().forEach(name -> all.append(taken.text(name)));
        assertThat(all).contains("Castell").doesNotContain("Lindqvist", "Deniz", "mara@", "ada@");
        others.forEach(id -> assertThat(all.indexOf(id)).as(id).isNegative());
    }

    @ParameterizedTest
    @ValueSource(strings = {"ada", "ben", "mara", "noor"})
    void it_is_what_its_schema_says(String handle) {
        var taken = taken(handle);
        var schema = Json.MAPPER.readTree(taken.text("schema.json"));
        assertThat(schema.get("$schema").asString()).isEqualTo(SchemaFile.DRAFT);
        assertThat(Schema.faults(schema, taken.json(), "")).isEmpty();
    }

    @Test
    void the_manifest_knows_each_file_and_where_the_trail_stood() {
        var taken = taken("ada");
        var manifest = Json.MAPPER.readTree(taken.text("manifest.json"));
        var sums = new TreeMap<String, String>();
        manifest.get("sha256")
                .properties()
                .forEach(one -> sums.put(one.getKey(), one.getValue().asString()));
        var found = new TreeMap<String, String>();
        for (var file : taken.files().entrySet()) {
            if (file.getKey().equals("manifest.json")) continue;
            var sum = Zip.sha256().digest(file.getValue());
            found.put(file.getKey(), HexFormat.of().formatHex(sum));
        }
        assertThat(sums).isEqualTo(found);
        assertThat(manifest.at("/trail/hash").asString()).matches(SUM);
        assertThat(taken.text("access.csv").lines().count())
                .isEqualTo(manifest.at("/trail/line").asLong() + 1);
    }

    @Test
    void a_look_at_it_is_written_down_and_staff_take_nothing() {
        var she = Newcomer.joins(port, outbox);
        she.confirms("/account/export");
        assertThat(she.visitor().get("/account/export").body()).contains("Download the file");
        var seen = Taken.by(she.visitor()).text("access.csv");
        assertThat(seen).contains("you,read,GET /account/export/soleus.zip");
        for (var path : List.of("/account/export", "/account/export/soleus.zip")) {
            assertThat(Visitor.demo(port, "ines").get(path).statusCode()).isEqualTo(303);
            assertThat(new Visitor(port).get(path).statusCode()).isEqualTo(303);
        }
        assertThat(Visitor.demo(port, "ines").get("/account/import").statusCode()).isEqualTo(404);
    }

    @Test
    void every_run_with_a_way_has_a_gpx() {
        var taken = taken("ben");
        var recordings = taken.json().at("/rows/running.recording");
        long recorded = 0;
        for (JsonNode one : recordings) if (!one.get("sealed").isNull()) recorded++;
        long gpx = taken.files().keySet().stream().filter(name -> name.endsWith(".gpx")).count();
        assertThat(gpx).isBetween(0L, recorded);
        for (var name : taken.files().keySet()) {
            assertThat(name).matches("[a-z]+\\.(json|csv|html)|runs/[0-9-]+\\.gpx");
        }
    }

    @Test
    void measures_are_told_day_by_day() {
        var taken = taken("ben");
        var lines = taken.text("measures.csv").lines().toList();
        assertThat(lines.getFirst()).isEqualTo("day,what,value,unit,side");
        assertThat(lines).anyMatch(line -> line.contains(",pain at the first steps,"));
        var days = lines.stream().skip(1).map(line -> line.substring(0, 10)).toList();
        assertThat(days).isSorted();
        long mornings =
                taken.json()
                        .at("/rows/plan.morning")
                        .valueStream()
                        .filter(one -> !one.get("pain").isNull())
                        .count();
        assertThat(lines).filteredOn(line -> line.contains("first steps")).hasSize((int) mornings);
        var runs = taken.text("runs.csv").getBytes(StandardCharsets.UTF_8);
        assertThat(new String(runs, StandardCharsets.UTF_8).lines().count())
                .isEqualTo(1L + taken.json().at("/rows/running.run").size());
    }

    private Taken taken(String handle) {
        return Taken.by(parcels, people.find(handle).orElseThrow());
    }
}
