package org.soleus.clinical.running.fit;

import org.soleus.clinical.running.Place;
import org.soleus.clinical.running.Sport;

/// The protocol's numbers of sports and of kinds of a sport.
final class Sports {

    private static final int TREADMILL = 1;
    private static final int TRAIL = 3;
    private static final int TRACK = 4;
    private static final int INDOOR_CYCLING = 6;
    private static final int INDOOR_ROWING = 14;
    private static final int INDOOR_WALKING = 27;
    private static final int INDOOR_RUNNING = 45;
    private static final int STREET = 2;

    private Sports() {}

    /// @param number -1 for none
    static Sport sport(long number) {
        return switch ((int) number) {
            case 1 -> Sport.RUNNING;
            case 2, 21 -> Sport.CYCLING;
            case 3 -> Sport.TRANSITION;
            case 5 -> Sport.SWIMMING;
            case 10 -> Sport.STRENGTH;
            case 11 -> Sport.WALKING;
            case 12, 13, 14 -> Sport.SKIING;
            case 15 -> Sport.ROWING;
            case 16, 17, 35 -> Sport.HIKING;
            case 30, 33 -> Sport.SKATING;
            case -1 -> Sport.UNKNOWN;
            default -> Sport.OTHER;
        };
    }

    /// @param kind the number of the kind of sport; -1 for none
    static Place place(long kind) {
        return switch ((int) kind) {
            case TREADMILL -> Place.TREADMILL;
            case STREET -> Place.ROAD;
            case TRAIL -> Place.TRAIL;
            case TRACK -> Place.TRACK;
            case INDOOR_CYCLING, INDOOR_ROWING, INDOOR_WALKING, INDOOR_RUNNING -> Place.INDOORS;
            default -> Place.UNKNOWN;
        };
    }
}
