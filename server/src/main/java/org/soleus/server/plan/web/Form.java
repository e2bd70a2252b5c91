package org.soleus.server.plan.web;

import org.springframework.util.MultiValueMap;

import java.util.Optional;
import java.util.UUID;

/// Fields of a form, read strictly: what does not fit is not there.
final class Form {

    private Form() {}

    static String text(MultiValueMap<String, String> sent, String name) {
        var value = sent.getFirst(name);
        return value == null ? "" : value;
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
