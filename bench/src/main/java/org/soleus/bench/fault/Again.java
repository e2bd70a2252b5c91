package org.soleus.bench.fault;

import org.soleus.bench.fault.inside.Inside;

import java.nio.file.Files;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/// F8 and F9: every route that takes a form is sent the same form a hundred times with one key, and
/// then another one with that key. The routes are the clinic's own; the forms are those of its
/// pages.
final class Again implements Experiment {

    /// What is sent opens the way to more forms: a session that was begun can be ended.
    private static final int PASSES = 3;

    private static final List<String> FEW = List.of("ben", "ines");
    private static final List<String> MANY =
            List.of("ben", "ada", "mara", "tomas", "noor", "town3@town.example", "ines");

    @Override
    public String name() {
        return "again";
    }

    @Override
    public List<String> faults() {
        return List.of("F8", "F9");
    }

    @Override
    public String about() {
        return "every form of every route many times with one key, then another form with it";
    }

    @Override
    public Told run(Nursery nursery, Pace pace) throws Exception {
        try (var ground = nursery.ground()) {
            ground.start(ground.program().inside(ground.data()), Map.of());
            var routes =
                    Files.readAllLines(ground.data().resolve(Inside.ROUTES)).stream()
                            .map(Route::of)
                            .toList();
            var keyed =
                    routes.stream()
                            .filter(route -> route.method().equals("POST") && route.keyed())
                            .sorted(Comparator.comparing(Route::endsIt))
                            .toList();
            var people = (pace.isLong() ? MANY : FEW).stream().map(ground::person).toList();
            var forms = new SameForm(ground, pace.rounds(8, 100));
            var open = new LinkedHashSet<>(keyed);
            for (int i = 0; i < PASSES; i++) {
                var found = new Walk(routes).all(people);
                for (var route : List.copyOf(open)) {
                    var mine = found.get(route.path());
                    if (mine != null && forms.isTaken(route, mine)) open.remove(route);
                }
            }
            for (var route : open) forms.without(ground.person("ben"), route);
            return forms.told(keyed.size());
        }
    }
}
