package org.soleus.clinical.guide;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// A chapter of a guide.
public sealed interface Chapter {

    /// Its place on the page, as `causes`.
    String id();

    /// Its heading.
    String title();

    /// What it begins with.
    List<Passage> opening();

    /// Everything that it claims, in reading order; signs are no claims.
    List<Claim> claims();

    /// The keys of its sources, in the order in which a reader meets them.
    default Set<String> sources() {
        var keys = new LinkedHashSet<String>();
        claims().forEach(claim -> keys.addAll(claim.sources()));
        return keys;
    }

    /// Topics, one after the other.
    ///
    /// @param topics in order; none where the opening says it all
    record Tells(String id, String title, List<Passage> opening, List<Topic> topics)
            implements Chapter {

        /// Copies the lists.
        public Tells {
            opening = List.copyOf(opening);
            topics = List.copyOf(topics);
        }

        @Override
        public List<Claim> claims() {
            var claims = new ArrayList<>(Passage.claims(opening));
            topics.forEach(topic -> claims.addAll(topic.claims()));
            return claims;
        }
    }

    /// What to do, and what to leave.
    ///
    /// @param dos at least one
    /// @param donts at least one
    record Advises(
            String id, String title, List<Passage> opening, List<Claim> dos, List<Claim> donts)
            implements Chapter {

        /// @throws IllegalArgumentException when one of the two lists is empty
        public Advises {
            opening = List.copyOf(opening);
            dos = List.copyOf(dos);
            donts = List.copyOf(donts);
            if (dos.isEmpty() || donts.isEmpty()) {
                throw new IllegalArgumentException(
                        "under \"" + title + "\" stand a list \"Do\" and a list \"Do not\"");
            }
        }

        @Override
        public List<Claim> claims() {
            return Stream.of(Passage.claims(opening), dos, donts).flatMap(List::stream).toList();
        }
    }

    /// When somebody must look at it.
    ///
    /// @param signs the most urgent first
    record Warns(String id, String title, List<Passage> opening, List<WarningSign> signs)
            implements Chapter {

        /// Sorts the signs by urgency; within one they keep their order.
        public Warns {
            opening = List.copyOf(opening);
            signs = signs.stream().sorted(WarningSign.BY_URGENCY).toList();
        }

        /// The signs of one urgency.
        public List<WarningSign> signs(WarningSign.When when) {
            return signs.stream().filter(sign -> sign.when() == when).toList();
        }

        @Override
        public List<Claim> claims() {
            return Passage.claims(opening);
        }

        @Override
        public Set<String> sources() {
            var keys = Chapter.super.sources();
            signs.forEach(sign -> keys.add(sign.source()));
            return keys;
        }
    }

    /// Exercises, drawn.
    ///
    /// @param whole shown with every step
    /// @param brief shown in short
    record Shows(
            String id, String title, List<Passage> opening, List<Shown> whole, List<Shown> brief)
            implements Chapter {

        /// Copies the lists.
        public Shows {
            opening = List.copyOf(opening);
            whole = List.copyOf(whole);
            brief = List.copyOf(brief);
        }

        /// One of them.
        ///
        /// @param slug its name in the library
        /// @param claim what it is for
        public record Shown(String slug, Claim claim) {}

        /// All of them, in order.
        public List<Shown> shown() {
            return Stream.of(whole, brief).flatMap(List::stream).toList();
        }

        @Override
        public List<Claim> claims() {
            var claims = new ArrayList<>(Passage.claims(opening));
            shown().forEach(one -> claims.add(one.claim()));
            return claims;
        }
    }
}
