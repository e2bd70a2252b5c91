package org.soleus.content.exercise;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.soleus.clinical.exercise.Dose;
import org.soleus.clinical.exercise.Often;
import org.soleus.clinical.exercise.Tempo;
import org.soleus.clinical.exercise.Work;

import java.util.List;
import java.util.stream.Collectors;

/// The clinicians' table of the library, row by row: doses, stop codes, the camera's metric, how
/// well supported, what comes after and before. `-` where the table says nothing.
class LibraryTableTest {

    private static final Catalogue LIBRARY = Catalogue.load();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                     1|calf-stretch-wall|3 x 30 s/side|-|-|ramp|S0 S1 S2|CAM-STR(gastroc)|C|knee-to-wall|towel-calf-stretch
                     2|soleus-stretch-wall|3 x 30 s/side|-|-|ramp|S0 S1 S2|CAM-STR(soleus)|C|knee-to-wall|ankle-pump
                     3|knee-to-wall|2 x 10/side|2-2-2|-|-|S0 S1|CAM-KTW|B|split-squat|soleus-stretch-wall
                     4|towel-calf-stretch|3 x 30 s/side|-|-|-|S0 S1|CAM-NONE|C|calf-stretch-wall|ankle-pump
                     5|ankle-pump|2 x 20/side|-|-|3-5 a day|S0|CAM-NONE|C|ankle-circle towel-calf-stretch|-
                     6|ankle-circle|2 x 10/side|-|-|-|S0|CAM-NONE|C|knee-to-wall|ankle-pump
                     7|calf-self-massage|1 x 60 s/side|-|-|-|S0 S2|CAM-NONE|C|calf-stretch-wall|-
                     8|iso-heel-raise-double|4 x 30-45 s|-|60-120|1-2 a day|S0|CAM-HR(hold)|B|iso-heel-raise-single heel-raise-double|seated-heel-raise
                     9|iso-heel-raise-single|4 x 30-45 s/side|-|90-120|-|S0 S2 S4|-|B|heel-raise-single|iso-heel-raise-double
                    10|seated-heel-raise|3 x 15|2-1-3|60|daily|S0|CAM-HR(bent)|B|heel-raise-bent-double seated-heel-raise-loaded|ankle-pump
                    11|heel-raise-double|3 x 12-20|2-1-3|60-90|3-7 a week|S0|CAM-HR|B|heel-raise-2up1down heel-raise-single|iso-heel-raise-double
                    12|heel-raise-2up1down|3 x 8-12/side|-|90|3 a week|S0 S4|CAM-HR|A|heel-raise-single ecc-heel-drop-straight|heel-raise-double
                    13|heel-raise-single|3 x 6-15/side|2-1-3|90|3 a week|S0 S2 S4|CAM-HR|A/B|heel-raise-single-step heel-raise-loaded-single|heel-raise-2up1down
                    14|heel-raise-single-step|3 x 8-15/side|-|-|3 a week|S0 S1 S2 S4|CAM-HR|A/B|heel-raise-loaded-single pogo-double|heel-raise-single
                    15|heel-raise-bent-double|3 x 12-20|2-1-3|-|3-7 a week|S0 S6|CAM-HR(bent)|B|heel-raise-bent-single|seated-heel-raise
                    16|heel-raise-bent-single|3 x 6-15/side|-|-|3 a week|S0 S2 S4 S6|CAM-HR(bent)|B|seated-heel-raise-loaded|heel-raise-bent-double
                    17|ecc-heel-drop-straight|3 x 15/side|-|-|2 a day|S0 S1 S2|CAM-HD|A|heel-raise-loaded-single|heel-raise-2up1down
                    18|ecc-heel-drop-bent|3 x 15/side|-|-|2 a day|S0 S1 S2 S6|CAM-HD|A|seated-heel-raise-loaded|heel-raise-bent-double
                    19|heel-raise-loaded-double|-|3-0-3|-|-|S0 S1 S2 S5|CAM-HR|A|heel-raise-loaded-single|heel-raise-single
                    20|heel-raise-loaded-single|4 x 6-10/side|3-0-3|120-180|3 a week|S0 S1 S2 S4 S5|CAM-HR|A/B|hop-single bound|heel-raise-loaded-double
                    21|seated-heel-raise-loaded|-|-|-|-|S0 S5|CAM-HR(bent)|A|heel-raise-loaded-single|seated-heel-raise
                    22|heel-raise-floor-insertional|3 x 15|3-1-3|-|3-7 a week|S0 S1|CAM-HR|B|heel-raise-single|iso-heel-raise-double
                    23|tiptoe-walk|3 x 20 m|-|-|-|S0 S2|CAM-HR(hold)|C|pogo-double|heel-raise-double
                    24|tib-raise-wall|2 x 15-20|-|-|3 a week|S0 S3|CAM-NONE|C|-|band-dorsiflexion
                    25|short-foot-seated|2 x 10 x 5 s/side|-|-|daily|S0 S7|CAM-NONE|A*|short-foot-standing|toe-spread
                    26|short-foot-standing|2 x 10 x 5 s/side|-|-|-|S0 S4 S7|CAM-NONE|A*|arch-balance|short-foot-seated
                    27|toe-yoga|2 x 10/side|-|-|-|S0 S7|CAM-NONE|A*|short-foot-standing|toe-spread
                    28|toe-spread|2 x 10 x 3 s/side|-|-|-|S0 S7|CAM-NONE|A*|toe-yoga|-
                    29|towel-curl|2 x 10/side|-|-|-|S0 S7|CAM-NONE|A*|big-toe-press|toe-spread
                    30|big-toe-press|2 x 10 x 5 s/side|-|-|-|S0 S7|CAM-NONE|C|heel-raise-single|towel-curl
                    31|arch-balance|3 x 30 s/side|-|-|-|S0 S4 S7|CAM-BAL|A*|balance-reach|short-foot-standing
                    32|band-inversion|3 x 12-15/side|2-1-3|-|3 a week|S0|CAM-NONE|B|heel-raise-single|ankle-circle
                    33|band-eversion|3 x 12-15/side|-|-|-|S0|CAM-NONE|B|balance-single|ankle-circle
                    34|band-plantarflexion|3 x 15/side|-|-|-|S0|CAM-NONE|C|heel-raise-double|ankle-pump
                    35|band-dorsiflexion|3 x 12/side|-|-|-|S0|CAM-NONE|C|tib-raise-wall|ankle-pump
                    36|squat-bodyweight|3 x 10-15|3-0-1|60|-|S0 S6|CAM-SQ|B|split-squat|sit-to-stand
                    37|sit-to-stand|3 x 10|-|-|-|S0|CAM-SQ|B|squat-bodyweight|wall-sit
                    38|split-squat|3 x 8-12/side|-|-|-|S0 S6 S4|CAM-SQ|B|step-down|squat-bodyweight
                    39|step-up|3 x 10/side|-|-|-|S0 S6|CAM-STEP|B|step-down|sit-to-stand
                    40|step-down|3 x 8-10/side|-|-|-|S0 S4 S6|CAM-STEP|B|single-leg-rdl|step-up
                    41|wall-sit|3 x 30-60 s|-|-|-|S0 S5 S6|CAM-SQ(hold)|C|squat-bodyweight|-
                    42|glute-bridge|3 x 12 x 2 s|-|-|-|S0 S5|CAM-BR|B|single-leg-bridge|-
                    43|single-leg-bridge|3 x 8-12/side|-|-|-|S0 S5|CAM-BR|B|hamstring-walkout|glute-bridge
                    44|hamstring-walkout|3 x 6|-|-|-|S0 S5|CAM-BR|C|single-leg-rdl|glute-bridge
                    45|side-hip-abduction|3 x 12-15/side|-|-|-|S0|CAM-ABD|B|side-plank|glute-bridge
                    46|side-plank|3 x 20-40 s/side|-|-|-|S0 S5|CAM-NONE|C|step-down|side-hip-abduction
                    47|single-leg-rdl|3 x 8-10/side|-|-|-|S0 S4|CAM-RDL|B|hop-single|single-leg-bridge
                    48|balance-single|3 x 30 s/side|-|-|-|S0 S4|CAM-BAL|B|balance-unstable|balance-tandem
                    49|balance-unstable|3 x 20-30 s/side|-|-|-|S0 S4|CAM-BAL|B|balance-reach|balance-single
                    50|balance-reach|3 x 5/side|-|-|-|S0 S4 S6|CAM-BAL|B|hop-single|balance-single
                    51|pogo-double|3 x 20-40|-|90|1-3 a week|S0 S2 S3|CAM-HOP|B|jump-rope pogo-alternating|heel-raise-single
                    52|jump-rope|4 x 30 s|-|-|-|S0 S2 S3|CAM-HOP|C|pogo-alternating|pogo-double
                    53|pogo-alternating|4 x 20 s|-|-|-|S0 S2 S3|CAM-HOP|C|hop-single|pogo-double
                    54|hop-single|3 x 8-15/side|-|-|-|S0 S2 S3 S4|CAM-HOP|B|hop-forward|pogo-alternating
                    55|hop-forward|3 x 5/side|-|-|-|S0 S2 S3 S4 S6|CAM-HOP|B|bound|hop-single
                    56|bound|3 x 20 m|-|-|-|S0 S2 S3|CAM-HOP|C|-|hop-forward
                    57|walk-brisk|1 x 180-300 s|-|-|-|S0|CAM-NONE|B|walking-lunge|ankle-pump
                    58|leg-swing-front|1 x 12/side|-|-|-|S0 S4|CAM-SW|C|walking-lunge|walk-brisk
                    59|leg-swing-side|1 x 12/side|-|-|-|S0 S4|CAM-SW|C|walking-lunge|walk-brisk
                    60|walking-lunge|1 x 8/side|-|-|-|S0 S6|CAM-SQ|C|pogo-double|squat-bodyweight
                    61|stair-snack|1 x 60-180 s|-|-|-|S0 S6|CAM-NONE|C|step-up|walk-brisk
                    62|jumping-jack|1 x 30-60 s|-|-|-|S0 S2 S3|CAM-HOP|C|pogo-double|stair-snack
                    63|wall-push-up|1 x 10-15|-|-|-|S0|CAM-NONE|C|-|-
                    64|balance-tandem|3 x 30 s/side|-|-|-|S0 S4|CAM-BAL|B|balance-single|-
                    """)
    void a_row_of_the_table_stands_in_the_library(
            int number,
            String slug,
            String dose,
            String tempo,
            String rest,
            String often,
            String stops,
            String metric,
            String grade,
            String harder,
            String easier) {
        var it = LIBRARY.get(slug);
        assertThat(it.number()).isEqualTo(number);
        said(dose, amount(it.dose()));
        said(tempo, tempo(it.dose().tempo()));
        if (!rest.equals("-")) rest(rest, it.dose().restSeconds());
        said(often, often(it.dose().often()));
        said(stops, words(it.stops()));
        said(metric, it.metric().id());
        said(grade, grade(it.evidence().grade().name()));
        assertThat(String.join(" ", it.harder())).isEqualTo(harder.equals("-") ? "" : harder);
        assertThat(String.join(" ", it.easier())).isEqualTo(easier.equals("-") ? "" : easier);
    }

    private static void said(String row, String stands) {
        if (!row.equals("-")) assertThat(stands).isEqualTo(row);
    }

    private static void rest(String row, int seconds) {
        var range = row.split("-", -1);
        assertThat(seconds)
                .isBetween(Integer.parseInt(range[0]), Integer.parseInt(range[range.length - 1]));
    }

    private static String words(List<?> codes) {
        return codes.stream().map(Object::toString).collect(Collectors.joining(" "));
    }

    private static String amount(Dose dose) {
        var work =
                switch (dose.work()) {
                    case Work.Reps(int from, int to, int hold) ->
                            range(from, to) + (hold > 0 ? " x " + hold + " s" : "");
                    case Work.Hold(int from, int to) -> range(from, to) + " s";
                    case Work.Span(int from, int to) -> range(from, to) + " s";
                    case Work.Way(int metres) -> metres + " m";
                };
        return dose.sets() + " x " + work + (dose.perSide() ? "/side" : "");
    }

    private static String range(int from, int to) {
        return from == to ? String.valueOf(from) : from + "-" + to;
    }

    private static String tempo(Tempo tempo) {
        return tempo.out() + "-" + tempo.hold() + "-" + tempo.back();
    }

    private static String often(Often often) {
        return switch (often) {
            case Often.Weekly(int from, int to) -> range(from, to) + " a week";
            case Often.Daily(int from, int to) ->
                    from == 1 && to == 1 ? "daily" : range(from, to) + " a day";
            case Often.Ramp _ -> "ramp";
            case Often.AsPlanned _ -> "as planned";
        };
    }

    private static String grade(String name) {
        return switch (name) {
            case "A_AS_PART" -> "A*";
            case "A_OR_B" -> "A/B";
            default -> name;
        };
    }
}
