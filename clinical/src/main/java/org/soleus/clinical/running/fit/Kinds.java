package org.soleus.clinical.running.fit;

/// What the kinds of file are that hold no activity, in words.
final class Kinds {

    static final int ACTIVITY = 4;

    private Kinds() {}

    /// Whether a file of this kind is written all day long, and may hold steps.
    static boolean isMonitoring(long kind) {
        return kind == 15 || kind == 28 || kind == 32;
    }

    /// What a file of this kind is, as "These are a watch's settings."
    static String words(long kind) {
        return switch ((int) kind) {
            case 1 -> "This is a list of what a device can do.";
            case 2 -> "These are a device's settings.";
            case 3 -> "These are a device's settings for a sport.";
            case 5 -> "This is a planned workout.";
            case 6, 34, 35 -> "This is a planned route.";
            case 7 -> "This is a training calendar.";
            case 9 -> "These are weights from a scale.";
            case 10 -> "These are a device's running totals.";
            case 11 -> "These are goals.";
            case 14 -> "These are blood pressure readings.";
            case 15, 28, 32 -> "This is all-day monitoring from a watch.";
            case 20 -> "This is a summary of activities.";
            default -> "This is a file of a kind that holds no activity.";
        };
    }
}
