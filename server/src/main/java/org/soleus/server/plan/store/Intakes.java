package org.soleus.server.plan.store;

import org.jspecify.annotations.Nullable;
import org.soleus.server.account.MemberId;
import org.soleus.server.account.MemberKeys;
import org.soleus.server.account.Sealed;
import org.soleus.server.plan.IntakeWords;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.util.List;

/// Intakes in PostgreSQL: choices plain, a member's own words sealed.
@Repository
class Intakes {

    private final JdbcClient jdbc;
    private final MemberKeys keys;

    Intakes(JdbcClient jdbc, MemberKeys keys) {
        this.jdbc = jdbc;
        this.keys = keys;
    }

    IntakeWords find(MemberId member) {
        return jdbc.sql("SELECT words, goals, finished FROM plan.intake WHERE member = ?")
                .params(member.value())
                .query(
                        (row, n) ->
                                new IntakeWords(
                                        PlanJson.words(row.getString("words")),
                                        goals(member, row.getBytes("goals")),
                                        row.getBoolean("finished")))
                .optional()
                .orElse(IntakeWords.NONE);
    }

    private List<IntakeWords.GoalWords> goals(MemberId member, byte @Nullable [] sealed) {
        if (sealed == null) return List.of();
        return keys.open(Tenants.now(), member, Sealed.of(sealed))
                .map(PlanJson::goals)
                .orElse(List.of());
    }

    void save(MemberId member, IntakeWords words) {
        var tenant = Tenants.now();
        byte[] goals = keys.seal(tenant, member, PlanJson.write(words.goals())).bytes();
        jdbc.sql(
                        "INSERT INTO plan.intake VALUES (?, ?, ?::jsonb, ?, ?) ON CONFLICT (tenant,"
                                + " member) DO UPDATE SET words = EXCLUDED.words, goals ="
                                + " EXCLUDED.goals, finished = EXCLUDED.finished, at = now()")
                .params(
                        tenant.value(),
                        member.value(),
                        PlanJson.write(words.words()),
                        goals,
                        words.finished())
                .update();
    }
}
