package org.soleus.server.account;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.soleus.server.pulse.Level;
import org.springframework.stereotype.Component;

import java.util.OptionalLong;

/// How many members' trails of who looked are broken, as of the last time that all were followed.
///
/// A trail that was made anew from its first line is whole, and one whose end was taken away with
/// all that tells of it is not seen: `check` and the members' own fingerprints see more.
@Component
class Trails implements Level {

    private static final Logger LOG = LoggerFactory.getLogger(Trails.class);

    private final Audit audit;
    private final Clinic clinic;
    private final Transactions transactions;
    private volatile OptionalLong broken = OptionalLong.empty();

    Trails(Audit audit, Clinic clinic, Transactions transactions) {
        this.audit = audit;
        this.clinic = clinic;
        this.transactions = transactions;
    }

    /// Follows each from its first line to its last, one after the other.
    void follow() {
        var machinery = Scope.system(clinic.tenant());
        long found =
                transactions.in(machinery, audit::members).stream()
                        .filter(m -> transactions.in(machinery, () -> audit.broken(m)).isPresent())
                        .count();
        broken = OptionalLong.of(found);
        if (found > 0) LOG.error("{} trails are broken: ./soleus check names them", found);
    }

    @Override
    public String name() {
        return "audit_breaks";
    }

    @Override
    public String help() {
        return "Trails of who looked that are broken; not a number before the first look.";
    }

    @Override
    public double now() {
        return broken.isPresent() ? broken.getAsLong() : Double.NaN;
    }
}
