package org.soleus.server.plan.web;

import org.jspecify.annotations.Nullable;
import org.soleus.clinical.plan.PlannedSession;
import org.soleus.clinical.triage.Screen;
import org.soleus.server.web.Refusal;
import org.soleus.server.web.Say;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/// Fields of a form, read strictly: what does not fit is not there.
public final class Form {

    private Form() {}

    /// Onward to another page.
    static ResponseEntity<byte[]> to(String address) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER).location(URI.create(address)).build();
    }

    /// A page's title, which tells first when something is missing.
    static String title(String title, Map<String, String> errors) {
        return title(Say.ENGLISH, title, errors);
    }

    /// The same in the words of a page.
    static String title(Say say, String title, Map<String, String> errors) {
        return errors.isEmpty() ? title : say.words("web.error", title);
    }

    /// A kind of session by its word.
    ///
    /// @throws Refusal when there is no such kind
    static PlannedSession.Kind kind(String word) {
        for (var kind : PlannedSession.Kind.values()) {
            if (kind.name().equals(word)) return kind;
        }
        throw Refusal.notFound();
    }

    static String text(MultiValueMap<String, String> sent, String name) {
        var value = sent.getFirst(name);
        return value == null ? "" : value;
    }

    /// The answers to the five taps that are answers, by the id of the tap.
    static Map<String, String> taps(Screen screen, MultiValueMap<String, String> sent) {
        var words = new LinkedHashMap<String, String>();
        for (var tap : screen.taps()) {
            var word = text(sent, tap.id());
            if (tap.offers(word)) words.put(tap.id(), word);
        }
        return words;
    }

    /// The score that was chosen before a form came back; null where none was, which no cell shows.
    public static @Nullable Integer chosen(Map<String, String> given, String name) {
        var text = given.getOrDefault(name, "");
        return text.matches("[0-9]|10") ? Integer.valueOf(text) : null;
    }

    /// The fields that were answered with this word.
    static Set<String> chosen(MultiValueMap<String, String> sent, String word) {
        return sent.keySet().stream()
                .filter(id -> word.equals(sent.getFirst(id)))
                .collect(Collectors.toSet());
    }

    /// A score from 0 to 10.
    static Optional<Integer> score(MultiValueMap<String, String> sent, String name) {
        return number(sent, name, 0, 10);
    }

    static Optional<Integer> number(
            MultiValueMap<String, String> sent, String name, int least, int most) {
        var text = text(sent, name);
        if (!text.matches("[0-9]{1,7}")) return Optional.empty();
        int number = Integer.parseInt(text);
        return number >= least && number <= most ? Optional.of(number) : Optional.empty();
    }

    static Optional<UUID> uuid(String text) {
        try {
            var id = UUID.fromString(text);
            return id.toString().equals(text) ? Optional.of(id) : Optional.empty();
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }
}
