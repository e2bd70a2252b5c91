package org.soleus.clinical.guide;

/// Where a statement, a rule or a number comes from.
public sealed interface Source {

    /// How content names it, as `Laur`.
    String key();

    /// As it stands inside a sentence: who, and when.
    String plain();

    /// A publication, a guideline, a label or a page.
    ///
    /// @param author who wrote it
    /// @param year when; empty where we do not know
    /// @param about what it is, in our words
    /// @param where it appeared; empty where we do not know
    /// @param via the pages through which we know it; empty where we saw it itself
    /// @param read how much of it we saw
    record Published(
            String key,
            String author,
            String year,
            String about,
            String where,
            String via,
            Read read)
            implements Source {

        /// @throws IllegalArgumentException when author or subject is missing, or a second hand is
        ///   not named
        public Published {
            if (author.isBlank() || about.isBlank()) {
                throw new IllegalArgumentException(key + " needs an author and a subject");
            }
            if (read == Read.SECOND_HAND && via.isBlank()) {
                throw new IllegalArgumentException(key + " needs the page that quotes it");
            }
        }

        @Override
        public String plain() {
            return year.isEmpty() ? author : author + ", " + year;
        }
    }

    /// No publication: a rule of ours, common knowledge, or the article that it began with.
    ///
    /// @param name as it stands inside a sentence
    /// @param words what that means for the reader
    record Own(String key, String name, String words) implements Source {

        @Override
        public String plain() {
            return name;
        }
    }

    /// How much of it we saw.
    enum Read {
        FULL,
        /// Parts of it, or its summary.
        EXCERPT,
        /// Pages that quote it.
        SECOND_HAND
    }
}
