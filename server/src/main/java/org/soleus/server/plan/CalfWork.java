package org.soleus.server.plan;

import org.soleus.clinical.plan.Amount;
import org.soleus.clinical.plan.Prescription;
import org.soleus.clinical.running.load.ExerciseLoad;
import org.soleus.clinical.running.load.Loads;
import org.soleus.content.Live;
import org.soleus.content.running.RunBook;
import org.soleus.server.running.Diary;
import org.springframework.stereotype.Component;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// What sessions were for one calf, in calf-metres: repetitions as they were asked for, by how much
/// was done. Added weight is not in it: what a body weighs is not known here.
@Component
class CalfWork {

    private static final int ALL = 100;

    private final Live<Map<String, ExerciseLoad>> loads = Live.of(RunBook::byExercise);

    /// Hops and springs, a row a session; they count into the day.
    List<Loads.Springs> springs(List<SessionRow> sessions) {
        var springs = new ArrayList<Loads.Springs>();
        for (var session : sessions) {
            int metres = (int) Math.round(sum(session, true)[0]);
            if (metres > 0) springs.add(new Loads.Springs(session.day(), metres));
        }
        return springs;
    }

    /// Strength work, a row a session; never traded against running.
    List<Diary.Slow> slow(List<SessionRow> sessions) {
        var slow = new ArrayList<Diary.Slow>();
        for (var session : sessions) {
            var sum = sum(session, false);
            if (sum[2] < 1) continue;
            slow.add(
                    new Diary.Slow(
                            session.day(),
                            (int) Math.round(sum[0]),
                            (int) Math.round(sum[1]),
                            (int) Math.round(sum[2])));
        }
        return slow;
    }

    private double[] sum(SessionRow session, boolean intoDay) {
        var sum = new double[3];
        var report = session.report();
        if (report.isEmpty()) return sum;
        double done = report.get().donePercent().orElse(ALL) / (double) ALL;
        for (var asked : session.prescribed()) {
            var load = loads.now().get(asked.exercise());
            if (load == null || load.countsIntoDay() != intoDay) continue;
            var amount = load.of(repetitions(asked), 1);
            sum[0] += done * amount.mid();
            sum[1] += done * amount.least();
            sum[2] += done * amount.most();
        }
        return sum;
    }

    private static int repetitions(Prescription asked) {
        return asked.amount() instanceof Amount.Reps ? asked.volume() : 0;
    }
}
