package org.soleus.clinical.running.repair;

import org.soleus.clinical.measure.Sentence;
import org.soleus.clinical.running.Channel;
import org.soleus.clinical.running.Column;
import org.soleus.clinical.running.Repair;
import org.soleus.clinical.running.Run;

/// Speeds that nobody has are taken out.
final class Speeds {

    private Speeds() {}

    static Run mend(Run run) {
        Column speed = run.track().column(Channel.SPEED);
        double limit = Pace.limit(run.sport());
        Column mended = speed.changed((row, value) -> value > limit ? Double.NaN : value);
        int wrong = speed.count() - mended.count();
        if (wrong == 0) return run;
        Sentence said = Sentence.of("file.speeds").with(wrong);
        return run.mended(mended, new Repair(Repair.Kind.TOO_FAST, Channel.SPEED, wrong, said));
    }
}
