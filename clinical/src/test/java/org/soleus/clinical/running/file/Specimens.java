package org.soleus.clinical.running.file;

import static org.soleus.clinical.running.fit.FitMade.MORNING;
import static org.soleus.clinical.running.fit.FitMade.many;
import static org.soleus.clinical.running.fit.FitMade.one;

import org.soleus.clinical.running.fit.FitMade;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Good files of every kind, and ways to spoil them.
final class Specimens {

    private static final int[] ODD = {0, 1, 0x40, 0x60, 0x7F, 0x80, 0xFE, 0xFF, '<', '>', '&', '"'};

    private Specimens() {}

    static List<byte[]> all() {
        byte[] gpx = text(gpx());
        byte[] tcx = text(tcx());
        byte[] fit = fit();
        return List.of(
                fit, fit, fit, gpx, gpx, tcx, tcx, gz(fit), zip("a.fit", fit), zip("a.gpx", gpx));
    }

    /// The file with a few things wrong.
    static byte[] spoilt(byte[] good, Random random) {
        byte[] bytes = good.clone();
        int wrongs = 1 + random.nextInt(6);
        for (int i = 0; i < wrongs && bytes.length > 1; i++) bytes = wrong(bytes, random);
        return bytes;
    }

    private static byte[] wrong(byte[] bytes, Random random) {
        int at = random.nextInt(bytes.length);
        int length = Math.min(bytes.length - at, 1 + random.nextInt(1 + random.nextInt(64)));
        return switch (random.nextInt(7)) {
            case 0 -> set(bytes, at, bytes[at] ^ (1 << random.nextInt(8)));
            case 1 -> set(bytes, at, ODD[random.nextInt(ODD.length)]);
            case 2 -> set(bytes, at, random.nextInt(256));
            case 3 -> Arrays.copyOf(bytes, at + 1);
            case 4 -> joined(bytes, at, bytes, at + length);
            case 5 -> joined(bytes, at + length, bytes, at);
            default -> joined(bytes, at, bytes, random.nextInt(bytes.length));
        };
    }

    private static byte[] set(byte[] bytes, int at, int value) {
        bytes[at] = (byte) value;
        return bytes;
    }

    /// The first file up to a place, then the second from a place.
    private static byte[] joined(byte[] first, int to, byte[] second, int from) {
        byte[] both = Arrays.copyOf(first, to + second.length - from);
        System.arraycopy(second, from, both, to, second.length - from);
        return both;
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] fit() {
        FitMade made =
                FitMade.activity()
                        .define(2, 207, many(1, 13, 16), one(3, 2))
                        .data(2, new byte[16], 0)
                        .define(
                                3,
                                206,
                                one(0, 2),
                                one(1, 2),
                                one(2, 2),
                                many(3, 7, 12),
                                many(8, 7, 8))
                        .data(3, 0, 7, 0x84, "Power", "Watts")
                        .define(
                                1,
                                20,
                                new FitMade.Field[] {
                                    one(253, 6),
                                    one(0, 5),
                                    one(1, 5),
                                    one(5, 6),
                                    one(2, 4),
                                    one(3, 2),
                                    one(4, 2),
                                    one(53, 2),
                                    one(39, 4),
                                    one(41, 4),
                                    many(8, 13, 3)
                                },
                                new int[] {7, 2, 0})
                        .define(4, 21, one(253, 6), one(0, 0), one(1, 0))
                        .data(4, MORNING, 0, 0);
        for (int s = 0; s < 40; s++) {
            made.data(
                    1,
                    MORNING + s,
                    572_000_000 + s * 300,
                    94_000_000,
                    s * 300,
                    3500 + s,
                    140 + s % 9,
                    84,
                    64,
                    820,
                    2500,
                    new byte[] {1, 2, 3},
                    new byte[] {44, 1});
        }
        made.data(4, MORNING + 20, 0, 4).data(4, MORNING + 30, 0, 0);
        made.define(5, 132, one(253, 6), one(0, 4), many(6, 2, 2), many(9, 6, 1), many(10, 13, 3));
        made.data(5, MORNING, 0, new int[] {91, 92}, 10_240, new byte[] {1, 2, 3});
        return made.session(MORNING, 1, 0, 20, 60).session(MORNING + 20, 11, 1, 20, 60).bytes();
    }

    private static String gpx() {
        StringBuilder text =
                new StringBuilder("<?xml version='1.0'?><!DOCTYPE gpx [<!ENTITY a 'b'>]>");
        text.append("<gpx creator=\"x &amp; y\"><trk><type>running</type><trkseg>");
        for (int s = 0; s < 30; s++) {
            text.append(
                    "<trkpt lat=\"48.%05d\" lon=\"7.9\"><ele>%d.5</ele><time>2026-05-01T06:00:%02d.5+02:00</time><extensions><a:hr>%d</a:hr><cad>84</cad></extensions></trkpt>\n"
                            .formatted(s * 3, 200 + s, s, 140 + s));
            if (s == 15) text.append("</trkseg><!-- c --><trkseg><![CDATA[x]]>");
        }
        return text.append("</trkseg></trk></gpx>").toString();
    }

    private static String tcx() {
        StringBuilder text = new StringBuilder("<TrainingCenterDatabase><Activities>");
        text.append("<Activity Sport=\"Running\"><Id>2026-05-01T06:00:00Z</Id>");
        text.append(
                "<Lap StartTime=\"2026-05-01T06:00:00Z\"><TotalTimeSeconds>30</TotalTimeSeconds>");
        text.append("<DistanceMeters>90</DistanceMeters><Track>");
        for (int s = 0; s < 30; s++) {
            text.append(
                    "<Trackpoint><Time>2026-05-01T06:00:%02dZ</Time><DistanceMeters>%d</DistanceMeters><HeartRateBpm><Value>150</Value></HeartRateBpm><Extensions><TPX><RunCadence>84</RunCadence></TPX></Extensions></Trackpoint>\n"
                            .formatted(s, s * 3));
        }
        return text.append("</Track></Lap></Activity></Activities></TrainingCenterDatabase>")
                .toString();
    }

    private static byte[] gz(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream packed = new GZIPOutputStream(out)) {
            packed.write(bytes);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return out.toByteArray();
    }

    private static byte[] zip(String name, byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(bytes);
            zip.closeEntry();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return out.toByteArray();
    }
}
