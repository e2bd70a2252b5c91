package org.soleus.server.running;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Files of a run as watches and phones write them, made for tests: due north from a place of its
/// own, a sample every five seconds, three metres a second.
public record Recorded(Instant start, int metres, double latitude) {

    private static final double METRES_A_DEGREE = 111_195;
    private static final int EVERY_S = 5;
    private static final double SPEED = 3;

    /// A run from the usual place.
    public static Recorded of(String start, int metres) {
        return new Recorded(Instant.parse(start), metres, 47.123456);
    }

    private int rows() {
        return (int) (metres / SPEED / EVERY_S) + 1;
    }

    /// As a phone tells it: positions and heights.
    public byte[] gpx() {
        var text =
                new StringBuilder(
                        "<?xml version=\"1.0\"?><gpx version=\"1.1\" creator=\"Sidewalk\""
                                + " xmlns=\"http://www.topografix.com/GPX/1/1\"><trk><name>Home"
                                + " to work</name><type>running</type><trkseg>");
        for (int row = 0; row < rows(); row++) {
            text.append(
                    String.format(
                            Locale.ROOT,
                            "<trkpt lat=\"%.7f\""
                                    + " lon=\"8.7654321\"><ele>%.1f</ele><time>%s</time></trkpt>",
                            latitude + row * EVERY_S * SPEED / METRES_A_DEGREE,
                            400 + 10 * Math.sin(row / 20.0),
                            start.plusSeconds((long) row * EVERY_S)));
        }
        return bytes(text.append("</trkseg></trk></gpx>"));
    }

    /// As a watch tells it: positions, distance, heart and steps.
    public byte[] tcx() {
        var text =
                new StringBuilder(
                        "<?xml version=\"1.0\"?><TrainingCenterDatabase"
                            + " xmlns=\"http://www.garmin.com/xmlschemas/TrainingCenterDatabase/v2\""
                            + " xmlns:x=\"http://www.garmin.com/xmlschemas/ActivityExtension/v2\"><Activities><Activity"
                            + " Sport=\"Running\"><Id>");
        text.append(start).append("</Id><Lap StartTime=\"").append(start).append("\">");
        text.append("<TotalTimeSeconds>").append((rows() - 1) * EVERY_S);
        text.append("</TotalTimeSeconds><DistanceMeters>").append(metres);
        text.append("</DistanceMeters><Track>");
        for (int row = 0; row < rows(); row++) {
            text.append(
                    String.format(
                            Locale.ROOT,
                            "<Trackpoint><Time>%s</Time><Position><LatitudeDegrees>%.7f</LatitudeDegrees><LongitudeDegrees>8.7654321</LongitudeDegrees></Position><DistanceMeters>%.1f</DistanceMeters><HeartRateBpm><Value>%d</Value></HeartRateBpm><Extensions><x:TPX><x:RunCadence>84</x:RunCadence></x:TPX></Extensions></Trackpoint>",
                            start.plusSeconds((long) row * EVERY_S),
                            latitude + row * EVERY_S * SPEED / METRES_A_DEGREE,
                            row * EVERY_S * SPEED,
                            140 + row % 20));
        }
        return bytes(
                text.append("</Track></Lap></Activity></Activities></TrainingCenterDatabase>"));
    }

    private static byte[] bytes(StringBuilder text) {
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /// The same bytes, packed.
    public static byte[] gz(byte... bytes) {
        var packed = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(packed)) {
            out.write(bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return packed.toByteArray();
    }

    /// An archive; entries come in pairs of name and bytes.
    public static byte[] zip(Object... entries) {
        var packed = new ByteArrayOutputStream();
        try (var out = new ZipOutputStream(packed)) {
            out.setLevel(Deflater.BEST_SPEED);
            for (int at = 0; at < entries.length; at += 2) {
                out.putNextEntry(new ZipEntry((String) entries[at]));
                out.write((byte[]) entries[at + 1]);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return packed.toByteArray();
    }
}
