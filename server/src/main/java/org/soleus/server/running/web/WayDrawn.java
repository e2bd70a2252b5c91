package org.soleus.server.running.web;

import org.soleus.clinical.running.Channel;
import org.soleus.clinical.running.Run;

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
    private static final int BOX = 600;
    private static final int STEP = 3;

    /// Draws a run's way.
    ///
    /// @param secret what decides where the hidden places lie; the same for every look
    static WayDrawn of(Run run, UUID secret) {
        var plan = new Plan(run);
        return plan.count < 2 ? new WayDrawn("", 1, 1) : plan.drawn(secret);
    }

    /// Whether there is anything to show.
    public boolean isEmpty() {
        return path.isEmpty();
    }

    /// A way on a flat sheet, in metres.
    private static final class Plan {

        private final double[] east;
        private final double[] north;
        private int count;

        Plan(Run run) {
            var latitude = run.track().column(Channel.LATITUDE);
            var longitude = run.track().column(Channel.LONGITUDE);
            east = new double[latitude.count()];
            north = new double[latitude.count()];
            double narrow = 0;
            double from = 0;
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
            var start = astray(0, secret.getMostSignificantBits());
            var end = astray(count - 1, secret.getLeastSignificantBits());
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
        private double[] astray(int at, long bits) {
            double angle = (bits & 0xFFFF) * Math.TAU / 0x10000;
            double far = ASTRAY_M * ((bits >>> 16) & 0xFF) / 0xFF;
            return new double[] {
                east[at] + far * Math.cos(angle), north[at] + far * Math.sin(angle)
            };
        }

        private boolean isHidden(int at, double[] middle) {
            return Math.hypot(east[at] - middle[0], north[at] - middle[1]) < HIDDEN_M;
        }
    }
}
