package org.soleus.clinical.running.xml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.soleus.clinical.measure.Because;
import org.soleus.clinical.running.Channel;
import org.soleus.clinical.running.Figure;
import org.soleus.clinical.running.Reading;
import org.soleus.clinical.running.Run;
import org.soleus.clinical.running.Sport;
import org.soleus.clinical.running.Verdict;
import org.soleus.clinical.running.bytes.Window;

import java.nio.charset.StandardCharsets;
import java.time.Instant;

class MarkupTest {

    private static Verdict read(String text) {
        Reading reading = new Reading("made");
        Markup.read(Window.of(text.getBytes(StandardCharsets.UTF_8)), reading);
        return reading.verdict();
    }

    private static Run only(String text) {
        Verdict verdict = read(text);
        assertThat(verdict.runs()).hasSize(1);
        return verdict.runs().getFirst();
    }

    private static String gpx(String inside) {
        return "<?xml version='1.0'?>\n"
                + "<!-- a > comment --><gpx version=\"1.1\" creator=\"A &amp; B\">"
                + "<trk><name>x</name><type>running</type><trkseg>"
                + inside
                + "</trkseg></trk></gpx>";
    }

    private static String point(int second, String more) {
        return "<trkpt lat=\"48.0\" lon='%.5f'><time>2026-05-01T06:00:%02dZ</time>%s</trkpt>"
                .formatted(7.9 + second * .00004, second, more);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<ele>212.5</ele> | ALTITUDE | 212.5",
                "<speed>3.1</speed> | SPEED | 3.1",
                "<extensions><gpxtpx:TrackPointExtension><gpxtpx:hr>151</gpxtpx:hr></gpxtpx:TrackPointExtension></extensions>"
                    + " | HEART_RATE | 151",
                "<extensions><ns3:cad>84</ns3:cad></extensions> | CADENCE | 168",
                "<extensions><cadence>168</cadence></extensions> | CADENCE | 168",
                "<extensions><gpxtpx:atemp>-2</gpxtpx:atemp></extensions> | TEMPERATURE | -2",
                "<extensions><power>250</power></extensions> | POWER | 250",
                "<extensions><undeclared:heartrate>99</undeclared:heartrate></extensions> |"
                        + " HEART_RATE | 99",
                "<ele><![CDATA[7]]></ele> | ALTITUDE | 7"
            })
    void what_devices_add_to_a_point_is_read(String more, Channel channel, double value) {
        Run run = only(gpx(point(0, more) + point(1, more)));
        assertThat(run.track().column(channel).get(0)).isEqualTo(value);
        assertThat(run.sport()).isEqualTo(Sport.RUNNING);
    }

    @Test
    void the_way_is_measured_on_the_sphere() {
        Run run = only(gpx(point(0, "") + point(10, "")));
        double east = Math.toRadians(.0004) * 6_378_137 * Math.cos(Math.toRadians(48));
        assertThat(run.figures().find(Figure.DISTANCE).orElse(0)).isCloseTo(east, within(1e-6));
    }

    @Test
    void between_segments_lies_a_pause_whose_way_does_not_count() {
        String two =
                point(0, "") + point(10, "") + "</trkseg><trkseg>" + point(40, "") + point(50, "");
        Run run = only(gpx(two));
        assertThat(run.figures().find(Figure.ELAPSED)).hasValue(50);
        assertThat(run.figures().find(Figure.TIMER)).hasValue(20);
        assertThat(run.figures().find(Figure.DISTANCE).orElse(0)).isCloseTo(59.6, within(.1));
    }

    @Test
    void tracks_of_two_mornings_are_two_runs() {
        String text =
                gpx(
                        point(0, "")
                                + point(10, "")
                                + "</trkseg></trk><trk><trkseg>"
                                + point(20, "").replace("05-01", "05-02")
                                + point(30, "").replace("05-01", "05-02"));
        assertThat(read(text).runs()).hasSize(2);
    }

    @Test
    void a_file_cut_anywhere_gives_its_points() {
        String whole = gpx(point(0, "") + point(1, "") + point(2, ""));
        for (int length = 90; length < whole.length() - 6; length++) {
            Verdict verdict = read(whole.substring(0, length));
            assertThat(verdict.because()).extracting(Because::rule).contains("CUT_SHORT");
        }
        assertThat(read(whole).because()).isEmpty();
    }

    @Test
    void entities_are_never_followed() {
        String bomb =
                "<!DOCTYPE gpx [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;\"><!ENTITY x SYSTEM"
                        + " 'file:///etc/passwd'>]>";
        Verdict verdict = read(bomb + gpx(point(0, "<ele>&b;</ele><name>&x;</name>")));
        assertThat(verdict.runs().getFirst().track().column(Channel.ALTITUDE).isEmpty()).isTrue();
        assertThat(verdict.because()).extracting(Because::rule).containsExactly("ENTITIES");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<gpx><rte><rtept lat='1' lon='2'/></rte></gpx> | route",
                "<gpx><wpt lat='1' lon='2'/></gpx> | places",
                "<gpx></gpx> | no-recording",
                "<html><body>Please sign in</body></html> | web-page",
                "<kml></kml> | markup",
                "<TrainingCenterDatabase><Courses><Course/></Courses></TrainingCenterDatabase> |"
                        + " plan"
            })
    void what_is_no_recording_is_told_apart(String text, String key) {
        Verdict verdict = read(text);
        assertThat(verdict).isInstanceOf(Verdict.Refused.class);
        assertThat(verdict.because().getFirst().said().key()).isEqualTo("file." + key);
    }

    private static final String TCX =
            """
              <TrainingCenterDatabase><Activities><Activity Sport="Running"><Id>2026-05-01T06:00:00Z</Id>
            <Lap StartTime="2026-05-01T06:00:00Z"><TotalTimeSeconds>10.5</TotalTimeSeconds>
            <DistanceMeters>30</DistanceMeters><AverageHeartRateBpm><Value>150</Value></AverageHeartRateBpm>
            <Track>
            <Trackpoint><Time>2026-05-01T06:00:00Z</Time><Position><LatitudeDegrees>48</LatitudeDegrees>
            <LongitudeDegrees>7.9</LongitudeDegrees></Position><AltitudeMeters>200</AltitudeMeters>
            <DistanceMeters>0</DistanceMeters><HeartRateBpm><Value>149</Value></HeartRateBpm></Trackpoint>
            <Trackpoint><Time>2026-05-01T06:00:10Z</Time><DistanceMeters>30</DistanceMeters>
            <HeartRateBpm><Value>151</Value></HeartRateBpm><Extensions><ns3:TPX><ns3:Speed>3.0</ns3:Speed>
            <ns3:RunCadence>83</ns3:RunCadence><ns3:Watts>240</ns3:Watts></ns3:TPX></Extensions></Trackpoint>
            </Track></Lap>
            <Creator><Name>A watch</Name></Creator></Activity></Activities></TrainingCenterDatabase>
            """;

    @Test
    void an_activity_of_tcx_has_laps_points_and_what_watches_add() {
        Run run = only(TCX);
        assertThat(run.start()).contains(Instant.parse("2026-05-01T06:00:00Z"));
        assertThat(run.laps()).hasSize(1);
        assertThat(run.laps().getFirst().figures().find(Figure.HEART_RATE)).hasValue(150);
        assertThat(run.figures().find(Figure.TIMER)).hasValue(10.5);
        assertThat(run.figures().find(Figure.DISTANCE)).hasValue(30);
        assertThat(run.track().column(Channel.CADENCE).get(1)).isEqualTo(166);
        assertThat(run.track().column(Channel.POWER).get(1)).isEqualTo(240);
        assertThat(run.track().column(Channel.HEART_RATE).mean()).hasValue(150);
        assertThat(run.origin().device().orElseThrow().name()).isEqualTo("A watch");
    }
}
