package org.soleus.clinical.exercise.drawn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.soleus.clinical.exercise.View;

import java.util.function.Consumer;
import java.util.stream.Stream;

/// Bones and joints of every drawing, in every pose between the key poses too.
class JointsTest {

    private static final double EXACT = 1e-6;

    @TestFactory
    Stream<DynamicTest> bones_keep_their_length_from_the_side() {
        return fromTheSide(
                body -> {
                    leg(body.near());
                    leg(body.far());
                    arm(body.nearArm());
                    arm(body.farArm());
                    assertThat(body.shoulder().distance(body.hip()))
                            .isCloseTo(Bones.TRUNK, within(EXACT));
                });
    }

    private static void leg(Leg leg) {
        assertThat(leg.knee().distance(leg.hip())).isCloseTo(Bones.THIGH, within(EXACT));
        assertThat(leg.ankle().distance(leg.knee())).isCloseTo(Bones.SHANK, within(EXACT));
    }

    private static void arm(Arm arm) {
        assertThat(arm.elbow().distance(arm.shoulder())).isCloseTo(Bones.UPPER_ARM, within(EXACT));
        assertThat(arm.wrist().distance(arm.elbow())).isCloseTo(Bones.FOREARM, within(EXACT));
    }

    @TestFactory
    Stream<DynamicTest> bones_keep_their_length_from_the_front() {
        return fromTheFront(
                body -> {
                    for (var leg : new FrontLeg[] {body.near(), body.far()}) {
                        assertThat(leg.thigh()).isCloseTo(Bones.THIGH, within(EXACT));
                        assertThat(leg.shank()).isCloseTo(Bones.SHANK, within(EXACT));
                    }
                    arm(body.nearArm());
                    arm(body.farArm());
                });
    }

    @TestFactory
    Stream<DynamicTest> no_joint_leaves_its_range_from_the_side() {
        return fromTheSide(
                body -> {
                    leg(body.near(), body.trunk());
                    leg(body.far(), body.trunk());
                    range("trunk", body.trunk(), -115, 90);
                    range("neck", body.head() - body.trunk(), -75, 95);
                    for (var arm : new Arm[] {body.nearArm(), body.farArm()}) {
                        range("shoulder", Bones.turn(arm.upper() + body.trunk()), -75, 180);
                        range("elbow", arm.bend(), -1, 150);
                        range("wrist", Bones.turn(arm.hand() - arm.fore()), -96, 96);
                    }
                });
    }

    private static void leg(Leg leg, double trunk) {
        range("hip", Bones.turn(leg.thigh() + trunk), -35, 135);
        range("knee", leg.bend(), -1, 140);
        range("ankle", leg.flex(), -55, 40);
        range("toes", leg.toe(), -20, 75);
    }

    @TestFactory
    Stream<DynamicTest> no_joint_leaves_its_range_from_the_front() {
        return fromTheFront(
                body -> {
                    range("pelvis", body.tilt(), -12, 12);
                    range("near knee", body.near().bend(), -1, 140);
                    range("far knee", body.far().bend(), -1, 140);
                    range("near elbow", Math.abs(body.nearArm().bend()), 0, 150);
                    range("far elbow", Math.abs(body.farArm().bend()), 0, 150);
                });
    }

    private static void range(String joint, double degrees, double least, double most) {
        assertThat(degrees).as(joint).isBetween(least, most);
    }

    private static Stream<DynamicTest> fromTheSide(Consumer<SideBody> check) {
        return Reel.each(
                reel -> reel.isFrom(View.SIDE),
                reel -> {
                    var carries = reel.figure().carries();
                    reel.poses().forEach(pose -> check.accept(SideBody.of(pose, carries)));
                });
    }

    private static Stream<DynamicTest> fromTheFront(Consumer<FrontBody> check) {
        return Reel.each(
                reel -> reel.isFrom(View.FRONT),
                reel -> reel.poses().forEach(pose -> check.accept(FrontBody.of(pose))));
    }
}
