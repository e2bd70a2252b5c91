package org.soleus.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

import org.junit.jupiter.api.Test;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// The house, as a text block: one line a package, then what it may use of ours.
///
/// A package that is not in the block, and a line that names a package which is not there, fail
/// alike: the picture is the truth or the build stops.
class ArchitectureTest {

    static final String HOUSE =
            """
            clinical
            clinical.calendar
            clinical.exercise -> clinical.measure
            clinical.exercise.drawn -> clinical.exercise clinical.measure
            clinical.guide
            clinical.measure
            clinical.outcome
            clinical.plan -> clinical.measure clinical.running.capacity clinical.triage
            clinical.plan.replay -> clinical.measure clinical.plan
            clinical.running -> clinical.measure
            clinical.running.bytes
            clinical.running.capacity -> clinical.measure clinical.running.load
            clinical.running.file -> clinical.measure clinical.running clinical.running.bytes clinical.running.fit clinical.running.repair clinical.running.xml
            clinical.running.fit -> clinical.measure clinical.running clinical.running.bytes
            clinical.running.load -> clinical.running
            clinical.running.next -> clinical.measure clinical.running.capacity clinical.running.load clinical.triage
            clinical.running.picture -> clinical.running.capacity clinical.running.load
            clinical.running.repair -> clinical.measure clinical.running
            clinical.running.same -> clinical.measure clinical.running
            clinical.running.therapist -> clinical.measure clinical.running.capacity clinical.running.picture
            clinical.running.workout -> clinical.running.next
            clinical.running.xml -> clinical.measure clinical.running clinical.running.bytes
            clinical.triage -> clinical.measure
            content
            content.check -> clinical.exercise clinical.exercise.drawn clinical.plan content content.exercise content.guide content.measure content.message content.plan content.running content.triage
            content.exercise -> clinical.exercise clinical.measure content
            content.guide -> clinical.guide clinical.triage content content.triage
            content.measure -> clinical.measure content
            content.message -> clinical.exercise clinical.measure clinical.plan content content.exercise content.plan
            content.plan -> clinical.measure clinical.plan content
            content.running -> clinical.plan clinical.running.capacity clinical.running.load clinical.running.next content
            content.triage -> clinical.triage content
            device
            device.triage -> clinical.measure clinical.triage content.triage
            server -> server.cli server.run
            server.backup -> server.account server.account.key server.run
            server.parcel -> clinical.measure content.message server.account server.account.key server.backup server.json server.run
            server.cli -> clinical.exercise clinical.guide clinical.measure clinical.outcome clinical.plan clinical.plan.replay clinical.running clinical.running.capacity clinical.running.file clinical.running.load clinical.running.next clinical.triage content content.check content.exercise content.guide content.message content.plan content.running content.triage server.account server.backup server.json server.parcel server.plan server.run server.running.store server.triage
            server.json -> clinical.measure content.message
            server.run
            server.pulse -> server.run
            server.content -> content content.check content.triage server.account server.run
            server.content.store -> server.account server.content
            server.content.web -> clinical.exercise clinical.guide clinical.measure content content.exercise content.guide server.account server.content server.exercise server.guide.web server.web
            server.exercise -> clinical.exercise clinical.exercise.drawn clinical.measure content content.exercise
            server.exercise.web -> clinical.exercise clinical.measure content content.exercise server.exercise server.web
            server.guide -> clinical.exercise clinical.guide content content.exercise content.guide
            server.guide.store -> content server.guide
            server.guide.web -> clinical.exercise clinical.guide clinical.measure content content.exercise content.guide server.account server.exercise server.guide server.web
            server.account -> content server.pulse
            server.account.key -> server.account server.run
            server.account.store -> content server.account server.pulse server.run
            server.account.mail -> server.account server.pulse
            server.account.web -> content server.account server.run server.web
            server.triage -> clinical.triage content content.triage server.account server.json
            server.triage.store -> clinical.triage server.account server.triage
            server.triage.web -> clinical.triage content content.guide content.triage server.account server.json server.triage server.web
            server.running -> clinical.measure clinical.plan clinical.running clinical.running.capacity clinical.running.load clinical.running.next clinical.running.picture clinical.running.same content content.running server.account
            server.running.store -> clinical.measure clinical.running clinical.running.capacity clinical.running.load clinical.running.xml server.account server.json server.running server.running.sync
            server.running.feed -> clinical.measure clinical.running clinical.running.bytes clinical.running.file server.account server.run server.running
            server.running.sync -> clinical.measure server.account server.running.feed
            server.running.web -> clinical.calendar clinical.measure clinical.plan clinical.running clinical.running.capacity clinical.running.load clinical.running.next clinical.running.picture clinical.running.workout clinical.triage content content.guide content.message content.plan server.account server.running server.running.feed server.running.sync server.triage server.web server.web.chart
            server.measure -> clinical.measure content content.measure content.message server.account server.web.chart
            server.measure.store -> clinical.measure content content.measure server.account server.measure
            server.measure.web -> clinical.measure content content.guide content.measure content.message server.account server.measure server.web
            server.town -> clinical.measure clinical.outcome clinical.plan clinical.plan.replay
            server.plan -> clinical.exercise clinical.measure clinical.plan clinical.plan.replay clinical.running clinical.running.capacity clinical.running.load clinical.running.next clinical.triage content content.exercise content.message content.plan content.running server.account server.content server.json server.measure server.running server.town server.triage
            server.plan.remind -> clinical.calendar clinical.measure clinical.plan content content.message server.account server.measure server.plan server.running
            server.plan.store -> clinical.measure clinical.plan server.account server.json server.plan server.plan.remind server.run server.town
            server.plan.web -> clinical.exercise clinical.measure clinical.plan clinical.triage content content.exercise content.guide content.plan server.account server.content server.exercise server.json server.measure server.plan server.plan.remind server.running server.triage server.web
            server.outcome -> clinical.measure clinical.outcome clinical.plan clinical.running.capacity content content.message content.plan server.account server.measure server.plan server.running server.web.chart
            server.outcome.store -> server.account server.outcome
            server.outcome.web -> clinical.measure clinical.plan clinical.running.capacity clinical.triage content content.message server.account server.measure server.outcome server.triage server.web server.web.chart
            server.care -> clinical.measure clinical.triage server.account server.plan server.triage
            server.care.flare -> clinical.running.capacity clinical.running.therapist server.account server.run server.running
            server.care.store -> clinical.running.therapist server.account server.care server.care.flare
            server.care.web -> clinical.measure clinical.plan clinical.running.capacity clinical.running.load clinical.running.next clinical.running.picture clinical.running.therapist content content.message server.account server.care server.care.flare server.content server.outcome server.plan server.running server.running.web server.web server.web.chart
            server.web -> clinical.measure content content.message server.pulse
            server.web.chart
            """;

