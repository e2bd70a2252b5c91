package org.soleus.clinical.guide;

import java.util.List;
import java.util.stream.Stream;

/// A chapter of a guide.
///
/// @param id its place on the page
/// @param title its heading
/// @param opening what it begins with
/// @param topics what it tells of, in order
/// @param <T> what kind of topics it holds
public record Chapter<T extends Topic>(
        String id, String title, List<Passage> opening, List<T> topics) {

    /// Copies the lists.
    public Chapter {
        opening = List.copyOf(opening);
        topics = List.copyOf(topics);
    }

    /// Everything that it claims, in reading order.
    public List<Claim> claims() {
        return Stream.concat(
                        opening.stream().flatMap(passage -> passage.claims().stream()),
                        topics.stream().flatMap(topic -> topic.claims().stream()))
                .toList();
    }
}
