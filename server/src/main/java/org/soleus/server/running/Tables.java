package org.soleus.server.running;

import org.soleus.clinical.plan.PlanBook;
import org.soleus.clinical.plan.TableRuns;
import org.soleus.content.Live;
import org.soleus.server.account.MemberId;
import org.springframework.stereotype.Component;

import java.util.Optional;

/// Where members stand in the walk-run table: by what was really run and answered since they
/// entered it. The plan and the next run both read it here, so that they never count apart.
@Component
public class Tables {

    private final Aims aims;
    private final Live<PlanBook> book;

    Tables(Aims aims, Live<PlanBook> book) {
        this.aims = aims;
        this.book = book;
    }

    /// Where she stands: entered by her own wish, or by her plan's return to running, whichever is
    /// newer; left when its last stage is reached.
    public Optional<TableRuns> of(MemberId member, RunHistory history) {
        return entry(member, history.diary())
                .flatMap(entry -> entry.stage().map(stage -> table(entry, stage, history)));
    }

    private TableRuns table(TableEntry entry, int stage, RunHistory history) {
        return TableRuns.of(
                book.now().walkRun(),
                history.history(),
                entry.day(),
                stage,
                history.diary().slower(),
                history.diary()::isHeld);
    }

    /// The newest entry into the table, or the leaving of it.
    Optional<TableEntry> entry(MemberId member, Diary diary) {
        return TableEntry.newest(aims.entry(member), diary.returning());
    }
}