    private static final Set<String> NOT_IN_THE_RULES =
            Set.of("java.io", "java.net", "java.nio", "java.sql", "java.time.Clock");

    private static final Set<String> WHERE =
            Set.of("getServerName", "getServerPort", "getRequestURL", "getLocalName", "getScheme");

    private static final JavaClasses CLASSES =
            new ClassFileImporter()
                    .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                    .importPackages("org.soleus");

    @Test
    void every_package_uses_only_what_its_line_allows() {
        var house = house();
        var broken = new TreeSet<String>();
        for (JavaClass from : CLASSES) {
            if (room(from).isEmpty()) continue;
            var allowed = house.getOrDefault(room(from), Set.of());
            for (Dependency use : from.getDirectDependenciesFromSelf()) {
                var to = room(use.getTargetClass().getBaseComponentType());
                if (to.isEmpty() || to.equals(room(from)) || allowed.contains(to)) continue;
                broken.add(room(from) + " uses " + to + ", as in " + use.getDescription());
            }
        }
        assertThat(broken).isEmpty();
    }

    @Test
    void the_picture_names_every_package_and_no_other() {
        var there =
                CLASSES.stream()
                        .map(ArchitectureTest::room)
                        .filter(room -> !room.isEmpty())
                        .collect(Collectors.toCollection(TreeSet::new));
        assertThat(house().keySet()).isEqualTo(there);
    }

