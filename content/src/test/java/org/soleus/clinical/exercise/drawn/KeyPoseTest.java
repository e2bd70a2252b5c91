package org.soleus.clinical.exercise.drawn;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What the still drawing shows and its words say, measured in the drawing: degrees, and
/// millimetres on a person of 1.75 m.
class KeyPoseTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    calf-stretch-wall       | knee        | 0   | 10
                    soleus-stretch-wall     | knee        | 20  | 50
                    calf-stretch-wall       | heel        | 0   | 1
                    soleus-stretch-wall     | heel        | 0   | 1
                    knee-to-wall            | heel        | 0   | 1
                    knee-to-wall            | shin        | 25  | 45
                    iso-heel-raise-double   | heel        | 40  | 90
                    iso-heel-raise-single   | heel        | 40  | 90
                    heel-raise-double       | heel        | 90  | 130
                    heel-raise-single       | heel        | 90  | 130
                    heel-raise-single       | knee        | 0   | 10
                    heel-raise-single-step  | heel        | 260 | 310
                    heel-raise-bent-double  | knee        | 25  | 45
                    heel-raise-bent-single  | knee        | 25  | 45
                    heel-raise-bent-single  | heel        | 60  | 130
                    seated-heel-raise       | heel        | 60  | 130
                    ecc-heel-drop-straight  | heel        | 130 | 165
                    ecc-heel-drop-straight  | knee        | 0   | 10
                    ecc-heel-drop-bent      | heel        | 130 | 165
                    ecc-heel-drop-bent      | knee        | 20  | 45
                    wall-sit                | knee        | 60  | 95
                    squat-bodyweight        | knee        | 80  | 110
                    split-squat             | heel        | 0   | 1
                    single-leg-rdl          | trunk       | 60  | 85
                    single-leg-rdl          | knee        | 8   | 30
                    pogo-double             | heel        | 90  | 220
                    hop-single              | sole        | 30  | 120
                    pogo-double             | sole        | 20  | 120
                    jump-rope               | sole        | 20  | 120
                    hop-forward             | knee        | 40  | 100
                    """)
    void a_key_pose_is_what_its_words_say(String slug, String what, double least, double most) {
        var figure = Reel.of(slug).figure();
        var body = SideBody.of(figure.stillPose(), figure.carries());
        double found =
                switch (what) {
                    case "knee" -> body.near().bend();
                    case "shin" -> -body.near().shank();
                    case "trunk" -> body.trunk();
                    case "heel" ->
                            body.near().foot(Sole.HEEL.x(), Sole.HEEL.y()).y() * Reel.STATURE;
                    case "sole" -> SideLegs.shoe(body.near(), "shoe").lowest() * Reel.STATURE;
                    default -> throw new IllegalArgumentException(what);
                };
        assertThat(found).as(slug + ": " + what).isBetween(least, most);
    }
}
