package org.soleus.clinical.guide;

import java.util.List;

/// A paragraph, or a list of points.
public sealed interface Passage {

    /// The claims that it makes.
    List<Claim> claims();

    /// The claims of several, in order.
    static List<Claim> claims(List<Passage> passages) {
        return passages.stream().flatMap(passage -> passage.claims().stream()).toList();
    }

    /// One claim, as a paragraph.
    record Says(Claim claim) implements Passage {

        @Override
        public List<Claim> claims() {
            return List.of(claim);
        }
    }

    /// Several, as a list.
    record Lists(List<Claim> claims) implements Passage {

        /// Copies the list.
        public Lists {
            claims = List.copyOf(claims);
        }
    }
}
