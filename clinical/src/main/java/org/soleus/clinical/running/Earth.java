package org.soleus.clinical.running;

/// Metres between two positions.
///
/// On a sphere with the radius of the equator: within 0.4 % of the true ellipsoid, a tenth of what
/// a watch's position is off by. Short steps are taken as flat.
public final class Earth {

    /// Metres; WGS 84.
    private static final double RADIUS = 6_378_137.0;

    private static final double SHORT_DEG = 0.2;

    private Earth() {}

    /// @param latitude degrees, -90 to 90
    /// @param longitude degrees, -180 to 180
    public static double metres(
            double latitude, double longitude, double toLatitude, double toLongitude) {
        double north = toLatitude - latitude;
        double east = around(toLongitude - longitude);
        if (Math.abs(north) < SHORT_DEG && Math.abs(east) < SHORT_DEG) {
            double x = east * Math.cos(Math.toRadians(latitude));
            return Math.toRadians(Math.sqrt(north * north + x * x)) * RADIUS;
        }
        return far(latitude, toLatitude, north, east);
    }

    private static double far(double latitude, double toLatitude, double north, double east) {
        double a = Math.sin(Math.toRadians(north) / 2);
        double b = Math.sin(Math.toRadians(east) / 2);
        double cos = Math.cos(Math.toRadians(latitude)) * Math.cos(Math.toRadians(toLatitude));
        return 2 * RADIUS * Math.asin(Math.sqrt(Math.min(1, a * a + cos * b * b)));
    }

    /// Degrees the short way round.
    private static double around(double degrees) {
        if (degrees > 180) return degrees - 360;
        return degrees < -180 ? degrees + 360 : degrees;
    }
}
