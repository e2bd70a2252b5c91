package org.soleus.clinical.running.fit;

import org.soleus.clinical.measure.Sentence;

/// What the kinds of file are that hold no activity.
final class Kinds {

    static final int ACTIVITY = 4;

    private Kinds() {}

    /// Whether a file of this kind is written all day long, and may hold steps.
    static boolean isMonitoring(long kind) {
        return kind == 15 || kind == 28 || kind == 32;
    }

    /// What a file of this kind is.
    static Sentence said(long kind) {
        if (isMonitoring(kind)) return Sentence.of("file.kind.monitoring");
        return switch ((int) kind) {
            case 1 -> Sentence.of("file.kind.device");
            case 2 -> Sentence.of("file.kind.settings");
            case 3 -> Sentence.of("file.kind.sport-settings");
            case 5 -> Sentence.of("file.kind.workout");
            case 6, 34, 35 -> Sentence.of("file.kind.course");
            case 7 -> Sentence.of("file.kind.schedule");
            case 9 -> Sentence.of("file.kind.weights");
            case 10 -> Sentence.of("file.kind.totals");
            case 11 -> Sentence.of("file.kind.goals");
            case 14 -> Sentence.of("file.kind.pressure");
            case 20 -> Sentence.of("file.kind.summary");
            default -> Sentence.of("file.kind.other");
        };
    }
}
