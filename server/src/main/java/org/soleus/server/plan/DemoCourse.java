package org.soleus.server.plan;

import org.soleus.server.account.Clinic;
import org.soleus.server.account.DemoPeople;
import org.soleus.server.account.DemoSeed;
import org.soleus.server.account.Scope;
import org.soleus.server.account.SignedIn;
import org.soleus.server.account.Transactions;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/// What the demo's members lived through, told to the same desks that a page tells: one is three
/// weeks in, one waits for a first look, one took steps back, one found a warning sign today.
@Component
@Order(10)
class DemoCourse implements DemoSeed {

    private static final Optional<DemoDay> AWAY = Optional.empty();

    /// The days of the three weeks on whose evenings the check of the first phase was made.
    private static final Set<Integer> CHECKED = Set.of(6, 7);

    private final DemoDesk desk;
    private final Transactions transactions;

    DemoCourse(DemoDesk desk, Transactions transactions) {
        this.desk = desk;
        this.transactions = transactions;
    }

    @Override
    public String name() {
        return "plan";
    }

    @Override
    public void plant(Clinic clinic, DemoPeople people) {
        as(people, "ben", this::threeWeeksIn);
        as(people, "mara", this::waits);
        as(people, "tomas", this::stepsBack);
        as(people, "noor", this::warned);
    }

    private void as(DemoPeople people, String handle, Consumer<SignedIn> lives) {
        people.find(handle)
                .ifPresent(
                        who ->
                                transactions.in(
                                        Scope.member(who.tenant(), who.member()),
                                        () -> lives.accept(who)));
    }

    /// Settles, passes the check of the first phase, has one bad day soon after, and two days away.
    private void threeWeeksIn(SignedIn ben) {
        var days = threeWeeks();
        desk.begin(ben, days.size(), Map.of(), Map.of());
        for (int i = 0; i < days.size(); i++) {
            int ago = days.size() - i;
            days.get(i).ifPresent(day -> desk.live(ben, ago, day));
            if (CHECKED.contains(i)) desk.passes(ben, ago);
        }
    }

    private static List<Optional<DemoDay>> threeWeeks() {
        return List.of(
                day(2, 15, 3, 2),
                day(2, 15, 3, 2),
                day(2, 10, 2, 2),
                day(2, 10, 3, 2),
                AWAY,
                day(1, 10, 2, 1),
                day(1, 10, 2, 1),
                day(1, 5, 2, 1),
                day(1, 5, 2, 1),
                day(1, 5, 5, 3),
                day(3, 20, 2, 1),
                day(2, 10, 2, 1),
                day(1, 5, 2, 1),
                AWAY,
                day(1, 5, 2, 1),
                day(1, 5, 1, 1),
                day(1, 5, 2, 1),
                day(0, 0, 1, 1),
                day(1, 5, 2, 1),
                day(0, 0, 1, 0),
                day(1, 5, 2, 1),
                day(0, 0, 1, 0));
    }

    private static Optional<DemoDay> day(int morning, int stiffness, int worst, int after) {
        return Optional.of(new DemoDay(morning, stiffness, worst, after));
    }

    private void waits(SignedIn mara) {
        desk.begin(mara, 1, Map.of(), Map.of("zones", List.of("Z2")));
    }

    private void stepsBack(SignedIn tomas) {
        desk.begin(tomas, 6, Map.of(), Map.of());
        for (int ago = 6; ago > 0; ago--) desk.live(tomas, ago, new DemoDay(2, 20, 5, 4));
        desk.live(tomas, 0, new DemoDay(2, 20));
    }

    private void warned(SignedIn noor) {
        desk.begin(noor, 9, Map.of(), Map.of());
        for (int ago = 9; ago > 1; ago--) desk.live(noor, ago, new DemoDay(1, 10, 2, 1));
        desk.screen(noor, 0, Map.of("SEED4", "yes"));
    }
}
