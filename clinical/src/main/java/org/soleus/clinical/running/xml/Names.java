package org.soleus.clinical.running.xml;

/// The names of elements that mean something to us, found from bytes without making a text.
///
/// A prefix does not matter: half of all files use some that they never declare.
final class Names {

    static final int UNKNOWN = 0;
    static final int GPX = 1;
    static final int TRK = 2;
    static final int TRKSEG = 3;
    static final int TRKPT = 4;
    static final int ELE = 5;
    static final int TIME = 6;
    static final int SPEED = 7;
    static final int HR = 8;
    static final int CAD = 9;
    static final int TEMP = 10;
    static final int POWER = 11;
    static final int TYPE = 12;
    static final int RTE = 13;
    static final int WPT = 14;
    static final int TCX = 15;
    static final int ACTIVITY = 16;
    static final int LAP = 17;
    static final int TRACK = 18;
    static final int TRACKPOINT = 19;
    static final int LATITUDE = 20;
    static final int LONGITUDE = 21;
    static final int DISTANCE = 22;
    static final int HEART_RATE_OF = 23;
    static final int VALUE = 24;
    static final int TOTAL_TIME = 25;
    static final int CALORIES = 26;
    static final int MEAN_HEART_RATE = 27;
    static final int TOP_HEART_RATE = 28;
    static final int CREATOR = 29;
    static final int NAME = 30;
    static final int COURSE = 31;
    static final int WORKOUT = 32;
    static final int ID = 33;

    private static final int SIZE = 256;
    private static final byte[][] WORDS = new byte[SIZE][];
    private static final int[] MEANING = new int[SIZE];

    static {
        name(GPX, "gpx");
        name(TRK, "trk");
        name(TRKSEG, "trkseg");
        name(TRKPT, "trkpt");
        name(ELE, "ele", "AltitudeMeters");
        name(TIME, "time", "Time");
        name(SPEED, "speed", "Speed");
        name(HR, "hr", "heartrate", "HeartRate");
        name(CAD, "cad", "cadence", "Cadence", "RunCadence");
        name(TEMP, "atemp", "temp", "Temperature");
        name(POWER, "power", "PowerInWatts", "Watts");
        name(TYPE, "type");
        name(RTE, "rte");
        name(WPT, "wpt");
        name(TCX, "TrainingCenterDatabase");
        name(ACTIVITY, "Activity");
        name(LAP, "Lap");
        name(TRACK, "Track");
        name(TRACKPOINT, "Trackpoint");
        name(LATITUDE, "LatitudeDegrees");
        name(LONGITUDE, "LongitudeDegrees");
        name(DISTANCE, "DistanceMeters");
        name(HEART_RATE_OF, "HeartRateBpm");
        name(VALUE, "Value");
        name(TOTAL_TIME, "TotalTimeSeconds");
        name(CALORIES, "Calories");
        name(MEAN_HEART_RATE, "AverageHeartRateBpm");
        name(TOP_HEART_RATE, "MaximumHeartRateBpm");
        name(CREATOR, "Creator");
        name(NAME, "Name");
        name(COURSE, "Course");
        name(WORKOUT, "Workout");
        name(ID, "Id");
    }

    private Names() {}

    /// What a hash of a name begins with.
    static final int SEED = 17;

    /// The hash with one more byte of the name.
    static int mix(int hash, int next) {
        return hash * 31 + next;
    }

    /// The meaning of the name in these bytes; `UNKNOWN` when it has none for us.
    static int of(int hash, byte[] b, int from, int to) {
        for (int at = place(hash); WORDS[at] != null; at = at + 1 & SIZE - 1) {
            if (same(WORDS[at], b, from, to)) return MEANING[at];
        }
        return UNKNOWN;
    }

    private static void name(int meaning, String... words) {
        for (String word : words) {
            byte[] bytes = new byte[word.length()];
            int hash = SEED;
            for (int i = 0; i < bytes.length; i++) {
                bytes[i] = (byte) word.charAt(i);
                hash = mix(hash, bytes[i]);
            }
            int at = place(hash);
            while (WORDS[at] != null) at = (at + 1) & (SIZE - 1);
            WORDS[at] = bytes;
            MEANING[at] = meaning;
        }
    }

    private static int place(int hash) {
        return (hash ^ hash >>> 8 ^ hash >>> 16) & (SIZE - 1);
    }

    private static boolean same(byte[] word, byte[] b, int from, int to) {
        if (word.length != to - from) return false;
        for (int i = 0; i < word.length; i++) {
            if (word[i] != b[from + i]) return false;
        }
        return true;
    }
}
