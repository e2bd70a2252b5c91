package org.soleus.server.plan.web;

import org.soleus.server.plan.remind.Devices;

import java.net.URI;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/// A device that rings, as it is listed.
///
/// @param id for its form
/// @param words what it is, as far as its address tells
public record DeviceRow(String id, String words) {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    static List<DeviceRow> of(List<Devices.Device> devices, ZoneId zone) {
        return devices.stream().map(device -> of(device, zone)).toList();
    }

    private static DeviceRow of(Devices.Device device, ZoneId zone) {
        var since = DAY.format(device.since().atZone(zone));
        return new DeviceRow(device.id(), maker(device.address()) + ", since " + since);
    }

    private static String maker(String address) {
        var host = String.valueOf(URI.create(address).getHost());
        if (host.endsWith("googleapis.com"))
            return "Chrome or another browser on Android or a computer";
        if (host.endsWith("mozilla.com")) return "Firefox";
        if (host.endsWith("apple.com")) return "An iPhone, iPad or Mac";
        return host.endsWith("windows.com") ? "Edge on Windows" : "A device";
    }
}
