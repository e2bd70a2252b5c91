package org.soleus.content.plan;

import org.soleus.clinical.plan.RunStage;
import org.soleus.clinical.plan.WalkRun;

import java.util.ArrayList;
import java.util.List;

/// Reads `walkrun.yaml`.
final class Runs {

    private Runs() {}

    static WalkRun of(Node file) {
        List<RunStage> stages = new ArrayList<>();
        for (Node node : file.nodes("stages")) {
            node.only(List.of("id", "run_s", "walk_s", "repeats", "words", "source"));
            stages.add(
                    new RunStage(
                            stages.size() + 1,
                            node.number("run_s"),
                            node.number("walk_s"),
                            node.number("repeats"),
                            node.text("words"),
                            node.text("source")));
        }
        return new WalkRun(
                stages,
                file.threshold("successes"),
                file.threshold("slow_successes"),
                file.threshold("failures_back"),
                file.threshold("stages_back"),
                file.text("source"));
    }
}
