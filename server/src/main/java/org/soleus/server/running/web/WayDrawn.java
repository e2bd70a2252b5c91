package org.soleus.server.running.web;

import org.soleus.clinical.running.Channel;
import org.soleus.clinical.running.Run;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/// The shape of a way without any map: drawn only when it is asked for, and never where it begins
/// and ends. Nothing in it says where on earth it is.
///
/// @param path as an SVG path, in whole units
/// @param width of its box
/// @param height of its box
public record WayDrawn(String path, int width, int height) {

    private static final double HIDDEN_M = 300;

    /// How far the middle of what is hidden lies from the spot itself, so that a ring of missing
    /// way does not point at a door.
    private static final double ASTRAY_M = 180;

    private static final double METRES_A_DEGREE = 111_320;

    /// Spots within some two kilometres of each other are one place.
    private static final int PLACES_A_DEGREE = 50;

    private static final int BOX = 600;
    private static final int STEP = 3;

    /// Draws a run's way.
    ///
    /// @param secret with the place, what decides where the hidden middle lies: the same for all
    ///   her runs from one door, so that many pictures tell no more than one
    static WayDrawn of(Run run, UUID secret) {
        var plan = new Plan(run);
        return plan.count < 2 ? new WayDrawn("", 1, 1) : plan.drawn(secret);
    }

    /// Whether there is anything to show.
    public boolean isEmpty() {
        return path.isEmpty();
    }

    /// By how much the hidden middle lies beside a spot, in metres to the east and north.
    static double[] astray(UUID secret, double latitude, double longitude) {
        var bytes =
                ByteBuffer.allocate(4 * Long.BYTES)
                        .putLong(secret.getMostSignificantBits())
                        .putLong(secret.getLeastSignificantBits())
                        .putLong((long) Math.floor(latitude * PLACES_A_DEGREE))
                        .putLong((long) Math.floor(longitude * PLACES_A_DEGREE));
        var bits = ByteBuffer.wrap(hash(bytes.array()));
        double angle = (bits.getInt() >>> 1) * Math.TAU / Integer.MAX_VALUE;
        double far = ASTRAY_M * (bits.getInt() >>> 1) / Integer.MAX_VALUE;
        return new double[] {far * Math.cos(angle), far * Math.sin(angle)};
    }

    private static byte[] hash(byte... bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// A way on a flat sheet, in metres.
    private static final class Plan {

        private final double[] east;
        private final double[] north;
        private int count;
        private double narrow = 1;
        private double from;

        Plan(Run run) {
            var latitude = run.track().column(Channel.LATITUDE);
            var longitude = run.track().column(Channel.LONGITUDE);
            east = new double[latitude.count()];
            north = new double[latitude.count()];
            for (int row = latitude.next(0); row < latitude.size(); row = latitude.next(row + 1)) {
                if (!longitude.has(row)) continue;
                if (count == 0) {
                    narrow = Math.cos(Math.toRadians(latitude.get(row)));
                    from = longitude.get(row);
                }
                double turn = Math.IEEEremainder(longitude.get(row) - from, 360);
                east[count] = METRES_A_DEGREE * narrow * turn;
                north[count] = METRES_A_DEGREE * latitude.get(row);
                count++;
            }
        }

        WayDrawn drawn(UUID secret) {
            var start = middle(0, secret);
            boolean home = isHidden(count - 1, new double[] {east[0], north[0]});
            var end = home ? start : middle(count - 1, secret);
            double west = Double.MAX_VALUE;
            double right = -Double.MAX_VALUE;
            double low = Double.MAX_VALUE;
            double top = -Double.MAX_VALUE;
            for (int at = 0; at < count; at++) {
                if (isHidden(at, start) || isHidden(at, end)) continue;
                west = Math.min(west, east[at]);
                right = Math.max(right, east[at]);
                low = Math.min(low, north[at]);
                top = Math.max(top, north[at]);
            }
            if (right <= west && top <= low) return new WayDrawn("", 1, 1);
            double scale = BOX / Math.max(right - west, top - low);
            var path = path(start, end, west, top, scale);
            return new WayDrawn(
                    path,
                    Math.max(1, (int) Math.ceil((right - west) * scale)),
                    Math.max(1, (int) Math.ceil((top - low) * scale)));
        }

        private String path(double[] start, double[] end, double west, double top, double scale) {
            var path = new StringBuilder();
            boolean down = false;
            long x = 0;
            long y = 0;
            for (int at = 0; at < count; at++) {
                if (isHidden(at, start) || isHidden(at, end)) {
                    down = false;
                    continue;
                }
                long toX = Math.round((east[at] - west) * scale);
                long toY = Math.round((top - north[at]) * scale);
                if (down && Math.max(Math.abs(toX - x), Math.abs(toY - y)) < STEP) continue;
                path.append(down ? 'L' : 'M').append(toX).append(' ').append(toY);
                down = true;
                x = toX;
                y = toY;
            }
            return path.toString();
        }

        /// The middle of what is hidden around a spot.
        private double[] middle(int at, UUID secret) {
            double latitude = north[at] / METRES_A_DEGREE;
            double longitude = from + east[at] / (METRES_A_DEGREE * narrow);
            var by = astray(secret, latitude, longitude);
            return new double[] {east[at] + by[0], north[at] + by[1]};
        }

        private boolean isHidden(int at, double[] middle) {
            return Math.hypot(east[at] - middle[0], north[at] - middle[1]) < HIDDEN_M;
        }
    }
}
