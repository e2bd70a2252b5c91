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

    /// What she answered last.
    IntakeWords find(MemberId member) {
        return find(member, "SELECT words, goals, finished FROM plan.intake WHERE member = ?");
    }

    /// What her plan was made from: what she changed since does not count yet.
    IntakeWords made(MemberId member) {
        return find(
                member,
                """
                SELECT coalesce(made, words) AS words,
                  CASE WHEN made IS NULL THEN goals ELSE made_goals END AS goals,
                  finished OR made IS NOT NULL AS finished
                FROM plan.intake WHERE member = ?
                """);
    }

    private IntakeWords find(MemberId member, String sql) {
        return jdbc.sql(sql)
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
                        """
                        INSERT INTO plan.intake AS i (tenant, member, words, goals, finished)
                        VALUES (?, ?, ?::jsonb, ?, ?)
                        ON CONFLICT (tenant, member) DO UPDATE SET words = EXCLUDED.words,
                          goals = EXCLUDED.goals, finished = EXCLUDED.finished, at = now(),
                          made = CASE WHEN EXCLUDED.finished THEN NULL
                            WHEN i.finished THEN i.words ELSE i.made END,
                          made_goals = CASE WHEN EXCLUDED.finished THEN NULL
                            WHEN i.finished THEN i.goals ELSE i.made_goals END
                        """)
                .params(
                        tenant.value(),
                        member.value(),
                        PlanJson.write(words.words()),
                        goals,
                        words.finished())
                .update();
    }
}
