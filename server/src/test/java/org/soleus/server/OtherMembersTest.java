package org.soleus.server;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.soleus.server.account.DemoPeople;
import org.soleus.server.run.TestClinic;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// One member tries every route with every id of another's: in the address and in the form.
@ClinicTest
class OtherMembersTest {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    @LocalServerPort int port;
    @Autowired DemoPeople people;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping routes;

    @Test
    void another_members_ids_open_nothing_and_change_nothing() throws SQLException {
        var ben = people.find("ben").orElseThrow().memberId().toString();
        var before = rows(ben);
        var ids = new TreeSet<String>();
        for (var row : before) {
            var id = ID.matcher(row);
            while (id.find()) ids.add(id.group());
        }
        ids.remove(people.find("ben").orElseThrow().tenantId().toString());
        assertThat(ids).contains(ben);
        var mara = Visitor.demo(port, "mara");
        for (var route : Routes.of(routes)) {
            if (route.path().startsWith("/account/sign") || route.path().equals("/account/demo")) {
                continue;
            }
            for (var id : sample(ids)) {
                var path = route.filled(id);
                var answer =
                        route.reads()
                                ? mara.get(path + "?id=" + id + "&member=" + id)
                                : mara.save(
                                        path, "id", id, "member", id, "session", id, "case", id);
                assertThat(answer.body()).as(route + " " + id).doesNotContain("Ben Castell");
                if (route.hasGap()) {
                    assertThat(answer.statusCode()).as(route + " " + id).isNotEqualTo(500);
                }
            }
        }
        assertThat(rows(ben)).isEqualTo(before);
    }

    /// Her member id and a spread of the others: enough to meet each kind.
    private static List<String> sample(Set<String> ids) {
        return ids.stream().limit(25).toList();
    }

    private static List<String> rows(String member) throws SQLException {
        return TestClinic.everyRow().stream()
                .filter(row -> row.contains(member) && !row.startsWith("soleus."))
                .filter(row -> !row.startsWith("account.audit"))
                .sorted()
                .toList();
    }
}
