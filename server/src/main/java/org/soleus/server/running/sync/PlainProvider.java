package org.soleus.server.running.sync;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The worked example: a service that lists activities a page at a time, and hands out each file.
///
/// `GET activities?after=PLACE` answers `{"activities": [{"id", "file"}], "next", "more"}`, and
/// `GET activities/ID/file` answers the bytes.
///
/// @param registration from the settings
record PlainProvider(Registration registration) implements Provider {

    @Override
    public Listing list(Asking asking, Optional<String> after) {
        var told =
                asking.json("activities" + after.map(at -> "?after=" + Asking.word(at)).orElse(""));
        List<Activity> activities = new ArrayList<>();
        for (JsonNode one : told.path("activities")) {
            var id = one.path("id").asString("");
            if (!id.isEmpty()) activities.add(new Activity(id, one.path("file").asString(id)));
        }
        var next = told.path("next").asString(after.orElse(""));
        return new Listing(activities, next, told.path("more").asBoolean(false));
    }

    @Override
    public InputStream original(Asking asking, String activity) throws IOException {
        return asking.file("activities/" + Asking.word(activity) + "/file");
    }
}
