package org.soleus.bench.fault;

import org.soleus.bench.figure.Figure;
import org.soleus.bench.web.CrowdBench;

import java.util.ArrayList;
import java.util.List;

/// F23: ten times as many ask for Today as can be answered. The figures are those of the bench of
/// the same name, which needs some minutes whatever the pace.
final class CrowdOf implements Experiment {

    @Override
    public String name() {
        return "crowd";
    }

    @Override
    public List<String> faults() {
        return List.of("F23");
    }

    @Override
    public String about() {
        return "ten times as many ask as can be answered";
    }

    @Override
    public Told run(Nursery nursery, Pace pace) throws Exception {
        var more = new ArrayList<Figure>();
        for (int i = 0; i < pace.rounds(1, 3); i++) {
            more.addAll(CrowdBench.measure(nursery.program().home()));
        }
        return Told.only(more);
    }
}
