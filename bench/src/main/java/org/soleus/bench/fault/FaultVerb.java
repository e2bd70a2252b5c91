package org.soleus.bench.fault;

import org.soleus.bench.Machine;
import org.soleus.bench.Measured;
import org.soleus.bench.figure.Figure;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// `fault NAME ...`: breaks a clinic on purpose and tells what that cost; without a name, lists
/// what can be done to one.
///
/// Ends with 1 when something was lost, doubled or leaked, a bar was missed or an experiment
/// failed; with 3 when none did, and one was skipped; with 2 for what is no experiment.
public final class FaultVerb {

    private static final int BAD_INPUT = 2;

    private FaultVerb() {}

    /// @param args the project's folder, the names, and the options
    public static void main(String[] args) throws Exception {
        var home = Path.of(args[0]);
        var asked = asked(List.of(args).subList(1, args.length));
        if (asked.names().isEmpty()) {
            Experiments.ALL.forEach(FaultVerb::list);
            System.exit(0);
        }
        System.exit(Ended.code(run(home, asked).values()));
    }

    private static Asked asked(List<String> words) {
        try {
            return Asked.of(words);
        } catch (IllegalArgumentException wrong) {
            System.err.println("soleus fault: " + wrong.getMessage());
            System.exit(BAD_INPUT);
            throw wrong;
        }
    }

    private static void list(Experiment one) {
        var needs = one.needs().isEmpty() ? "" : "  (needs " + String.join(", ", one.needs()) + ")";
        var faults = String.join(" ", one.faults());
        System.out.printf("%-12s %-8s %s%s%n", one.name(), faults, one.about(), needs);
    }

    private static Map<String, Ended> run(Path home, Asked asked) throws Exception {
        var machine = Machine.describe();
        System.out.println(machine);
        var figures = new LinkedHashMap<String, List<Figure>>();
        var ended = new LinkedHashMap<String, Ended>();
        try (var nursery = Nursery.begin(new Program.Script(home))) {
            for (var name : asked.names()) {
                ended.put(name, run(nursery, name, asked.pace(), figures));
            }
        }
        if (asked.writes()) Measured.write(home, machine, figures);
        tellSkipped(ended);
        return ended;
    }

    /// Among many that held, one that was not done is easily overlooked.
    private static void tellSkipped(Map<String, Ended> ended) {
        var skipped = new ArrayList<>(ended.keySet());
        skipped.removeIf(name -> ended.get(name) != Ended.SKIPPED);
        if (!skipped.isEmpty()) System.out.println("skipped: " + String.join(", ", skipped));
    }

    /// One that fails is told, and does not keep the others from being done.
    private static Ended run(
            Nursery nursery, String name, Pace pace, Map<String, List<Figure>> figures) {
        var one = Experiments.named(name);
        try {
            System.out.println(name + " " + String.join(" ", one.faults()) + ": " + one.about());
            var told = one.tried(nursery, pace);
            told.figures().forEach(System.out::println);
            System.out.println(name + "  " + told);
            figures.put("fault " + name, told.figures());
            return told.held() ? Ended.HELD : Ended.BROKEN;
        } catch (Skipped skipped) {
            System.out.println(name + "  SKIPPED: " + skipped.why());
            return Ended.SKIPPED;
        } catch (Exception failed) {
            System.out.println(name + "  FAILED: " + failed);
            return Ended.BROKEN;
        }
    }
}
