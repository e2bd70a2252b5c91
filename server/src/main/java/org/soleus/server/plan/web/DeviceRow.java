package org.soleus.server.plan.web;

import org.soleus.server.plan.remind.Devices;
import org.soleus.server.web.Say;

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

    static List<DeviceRow> of(Say say, List<Devices.Device> devices, ZoneId zone) {
        return devices.stream().map(device -> of(say, device, zone)).toList();
    }

    private static DeviceRow of(Say say, Devices.Device device, ZoneId zone) {
        var day = device.since().atZone(zone).toLocalDate();
        var since = say.other() == null ? DAY.format(day) : say.longDay(day);
        var words = say.words("reminder.ring.since", say.words(maker(device.address())), since);
        return new DeviceRow(device.id(), words);
    }

    private static String maker(String address) {
        var host = String.valueOf(URI.create(address).getHost());
        if (host.endsWith("googleapis.com")) return "reminder.ring.android";
        if (host.endsWith("mozilla.com")) return "reminder.ring.firefox";
        if (host.endsWith("apple.com")) return "reminder.ring.apple";
        return host.endsWith("windows.com") ? "reminder.ring.windows" : "reminder.ring.other";
    }
}
