package org.soleus.clinical.running.fit;

import org.jspecify.annotations.Nullable;
import org.soleus.clinical.running.Channel;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/// How a field of a record becomes a sample: value = raw / scale - offset.
///
/// @param rank of two fields for one channel the higher is kept where it holds a value
record Sample(Channel channel, double scale, double offset, int rank) {

    /// Half turns of a signed 32-bit number, as degrees.
    private static final double SEMICIRCLES = 2_147_483_648.0 / 180.0;

    private static final Map<Integer, Sample> NATIVE =
            Map.ofEntries(
                    Map.entry(0, of(Channel.LATITUDE, SEMICIRCLES)),
                    Map.entry(1, of(Channel.LONGITUDE, SEMICIRCLES)),
                    Map.entry(2, new Sample(Channel.ALTITUDE, 5, 500, 1)),
                    Map.entry(3, of(Channel.HEART_RATE, 1)),
                    Map.entry(4, of(Channel.TURNS, 1)),
                    Map.entry(5, of(Channel.DISTANCE, 100)),
                    Map.entry(6, of(Channel.SPEED, 1000)),
                    Map.entry(7, of(Channel.POWER, 1)),
                    Map.entry(9, of(Channel.GRADE, 100)),
                    Map.entry(13, of(Channel.TEMPERATURE, 1)),
                    Map.entry(39, of(Channel.VERTICAL_OSCILLATION, 10)),
                    Map.entry(41, of(Channel.CONTACT, 10)),
                    Map.entry(52, new Sample(Channel.TURNS, 256, 0, 2)),
                    Map.entry(73, new Sample(Channel.SPEED, 1000, 0, 2)),
                    Map.entry(78, new Sample(Channel.ALTITUDE, 5, 500, 2)),
                    Map.entry(83, of(Channel.VERTICAL_RATIO, 100)),
                    Map.entry(84, of(Channel.BALANCE, 100)),
                    Map.entry(85, of(Channel.STEP_LENGTH, 10_000)));

    /// A developer's field by its name and unit, as foot pods write them.
    private record Named(String name, String units, Sample sample) {}

    private static final List<Named> DEVELOPED =
            List.of(
                    named("power", "watts", Channel.POWER, 1),
                    named("cadence", "rpm", Channel.TURNS, 1),
                    named("ground time", "milliseconds", Channel.CONTACT, 1),
                    named("vertical oscillation", "centimeters", Channel.VERTICAL_OSCILLATION, .1),
                    named("vertical oscillation", "millimeters", Channel.VERTICAL_OSCILLATION, 1),
                    named("elevation", "meters", Channel.ALTITUDE, 1),
                    named("speed", "m/s", Channel.SPEED, 1),
                    named("distance", "meters", Channel.DISTANCE, 1));

    /// The field of a record that is two numbers in three bytes.
    static final int SPEED_AND_DISTANCE = 8;

    /// The field that adds a fraction to the turns a minute, in 128ths.
    static final int FRACTION = 53;

    /// The sample that a native field is; nothing when it is not one of ours.
    static @Nullable Sample ofNative(int field) {
        return NATIVE.get(field);
    }

    /// The sample that a developer's field is; nothing when it is not one of ours.
    static @Nullable Sample ofDeveloper(Developers.Described field) {
        String name = field.name().toLowerCase(Locale.ROOT);
        String units = field.units().toLowerCase(Locale.ROOT);
        for (Named known : DEVELOPED) {
            if (known.name().equals(name) && known.units().equals(units)) return known.sample();
        }
        return null;
    }

    private static Sample of(Channel channel, double scale) {
        return new Sample(channel, scale, 0, 1);
    }

    private static Named named(String name, String units, Channel channel, double scale) {
        return new Named(name, units, new Sample(channel, scale, 0, 0));
    }
}
