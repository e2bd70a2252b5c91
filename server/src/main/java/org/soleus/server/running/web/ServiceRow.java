package org.soleus.server.running.web;

import org.soleus.server.running.sync.Connection;
import org.soleus.server.running.sync.Registration;

import java.util.List;
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
        var since = words.words("upload.service.since", day(one.since(), words));
        if (one.trouble().isPresent()) {
            var trouble = words.voice().paragraph(List.of(one.trouble().get()));
            if (one.shut()) return since + " " + trouble;
            return since
                    + " "
                    + trouble
                    + " "
                    + words.words("upload.service.again", words.time(one.next()));
        }
        return since
                + " "
                + one.last()
                        .map(
                                last ->
                                        words.words(
                                                "upload.service.asked",
                                                words.time(last),
                                                words.time(one.next())))
                        .orElse(words.words("upload.service.coming"));
    }

    private static String day(java.time.Instant at, RunWords words) {
        return words.day(at.atZone(words.me().zoneId()).toLocalDate());
    }
}
