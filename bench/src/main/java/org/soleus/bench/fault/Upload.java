package org.soleus.bench.fault;

import java.util.List;

/// F22: running files break off at every 64 KiB, with and without a proper end; nothing of them is
/// ever seen, and in the end each run is there once.
///
/// A small file is sent again from its first byte. A large one goes on at the piece that broke off,
/// after a kill of the clinic (`kill -9`) as well. What comes otherwise than it left is not taken.
final class Upload implements Experiment {

    /// How many runs are in the small file.
    private static final int SMALL = 1;

    @Override
    public String name() {
        return "upload";
    }

    @Override
    public List<String> faults() {
        return List.of("F22");
    }

    @Override
    public String about() {
        return "running files break off at every 64 KiB, go on or are sent again";
    }

    @Override
    public Told run(Nursery nursery, Pace pace) throws Exception {
        int inLarge = pace.amount(9, 24);
        var breaks = new Breaks();
        try (var ground = nursery.ground()) {
            ground.start();
            var arrived = Arrived.of(ground, ground.person("ada"));
            new WholeFile(arrived, breaks).breaksOff(pace.amount(15_000, 40_000));
            new PieceByPiece(ground, arrived, breaks).breaksOff(inLarge, SMALL);
            long wanted = SMALL + (long) inLarge;
            long there = arrived.runs();
            return Told.written(
                    wanted,
                    Math.max(0, wanted - there),
                    Math.max(0, there - wanted),
                    breaks.figures(arrived.left()));
        }
    }
}
