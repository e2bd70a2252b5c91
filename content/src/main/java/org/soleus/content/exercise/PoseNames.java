package org.soleus.content.exercise;

import org.soleus.clinical.exercise.Pose;
import org.soleus.clinical.exercise.View;

import java.util.Set;

/// The numbers that a pose may name, so that a slip of the pen is found when the file is read.
final class PoseNames {

    private static final Set<String> SIDE =
            Set.of(
                    "trunk",
                    "head",
                    "hip.x",
                    "hip.y",
                    "shoulder.x",
                    "shoulder.y",
                    "roller.x",
                    "rope",
                    "leg.x",
                    "leg.y",
                    "leg.pitch",
                    "leg.ball",
                    "leg.toe",
                    "leg.shin",
                    "leg.knee",
                    "leg.thigh",
                    "leg.ankle",
                    "arm.x",
                    "arm.y",
                    "arm.hand",
                    "arm.arm",
                    "arm.elbow",
                    "arm.wrist");
    private static final Set<String> FRONT =
            Set.of(
                    "hip.x",
                    "hip.y",
                    "tilt",
                    "lean",
                    "bow",
                    "head",
                    "roll",
                    "leg.x",
                    "leg.y",
                    "leg.z",
                    "leg.pitch",
                    "leg.turn",
                    "leg.out",
                    "leg.flex",
                    "leg.knee",
                    "arm.x",
                    "arm.y",
                    "arm.hand",
                    "arm.out",
                    "arm.elbow",
                    "arm.wrist");
    private static final Set<String> FOOT_SIDE =
            Set.of("arch", "shin", "big.up", "big.curl", "toes.up", "toes.curl", "gather");
    private static final Set<String> FOOT_FRONT = Set.of("turn", "up");
    private static final Set<String> FOOT_TOP = Set.of("spread");

    private PoseNames() {}

    /// @throws IllegalArgumentException when the view has no such number
    static void check(View view, Pose pose) {
        var known =
                switch (view) {
                    case SIDE -> SIDE;
                    case FRONT -> FRONT;
                    case FOOT_SIDE -> FOOT_SIDE;
                    case FOOT_FRONT -> FOOT_FRONT;
                    case FOOT_TOP -> FOOT_TOP;
                };
        for (var name : pose.names()) {
            if (!known.contains(general(name))) {
                throw new IllegalArgumentException("a pose from " + view + " has no " + name);
            }
        }
    }

    /// `far arm.x` and `near arm.x` are both `arm.x`.
    private static String general(String name) {
        return name.replace("near arm.", "arm.")
                .replace("far arm.", "arm.")
                .replace("near.", "leg.")
                .replace("far.", "leg.");
    }
}
