package org.soleus.bench.fault;

import java.util.List;

/// All experiments, in the order in which they are worth most.
final class Experiments {

    static final List<Experiment> ALL =
            List.of(
                    new Kills(),
                    new Halts(),
                    new StoreKills(),
                    new Again(),
                    new Sync(),
                    new Flaky(),
                    new Killed(),
                    new Left(),
                    new Cleared(),
                    new Two(),
                    new PhoneClock(),
                    new ApartFor(),
                    new Upload(),
                    new Backup(),
                    new Bits(),
                    new Small(),
                    new Disk(),
                    new Unforced(),
                    new Slow(),
                    new Pool(),
                    new Order(),
                    new CrowdOf(),
                    new ServerClock());

    private Experiments() {}

    /// @throws IllegalArgumentException when there is none with this name
    static Experiment named(String name) {
        return ALL.stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow(
                        () ->
                                new IllegalArgumentException(
                                        "there is no experiment '"
                                                + name
                                                + "', only "
                                                + ALL.stream().map(Experiment::name).toList()));
    }
}
