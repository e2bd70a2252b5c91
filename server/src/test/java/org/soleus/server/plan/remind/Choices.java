package org.soleus.server.plan.remind;

import static org.assertj.core.api.Assertions.assertThat;

import org.soleus.server.Visitor;
import org.soleus.server.account.Outbox;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// What a member of a test chooses to be reminded of, and what of it lies in the outbox.
final class Choices {

    static final String PAGE = "/plan/reminders";
    static final Pattern STOP = Pattern.compile("(/plan/reminders/stop\\?of=\\S+)");

    private Choices() {}

    /// Saves the form as it is proposed, but for these fields.
    static void save(Visitor visitor, String... but) {
        var fields = new LinkedHashMap<String, String>();
        for (var kind : Kind.values()) fields.put(kind.word() + "_at", kind.usual().toString());
        fields.put("break_until", "17:00");
        fields.put("break_every", "60");
        fields.put("quiet_from", "21:00");
        fields.put("quiet_until", "07:00");
        for (int i = 0; i < but.length; i += 2) fields.put(but[i], but[i + 1]);
        var flat = new ArrayList<String>();
        fields.forEach((name, value) -> flat.addAll(List.of(name, value)));
        var saved = visitor.save(PAGE, flat.toArray(String[]::new));
        assertThat(saved.statusCode()).as(saved.body()).isEqualTo(303);
    }

    /// Her address, as her own page tells it.
    static String mail(Visitor visitor) {
        var found =
                Pattern.compile("[0-9a-f-]{36}@newcomer\\.example")
                        .matcher(visitor.get("/account").body());
        assertThat(found.find()).isTrue();
        return found.group();
    }

    /// Reminders to an address, the latest first.
    static List<Outbox.Letter> letters(Outbox outbox, String mail) {
        return outbox.kept().stream()
                .filter(letter -> letter.to().equals(mail))
                .filter(letter -> STOP.matcher(letter.body()).find())
                .toList();
    }

    /// Those of one kind.
    static List<Outbox.Letter> letters(Outbox outbox, String mail, Kind kind) {
        var subject = "Soleus: " + Said.of(kind, Optional.empty()).subject();
        return letters(outbox, mail).stream()
                .filter(letter -> letter.subject().equals(subject))
                .toList();
    }
}
