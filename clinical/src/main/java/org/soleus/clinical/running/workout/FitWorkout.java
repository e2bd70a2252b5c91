package org.soleus.clinical.running.workout;

import org.soleus.clinical.running.workout.FitBytes.Field;
import org.soleus.clinical.running.workout.FitBytes.Shape;
import org.soleus.clinical.running.workout.Workout.Step;

import java.time.Instant;

/// A workout as a file that a running watch takes (FIT). Numbers of messages and fields are facts
/// of the public protocol.
public final class FitWorkout {

    private static final int FILE_ID = 0;
    private static final int WORKOUT = 26;
    private static final int WORKOUT_STEP = 27;

    private static final int FILE_OF_WORKOUT = 5;
    private static final int MAKER_DEVELOPMENT = 255;
    private static final int SPORT_RUNNING = 1;
    private static final long BEGINNING_S = 631_065_600;

    private static final int NAME = 40;
    private static final int STEP_NAME = 16;
    private static final long NOTHING_4 = 0xFFFF_FFFFL;

    private static final int BY_TIME = 0;
    private static final int BY_DISTANCE = 1;
    private static final int UNTIL_STEPS_DONE = 6;
    private static final int AIM_SPEED = 0;
    private static final int AIM_OPEN = 2;

    private static final int ACTIVE = 0;
    private static final int REST = 1;
    private static final int WARM_UP = 2;
    private static final int NO_INTENSITY = 0xFF;

    /// A pace is aimed at from the ceiling down to a walk, in mm/s.
    private static final int SLOWEST_MM_S = 1000;

    private FitWorkout() {}

    /// The bytes of the file.
    ///
    /// @param titles what its steps are called
    /// @param made when it was made
    /// @param serial tells files of one maker apart; not 0
    public static byte[] write(Workout workout, Workout.Titles titles, Instant made, long serial) {
        FitBytes bytes = new FitBytes();
        id(bytes, made, serial);
        name(bytes, workout);
        bytes.define(
                2,
                WORKOUT_STEP,
                Field.of(254, Shape.UINT16),
                Field.text(0, STEP_NAME),
                Field.of(1, Shape.ENUM),
                Field.of(2, Shape.UINT32),
                Field.of(3, Shape.ENUM),
                Field.of(4, Shape.UINT32),
                Field.of(5, Shape.UINT32),
                Field.of(6, Shape.UINT32),
                Field.of(7, Shape.ENUM));
        int index = 0;
        for (Step step : workout.steps()) step(bytes.message(2).two(index++), step, titles);
        return bytes.file();
    }

    private static void id(FitBytes bytes, Instant made, long serial) {
        bytes.define(
                0,
                FILE_ID,
                Field.of(0, Shape.ENUM),
                Field.of(1, Shape.UINT16),
                Field.of(2, Shape.UINT16),
                Field.of(3, Shape.UINT32Z),
                Field.of(4, Shape.UINT32));
        bytes.message(0)
                .one(FILE_OF_WORKOUT)
                .two(MAKER_DEVELOPMENT)
                .two(0)
                .four(serial)
                .four(made.getEpochSecond() - BEGINNING_S);
    }

    private static void name(FitBytes bytes, Workout workout) {
        bytes.define(
                1,
                WORKOUT,
                Field.of(4, Shape.ENUM),
                Field.of(6, Shape.UINT16),
                Field.text(8, NAME + 1));
        bytes.message(1)
                .one(SPORT_RUNNING)
                .two(workout.steps().size())
                .text(workout.name(), NAME + 1);
    }

    private static void step(FitBytes bytes, Step step, Workout.Titles titles) {
        switch (step) {
            case Step.WarmUp(int seconds) -> timed(bytes, titles.warmUp(), seconds, WARM_UP);
            case Step.Run(int seconds) -> timed(bytes, titles.run(), seconds, ACTIVE);
            case Step.Walk(int seconds) -> timed(bytes, titles.walk(), seconds, REST);
            case Step.Distance(int metres, int pace) -> distance(bytes, metres, pace, titles);
            case Step.Repeat(int from, int times) ->
                    bytes.text("", STEP_NAME)
                            .one(UNTIL_STEPS_DONE)
                            .four(from)
                            .one(AIM_OPEN)
                            .four(times)
                            .four(NOTHING_4)
                            .four(NOTHING_4)
                            .one(NO_INTENSITY);
        }
    }

    private static void timed(FitBytes bytes, String name, int seconds, int intensity) {
        open(bytes.text(name, STEP_NAME).one(BY_TIME).four(seconds * 1000L), intensity);
    }

    private static void open(FitBytes bytes, int intensity) {
        bytes.one(AIM_OPEN).four(0).four(NOTHING_4).four(NOTHING_4).one(intensity);
    }

    private static void distance(FitBytes bytes, int metres, int pace, Workout.Titles titles) {
        bytes.text(titles.run(), STEP_NAME).one(BY_DISTANCE).four(metres * 100L);
        if (pace <= 0) {
            open(bytes, ACTIVE);
        } else {
            bytes.one(AIM_SPEED).four(0).four(SLOWEST_MM_S).four(1_000_000L / pace).one(ACTIVE);
        }
    }
}
