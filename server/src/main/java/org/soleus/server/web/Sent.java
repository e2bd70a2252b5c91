package org.soleus.server.web;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// The fields of a form as they were sent, read strictly: what does not fit is not there.
///
/// @param fields by name
public record Sent(MultiValueMap<String, String> fields) {

    /// What was typed; empty where nothing was.
    public String text(String name) {
        var value = fields.getFirst(name);
        return value == null ? "" : value;
    }

    /// Everything that was ticked under a name.
    public List<String> all(String name) {
        return fields.getOrDefault(name, List.of());
    }

    /// A whole number within bounds.
    public Optional<Integer> number(String name, int least, int most) {
        var text = text(name).strip();
        if (!text.matches("[0-9]{1,7}")) return Optional.empty();
        int number = Integer.parseInt(text);
        return number >= least && number <= most ? Optional.of(number) : Optional.empty();
    }

    /// A score from 0 to 10.
    public Optional<Integer> score(String name) {
        return number(name, 0, 10);
    }

    /// A day, as a date field sends it.
    public Optional<LocalDate> day(String name) {
        try {
            return Optional.of(LocalDate.parse(text(name).strip()));
        } catch (DateTimeException malformed) {
            return Optional.empty();
        }
    }

    /// What to fill in again where a form comes back.
    public Map<String, String> given() {
        return fields.toSingleValueMap();
    }

    /// An id in an address; anything else leads nowhere.
    ///
    /// @throws Refusal when it is none
    public static UUID id(String text) {
        try {
            var id = UUID.fromString(text);
            if (id.toString().equals(text)) return id;
        } catch (IllegalArgumentException malformed) {
            // told below
        }
        throw Refusal.notFound();
    }

    /// Onward to another page.
    public static ResponseEntity<byte[]> to(String address) {
        return ResponseEntity.status(303).location(URI.create(address)).build();
    }

    /// For a device that kept a form too long: nothing of it was taken, in words that it shows.
    public static ResponseEntity<byte[]> notTaken(String words) {
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "plain", StandardCharsets.UTF_8))
                .body(words.getBytes(StandardCharsets.UTF_8));
    }
}
