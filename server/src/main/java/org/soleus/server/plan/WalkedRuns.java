package org.soleus.server.plan;

import org.soleus.server.account.MemberId;
import org.soleus.server.running.Tables;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

import java.time.ZoneId;
import java.util.Optional;

/// The walk-run table as the runs tell it. Asked for late: the runs themselves ask what the plan
/// knows beside them.
@Component
class WalkedRuns implements Walked {

    private final ObjectProvider<RunsBeside> runs;
    private final ObjectProvider<Tables> tables;

    WalkedRuns(ObjectProvider<RunsBeside> runs, ObjectProvider<Tables> tables) {
        this.runs = runs;
        this.tables = tables;
    }

    @Override
    public Optional<Walk> of(MemberId member, ZoneId zone, MemberPlan alone) {
        var history = runs.getObject().history(member, zone, alone);
        return tables.getObject().of(member, history).map(table -> new Walk(history, table));
    }
}
