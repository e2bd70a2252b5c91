package org.soleus.server;

import org.soleus.server.account.DemoPeople;
import org.soleus.server.account.Role;
import org.soleus.server.run.TestClinic;

import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// Which members are shown to somebody, and for which of them the audit says since that she looked.
final class Noticed {

    private final DemoPeople people;
    private final String who;
    private final String since;

    private Noticed(DemoPeople people, String who, String since) {
        this.people = people;
        this.who = who;
        this.since = since;
    }

    /// Of what she is shown from now on.
    ///
    /// @param who somebody of the demo, or any other word for nobody
    static Noticed from(DemoPeople people, String who) throws SQLException {
        return new Noticed(people, who, texts("SELECT clock_timestamp()::text").getFirst());
    }

    /// The members in an answer: by an id in its text, or by the name of somebody of the demo. She
    /// herself is not among them.
    Set<String> shown(HttpResponse<String> answer) throws SQLException {
        var shown = new TreeSet<>(HisIds.in(List.of(answer.body())));
        shown.retainAll(texts("SELECT member::text FROM account.person WHERE role = 'member'"));
        people.all().stream()
                .filter(one -> one.who().role() == Role.MEMBER)
                .filter(one -> answer.body().contains(one.name()))
                .forEach(one -> shown.add(one.who().memberId().toString()));
        shown.remove(herself());
        return shown;
    }

    /// Those of whom no line says that she looked at them.
    Set<String> unnoted(Set<String> shown) throws SQLException {
        var left = new TreeSet<>(shown);
        if (!left.isEmpty()) left.removeAll(noted());
        return left;
    }

    private List<String> noted() throws SQLException {
        return texts(
                "SELECT member::text FROM account.audit WHERE at > '%s' AND actor::text = '%s'"
                        .formatted(since, herself()));
    }

    private String herself() {
        return people.find(who).map(one -> one.memberId().toString()).orElse("");
    }

    private static List<String> texts(String sql) throws SQLException {
        return TestClinic.ask(
                connection -> {
                    var all = new ArrayList<String>();
                    try (var asked = connection.createStatement();
                            var row = asked.executeQuery(sql)) {
                        while (row.next()) all.add(row.getString(1));
                    }
                    return all;
                });
    }
}
