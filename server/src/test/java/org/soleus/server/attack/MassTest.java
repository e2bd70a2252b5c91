package org.soleus.server.attack;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.soleus.server.ClinicTest;
import org.soleus.server.Routes;
import org.soleus.server.Visitor;
import org.soleus.server.account.DemoPeople;
import org.soleus.server.account.Newcomer;
import org.soleus.server.account.Outbox;
import org.soleus.server.plan.Evening;
import org.soleus.server.run.TestClinic;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Every form of every page that a member gets, sent as it stands with fields that it does not
/// have: nothing but what the form is for is taken (attack A14 of `docs/attacks.md`).
@ClinicTest
class MassTest {

    private static final Pattern FORM =
            Pattern.compile("(?s)<form[^>]* method=\"post\"[^>]*action=\"([^\"]+)\"(.*?)</form>");
    private static final Pattern FIELD =
            Pattern.compile("<(?:input|button|textarea|select)[^>]* name=\"([^\"]+)\"[^>]*>");
    private static final Pattern OPTION = Pattern.compile("<option[^>]* value=\"([^\"]+)\"");

    /// Whoever leaves can try nothing more.
    private static final Set<String> DOORS =
            Set.of("/account/signout", "/account/demo", "/account/signin", "/account/signup");

    private static final String TENANT = UUID.randomUUID().toString();

    @LocalServerPort int port;
    @Autowired Outbox outbox;
    @Autowired DemoPeople people;
    @Autowired BeanFactory beans;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mapping;

    @Test
    void no_field_is_taken_that_no_form_asks_for() throws SQLException {
        var ben = people.find("ben").orElseThrow().memberId().toString();
        var his = rows(ben);
        var newcomer = Newcomer.joins(port, outbox);
        var she = newcomer.visitor();
        waits(she);
        var hers = newcomer.idIn(beans);
        var person = "SELECT count(*) FROM account.person WHERE member = '" + hers + "' AND ";

        var sent = new TreeSet<String>();
        var refused = new TreeSet<String>();
        for (var path : pages()) {
            for (var form : FORM.matcher(she.get(path).body()).results().toList()) {
                if (DOORS.contains(form.group(1)) || sent.contains(form.group(1))) continue;
                var status = she.save(form.group(1), filled(form.group(2), ben)).statusCode();
                (status < 400 ? sent : refused).add(form.group(1));
            }
        }

        refused.removeAll(sent);
        assertThat(sent).as("taken; refused were " + refused).hasSizeGreaterThan(12);
        assertThat(rows(ben)).isEqualTo(his);
        assertThat(TestClinic.count(person + "role = 'member' AND mail_proven")).isOne();
        assertThat(TestClinic.everyRow()).noneMatch(row -> row.contains(TENANT));
        assertThat(she.get("/care/worklist").statusCode()).isEqualTo(403);
        assertThat(she.get("/content").statusCode()).isEqualTo(403);
        assertThat(
                        TestClinic.count(
                                "SELECT count(*) FROM plan.hold WHERE lifted_at IS NOT NULL AND"
                                        + " member = '"
                                        + hers
                                        + "'"))
                .isZero();
    }

    /// Somebody whose plan waits for a clinician: what only staff may lift is there.
    private static void waits(Visitor she) {
        Evening.screen(she);
        Evening.plan(she, Map.of("Where does it hurt?", List.of("Z2")));
        assertThat(she.get("/plan/today").body()).contains("See a clinician first.");
    }

    private Set<String> pages() {
        var pages = new LinkedHashSet<String>();
        for (var route : Routes.of(mapping)) {
            if (route.reads()) pages.add(route.filled("1"));
        }
        pages.add("/measure/test/heel-raise/do");
        return pages;
    }

    /// What the form would send, each first choice taken and each empty field filled, and what it
    /// would not.
    private static String[] filled(String form, String ben) {
        var fields = new ArrayList<String>();
        var named = new TreeSet<String>();
        for (var field : FIELD.matcher(form).results().toList()) {
            if (!field.group(1).equals("_key") && named.add(field.group(1))) {
                fields.addAll(List.of(field.group(1), said(form, field)));
            }
        }
        for (var name : List.of("member", "member_id", "memberId", "id", "owner", "who")) {
            if (named.add(name)) fields.addAll(List.of(name, ben));
        }
        for (var name : List.of("tenant", "tenantId", "clinic")) {
            fields.addAll(List.of(name, TENANT));
        }
        for (var name : List.of("lifted_by", "lifted_at", "liftedAt", "closed_at", "used_at")) {
            fields.addAll(List.of(name, "2026-01-01T00:00:00Z"));
        }
        fields.addAll(List.of("role", "staff", "mail_proven", "false", "mailProven", "false"));
        fields.addAll(List.of("sealed", "\\x00", "verdict", "open", "closed", "false"));
        fields.addAll(List.of("who.role", "STAFF", "me.role", "STAFF", "class.name", "x"));
        return fields.toArray(String[]::new);
    }

    private static String said(String form, MatchResult field) {
        var given = attribute(field, "value");
        if (!given.isEmpty() || attribute(field, "type").equals("hidden")) return given;
        if (field.group().startsWith("<select")) return firstOption(form.substring(field.end()));
        if (attribute(field, "type").equals("date")) return LocalDate.now(ZoneOffset.UTC) + "";
        return attribute(field, "inputmode").isEmpty() ? "Words of hers" : "3";
    }

    private static String firstOption(String rest) {
        var option = OPTION.matcher(rest);
        return option.find() ? option.group(1) : "";
    }

    private static String attribute(MatchResult field, String name) {
        var found = Pattern.compile(" " + name + "=\"([^\"]*)\"").matcher(field.group());
        return found.find() ? found.group(1) : "";
    }

    private static List<String> rows(String member) throws SQLException {
        return TestClinic.everyRow().stream()
                .filter(row -> row.contains(member) && !row.startsWith("soleus."))
                .filter(row -> !row.startsWith("account.audit"))
                .sorted()
                .toList();
    }
}
