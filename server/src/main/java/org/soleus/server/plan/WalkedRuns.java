package org.soleus.server.plan;

import org.soleus.clinical.plan.TableRuns;
import org.soleus.server.account.MemberId;
import org.soleus.server.running.Histories;
import org.soleus.server.running.Tables;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/// The walk-run table as the runs tell it. Asked for late: the runs themselves ask what the plan
/// knows beside them.
@Component
class WalkedRuns implements Walked {

    private final ObjectProvider<Histories> histories;
    private final ObjectProvider<Tables> tables;

    WalkedRuns(ObjectProvider<Histories> histories, ObjectProvider<Tables> tables) {
        this.histories = histories;
        this.tables = tables;
    }

    @Override
    public Optional<TableRuns> of(MemberId member, LocalDate today, ZoneId zone) {
        return tables.getObject().of(member, histories.getObject().of(member, today, zone));
    }
}
