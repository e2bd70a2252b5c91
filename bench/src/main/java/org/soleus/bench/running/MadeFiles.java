package org.soleus.bench.running;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import java.util.Random;

/// Files to measure with, made here: a long run north, each second a sample.
public final class MadeFiles {

    private static final long COUNT = 1_146_549_600L;
    private static final Instant MORNING = Instant.parse("2026-05-01T06:00:00Z");

    private MadeFiles() {}

    /// Records of 24 bytes, as a watch of ten years ago writes them.
    static byte[] fit(int records) {
        return fit(records, COUNT, new Random(1), 1);
    }

    /// A run of somebody, no two alike.
    ///
    /// @param day how many days after the first
    public static byte[] fit(int records, int day) {
        return fit(records, COUNT + day * 86_400L, new Random(day), 4);
    }

    /// @param count seconds on the clock of the watch as it begins
    /// @param uneven by how much a value is off, at most
    private static byte[] fit(int records, long count, Random random, int uneven) {
        ByteBuffer file = ByteBuffer.allocate(256 + records * 24).order(ByteOrder.LITTLE_ENDIAN);
        file.position(14);
        define(file, 0, 0, 0, 0x00, 1, 0x84, 4, 0x86);
        file.put((byte) 0).put((byte) 4).putShort((short) 1).putInt((int) count);
        define(
                file, 1, 20, 253, 0x86, 0, 0x85, 1, 0x85, 5, 0x86, 2, 0x84, 6, 0x84, 3, 2, 4, 2, 13,
                1);
        for (int s = 0; s < records; s++) {
            file.put((byte) 1).putInt((int) (count + s));
            int off = random.nextInt(uneven);
            file.putInt(572_662_306 + s * 300 + 9 * off).putInt(94_250_836 + 5 * off);
            file.putInt(s * 300 + 7 * off).putShort((short) (3500 + s % 100));
            file.putShort((short) (3000 + 20 * off));
            file.put((byte) (140 + s % 20)).put((byte) (84 + off)).put((byte) 20);
        }
        define(file, 2, 18, 253, 0x86, 2, 0x86, 5, 0, 7, 0x86, 8, 0x86, 9, 0x86);
        file.put((byte) 2).putInt((int) (count + records)).putInt((int) count).put((byte) 1);
        file.putInt(records * 1000).putInt(records * 1000).putInt(records * 300);
        int end = file.position();
        file.put(0, (byte) 14).put(1, (byte) 0x20).putInt(4, end - 14);
        file.put(8, ".FIT".getBytes(StandardCharsets.US_ASCII));
        file.putShort((short) crc(file.array(), end));
        byte[] bytes = new byte[end + 2];
        file.get(0, bytes);
        return bytes;
    }

    /// @param fields number and base type in turn
    private static void define(ByteBuffer file, int local, int global, int... fields) {
        file.put((byte) (0x40 | local)).putShort((short) 0).putShort((short) global);
        file.put((byte) (fields.length / 2));
        for (int i = 0; i < fields.length; i += 2) {
            int size =
                    switch (fields[i + 1]) {
                        case 0x84 -> 2;
                        case 0x85, 0x86 -> 4;
                        default -> 1;
                    };
            file.put((byte) fields[i]).put((byte) size).put((byte) fields[i + 1]);
        }
    }

    private static int crc(byte[] bytes, int to) {
        int crc = 0;
        for (int i = 0; i < to; i++) {
            crc ^= bytes[i] & 0xFF;
            for (int bit = 0; bit < 8; bit++) crc = (crc & 1) == 0 ? crc >>> 1 : crc >>> 1 ^ 0xA001;
        }
        return crc;
    }

    static byte[] gpx(int points) {
        StringBuilder text = new StringBuilder(points * 240);
        text.append(
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                        + "<gpx version=\"1.1\" creator=\"made\" ");
        text.append(
                "xmlns=\"http://www.topografix.com/GPX/1/1\""
                    + " xmlns:gpxtpx=\"http://www.garmin.com/xmlschemas/TrackPointExtension/v1\">\n");
        text.append("<trk><name>long</name><type>running</type><trkseg>\n");
        for (int s = 0; s < points; s++) {
            text.append(
                    String.format(
                            Locale.ROOT,
                            "<trkpt lat=\"%.7f\""
                                + " lon=\"%.7f\"><ele>%.1f</ele><time>%s</time><extensions><gpxtpx:TrackPointExtension><gpxtpx:hr>%d</gpxtpx:hr><gpxtpx:cad>84</gpxtpx:cad></gpxtpx:TrackPointExtension></extensions></trkpt>\n",
                            48 + s * 2.7e-5,
                            7.9 + s % 7 * 1e-6,
                            200 + s % 100 * .1,
                            MORNING.plusSeconds(s),
                            140 + s % 20));
        }
        return text.append("</trkseg></trk></gpx>\n").toString().getBytes(StandardCharsets.UTF_8);
    }

    static byte[] tcx(int points) {
        StringBuilder text = new StringBuilder(points * 330);
        text.append(
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                    + "<TrainingCenterDatabase><Activities><Activity"
                    + " Sport=\"Running\"><Id>2026-05-01T06:00:00Z</Id><Lap"
                    + " StartTime=\"2026-05-01T06:00:00Z\"><TotalTimeSeconds>1</TotalTimeSeconds><DistanceMeters>3</DistanceMeters><Track>\n");
        for (int s = 0; s < points; s++) {
            text.append(
                    String.format(
                            Locale.ROOT,
                            "<Trackpoint><Time>%s</Time><Position><LatitudeDegrees>%.7f</LatitudeDegrees><LongitudeDegrees>%.7f</LongitudeDegrees></Position><AltitudeMeters>%.1f</AltitudeMeters><DistanceMeters>%.2f</DistanceMeters><HeartRateBpm><Value>%d</Value></HeartRateBpm><Cadence>84</Cadence></Trackpoint>\n",
                            MORNING.plusSeconds(s),
                            48 + s * 2.7e-5,
                            7.9,
                            200 + s % 100 * .1,
                            s * 3.0,
                            140 + s % 20));
        }
        return text.append("</Track></Lap></Activity></Activities></TrainingCenterDatabase>\n")
                .toString()
                .getBytes(StandardCharsets.UTF_8);
    }
}
