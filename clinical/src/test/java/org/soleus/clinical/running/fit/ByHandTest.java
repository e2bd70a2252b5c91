package org.soleus.clinical.running.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.soleus.clinical.running.Channel;
import org.soleus.clinical.running.Reading;
import org.soleus.clinical.running.Track;
import org.soleus.clinical.running.bytes.Window;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Real recordings, one of each device, record by record against a second, plain reading of the
/// same bytes that shares nothing with the reader.
class ByHandTest {

    private static final Path BESIDE = Path.of("..", "..", "shared", "data", "runs", "fit");
    private static final List<String> FILES =
            List.of(
                    "dtcooper__2013-02-06-12-11-14.fit",
                    "dtcooper__activity-small-fenix2-run.fit",
                    "dtcooper__developer-types-sample.fit",
                    "dtcooper__event_timestamp.fit",
                    "dtcooper__garmin-fenix-5-run.fit",
                    "dtcooper__garmin-fenix-5-walk.fit",
                    "dtcooper__sample-activity-indoor-trainer.fit",
                    "firefly-cpp__fit_format_test_File.FIT",
                    "goldencheetah__4801048867.fit",
                    "jimmykane__running-with-developer-data.fit",
                    "muktihari__valid_only_contain_fileid.fit");

    /// A field that is checked: its number, and value = raw / scale - offset.
    private record Checked(int field, Channel channel, double scale, double offset) {}

    private static final List<Checked> CHECKED =
            List.of(
                    new Checked(0, Channel.LATITUDE, 0x1p31 / 180, 0),
                    new Checked(1, Channel.LONGITUDE, 0x1p31 / 180, 0),
                    new Checked(2, Channel.ALTITUDE, 5, 500),
                    new Checked(3, Channel.HEART_RATE, 1, 0),
                    new Checked(5, Channel.DISTANCE, 100, 0),
                    new Checked(6, Channel.SPEED, 1000, 0),
                    new Checked(13, Channel.TEMPERATURE, 1, 0),
                    new Checked(39, Channel.VERTICAL_OSCILLATION, 10, 0),
                    new Checked(41, Channel.CONTACT, 10, 0),
                    new Checked(85, Channel.STEP_LENGTH, 10_000, 0));

    @TestFactory
    Stream<DynamicTest> each_record_of_each_device_is_as_its_bytes_say() {
        assumeTrue(Files.isDirectory(BESIDE), "the recordings are not here");
        return FILES.stream().map(file -> DynamicTest.dynamicTest(file, () -> compare(file)));
    }

    private static void compare(String file) throws IOException {
        byte[] bytes = Files.readAllBytes(BESIDE.resolve(file));
        Reading reading = new Reading(file);
        FitReader.read(Window.of(bytes), reading);
        Track track = reading.runs().getFirst().track();
        List<Map<Integer, Long>> records = walk(ByteBuffer.wrap(bytes));
        assertThat(track.size()).isEqualTo(records.size());
        for (int row = 0; row < records.size(); row++) {
            long since = time(records.get(row)) - time(records.getFirst());
            assertThat(track.elapsedMs(row)).isEqualTo(since * 1000);
            for (Checked checked : CHECKED) same(track, row, checked, records.get(row));
        }
    }

    private static long time(Map<Integer, Long> record) {
        return record.getOrDefault(253, 0L);
    }

    private static void same(Track track, int row, Checked checked, Map<Integer, Long> record) {
        var column = track.column(checked.channel());
        Long raw = record.get(checked.field());
        if (raw == null) return;
        double value = raw / checked.scale() - checked.offset();
        assertThat(column.get(row))
                .as("%s of row %d", checked.channel(), row)
                .isCloseTo(value, within(1e-9));
    }

    /// The raw fields of every record that hold a value, in order.
    private static List<Map<Integer, Long>> walk(ByteBuffer file) {
        List<Map<Integer, Long>> records = new ArrayList<>();
        int[][] layouts = new int[16][];
        int end = (file.get(0) & 0xFF) + file.order(ByteOrder.LITTLE_ENDIAN).getInt(4);
        file.position(file.get(0) & 0xFF);
        while (file.position() < end) {
            int header = file.get() & 0xFF;
            if ((header & 0x40) != 0) {
                layouts[header & 15] = layout(file, (header & 0x20) != 0);
            } else {
                Map<Integer, Long> fields = message(file, layouts[header & 15]);
                if (layouts[header & 15][1] == 20) records.add(fields);
            }
        }
        return records;
    }

    /// Byte order, kind of message, bytes of developers, then number, bytes and type of each field.
    private static int[] layout(ByteBuffer file, boolean developed) {
        file.get();
        int big = file.get();
        file.order(big == 1 ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
        int kind = file.getShort() & 0xFFFF;
        int n = file.get() & 0xFF;
        int[] layout = new int[3 + 3 * n];
        layout[0] = big;
        layout[1] = kind;
        for (int i = 3; i < layout.length; i++) layout[i] = file.get() & 0xFF;
        int more = developed ? file.get() & 0xFF : 0;
        for (int i = 0; i < more; i++) {
            file.get();
            layout[2] += file.get() & 0xFF;
            file.get();
        }
        return layout;
    }

    private static Map<Integer, Long> message(ByteBuffer file, int[] layout) {
        file.order(layout[0] == 1 ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
        Map<Integer, Long> fields = new HashMap<>();
        for (int i = 3; i < layout.length; i += 3) {
            int next = file.position() + layout[i + 1];
            Long value = value(file, layout[i + 2]);
            if (value != null) fields.put(layout[i], value);
            file.position(next);
        }
        file.position(file.position() + layout[2]);
        return fields;
    }

    private static @Nullable Long value(ByteBuffer file, int type) {
        long raw =
                switch (type) {
                    case 0x01 -> file.get();
                    case 0x83 -> file.getShort();
                    case 0x84 -> file.getShort() & 0xFFFF;
                    case 0x85 -> file.getInt();
                    case 0x86 -> file.getInt() & 0xFFFF_FFFFL;
                    default -> file.get() & 0xFF;
                };
        long none =
                switch (type) {
                    case 0x01 -> 0x7F;
                    case 0x83 -> 0x7FFF;
                    case 0x84 -> 0xFFFF;
                    case 0x85 -> 0x7FFF_FFFF;
                    case 0x86 -> 0xFFFF_FFFFL;
                    default -> 0xFF;
                };
        return raw == none ? null : raw;
    }
}
