package org.soleus.clinical.exercise.drawn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.soleus.clinical.exercise.Keyframes;
import org.soleus.clinical.exercise.Keyframes.Move;
import org.soleus.clinical.exercise.View;

import java.util.ArrayList;
import java.util.Map;
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
    Stream<DynamicTest> no_joint_leaves_its_range() {
        return Reel.each(reel -> assertThat(Joints.strained(reel.figure())).isEmpty());
    }

    @TestFactory
    Stream<DynamicTest> every_foot_and_hand_gets_to_its_place() {
        return Reel.each(reel -> assertThat(Places.missed(reel.figure())).isEmpty());
    }

    @Test
    void a_foot_turned_too_far_is_found_in_its_move() {
        var raise = Reel.of("heel-raise-single").figure();
        var bent = raise.start().with(Map.of("near.pitch", -80.));
        var moves = new ArrayList<>(raise.moves());
        moves.set(0, new Move(bent, 2, false));
        var figure =
                new Keyframes(
                        raise.view(),
                        raise.carries(),
                        raise.lit(),
                        raise.pictured(),
                        raise.start(),
                        moves,
                        raise.still(),
                        raise.props());
        assertThat(Joints.strained(figure))
                .extracting(Strain::move, Strain::joint)
                .contains(tuple(1, "near ankle"));
        assertThat(Joints.strained(figure).getFirst().words())
                .contains("degrees")
                .contains("is what a body can do");
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