    @Test
    void the_rules_know_no_clock_no_file_and_no_network() {
        var broken =
                CLASSES.stream()
                        .filter(c -> room(c).startsWith("clinical"))
                        .flatMap(c -> c.getDirectDependenciesFromSelf().stream())
                        .filter(d -> isOutsideTheRules(d.getTargetClass()))
                        .map(Dependency::getDescription)
                        .toList();
        assertThat(broken).isEmpty();
    }

    /// Makes what Spring Boot makes in a clinic, and asks nothing by it.
    private static final String HANDS_STORES_THEIR_CLIENT = "org.soleus.server.cli.Parts";

    @Test
    void only_stores_speak_sql_and_only_web_speaks_http() {
        var broken = new TreeSet<String>();
        for (JavaClass from : CLASSES) {
            for (Dependency use : from.getDirectDependenciesFromSelf()) {
                var target = use.getTargetClass().getName();
                if (target.startsWith("org.springframework.web.bind.annotation")
                        && !room(from).endsWith("web")) {
                    broken.add(use.getDescription());
                }
                if (target.equals("org.springframework.jdbc.core.simple.JdbcClient")
                        && !room(from).endsWith("store")
                        && !from.getName().equals(HANDS_STORES_THEIR_CLIENT)) {
                    broken.add(use.getDescription());
                }
            }
        }
        assertThat(broken).isEmpty();
    }

    @Test
    void nothing_decides_by_what_therapists_alone_read() {
        var using = new TreeSet<String>();
        for (JavaClass from : CLASSES) {
            for (Dependency use : from.getDirectDependenciesFromSelf()) {
                var to = use.getTargetClass().getBaseComponentType();
                if (isForTherapists(to) && !isForTherapists(from)) using.add(room(from));
            }
        }
        using.removeIf(String::isEmpty);
        assertThat(using)
                .containsExactly("server.care.flare", "server.care.store", "server.care.web");
    }

    /// A header says whatever whoever asks wants it to (attack A16 of `docs/attacks.md`): these
    /// turn away what was sent to another name, or lead whoever asks back to where she is.
    @Test
    void nothing_that_writes_a_mail_asks_a_request_where_it_is() {
        var asking = new TreeSet<String>();
        for (JavaClass one : CLASSES) {
            for (JavaMethodCall call : one.getMethodCallsFromSelf()) {
                boolean asks = call.getTargetOwner().getSimpleName().equals("HttpServletRequest");
                if (asks && WHERE.contains(call.getName())) asking.add(one.getSimpleName());
            }
        }
        assertThat(asking).containsExactly("Addresses", "Gate", "Passkeys", "ServicePages");
    }

    private static boolean isForTherapists(JavaClass of) {
        return room(of).equals("clinical.running.therapist")
                || of.getName().equals("org.soleus.clinical.running.load.Acwr");
    }

    private static boolean isOutsideTheRules(JavaClass target) {
        var name = target.getBaseComponentType().getName();
        var world = NOT_IN_THE_RULES.stream().anyMatch(name::startsWith);
        return world
                || !(name.startsWith("java.")
                        || name.startsWith("org.soleus.clinical")
                        || primitive(name)
                        || name.startsWith("org.jspecify"));
    }

    private static boolean primitive(String name) {
        return !name.contains(".");
    }

    /// The package below `org.soleus`, as `clinical.plan`; empty for anything that is not ours.
    private static String room(JavaClass of) {
        var name = of.getPackageName();
        if (!name.startsWith("org.soleus.") || name.startsWith("org.soleus.server.page")) return "";
        return name.substring("org.soleus.".length());
    }

    private static Map<String, Set<String>> house() {
        var rooms = new TreeMap<String, Set<String>>();
        HOUSE.lines()
                .filter(line -> !line.isBlank())
                .forEach(
                        line -> {
                            var parts = line.split("->", -1);
                            var uses = parts.length > 1 ? parts[1].strip() : "";
                            rooms.put(
                                    parts[0].strip(),
                                    uses.isEmpty() ? Set.of() : Set.of(uses.split(" +")));
                        });
        return rooms;
    }
}
