package org.soleus.server.plan;

import static org.assertj.core.api.Assertions.assertThat;

import org.soleus.server.Visitor;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a phone takes along of today's daily session, as text, and how it comes back.
record TakenAlong(String text) {

    private static final Pattern NAMED = Pattern.compile("/plan/session/ahead/DAILY/[0-9a-f]+");

    /// By whoever's Today names it.
    static TakenAlong by(Visitor who) {
        var path = named(who);
        assertThat(path.find()).isTrue();
        return new TakenAlong(who.get(path.group()).body());
    }

    static boolean isNamedFor(Visitor who) {
        return named(who).find();
    }

    private static Matcher named(Visitor who) {
        return NAMED.matcher(who.get("/plan/today").body());
    }

    /// The same with an offer that does not open.
    TakenAlong broken() {
        return new TakenAlong(text.replaceAll("\"offer\":\"[^\"]{9}", "\"offer\":\"AAAAAAAAA"));
    }

    String session() {
        return field("session");
    }

    private String field(String name) {
        var field = Pattern.compile("\"" + name + "\":\"([^\"]*)\"").matcher(text);
        assertThat(field.find()).isTrue();
        return field.group(1);
    }

    /// Arrives as begun, with this answer to the third tap.
    HttpResponse<String> begins(Visitor who, String third) {
        var fields = new ArrayList<>(List.of("offer", field("offer"), "began", "yes"));
        for (int tap = 1; tap <= 5; tap++) {
            fields.addAll(List.of("TAP" + tap, tap == 3 ? third : "no"));
        }
        fields.addAll(List.of("before", "1"));
        return who.save("/plan/session/" + session() + "/begin", fields.toArray(String[]::new));
    }
}
