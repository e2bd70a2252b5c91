package org.soleus.clinical.running.next;

/// A row of the walk-run table.
///
/// @param number 1 to 12
/// @param runSeconds running in one repeat
/// @param walkSeconds walking in one repeat; 0 is continuous
/// @param repeats how often
/// @param words what the member reads
public record Stage(int number, int runSeconds, int walkSeconds, int repeats, String words) {

    private static final double RUN_SPEED = 2.5;
    private static final double WALK_SPEED = 1.5;

    /// @throws IllegalArgumentException when out of range
    public Stage {
        if (number < 1 || number > 12 || runSeconds < 1 || walkSeconds < 0 || repeats < 1) {
            throw new IllegalArgumentException("walk-run stage " + number + " is out of range");
        }
    }

    /// About how far, at an easy jog and a brisk walk.
    public int metres() {
        return (int) (repeats * (runSeconds * RUN_SPEED + walkSeconds * WALK_SPEED));
    }

    /// About how far of it is run, not walked.
    public int runMetres() {
        return (int) (repeats * runSeconds * RUN_SPEED);
    }

    /// As `3 : 1 x 6`, in minutes.
    public String pattern() {
        String run = minutes(runSeconds);
        return walkSeconds == 0
                ? run + " min"
                : run + " : " + minutes(walkSeconds) + " x " + repeats;
    }

    private static String minutes(int seconds) {
        return seconds % 60 == 0
                ? String.valueOf(seconds / 60)
                : seconds / 60 + "." + seconds % 60 * 10 / 60;
    }
}
