package org.soleus.server.running.web;

import org.soleus.server.running.sync.Connection;
import org.soleus.server.running.sync.Registration;

import java.util.Optional;

/// A service on the page of services.
///
/// @param id in addresses
/// @param name as its members know it
/// @param way where the member says yes; empty unless she is on her way
/// @param connected whether it is connected
/// @param shut whether only connecting it again helps
/// @param words how it stands; empty where it is not connected
public record ServiceRow(
        String id, String name, String way, boolean connected, boolean shut, String words) {

    static ServiceRow of(
            Registration service, Optional<Connection> found, String way, RunWords words) {
        return new ServiceRow(
                service.id(),
                service.name(),
                way,
                found.isPresent(),
                found.map(Connection::shut).orElse(false),
                found.map(one -> stands(one, words)).orElse(""));
    }

    private static String stands(Connection one, RunWords words) {
        var since = "Connected on " + day(one.since(), words) + ".";
        if (one.shut()) return since + " " + one.trouble();
        if (!one.trouble().isEmpty()) {
            return since
                    + " "
                    + one.trouble()
                    + " It is asked again at "
                    + words.time(one.next())
                    + "; what you have is safe.";
        }
        return one.last()
                .map(
                        last ->
                                since
                                        + " Last asked at "
                                        + words.time(last)
                                        + ", again at "
                                        + words.time(one.next())
                                        + ".")
                .orElse(since + " Its runs are on their way.");
    }

    private static String day(java.time.Instant at, RunWords words) {
        return words.day(at.atZone(words.me().zoneId()).toLocalDate());
    }
}
