package org.soleus.server.running.feed;

/// What the clinic has of a large file, after it was asked to begin it, to take a piece or to read
/// it.
public sealed interface Had {

    /// How many bytes of it, from its first on.
    long bytes();

    /// What was asked for is done.
    ///
    /// @param bytes as above
    record Done(long bytes) implements Had {}

    /// The piece is not the next one, or the file is not all there: it goes on at these bytes.
    ///
    /// @param bytes as above
    record Elsewhere(long bytes) implements Had {}

    /// The piece came otherwise than it left; nothing of it is kept.
    ///
    /// @param bytes as above
    record Changed(long bytes) implements Had {}

    /// Nothing of it: never begun, forgotten, pushed out by another of hers, or read to its end.
    record Nothing() implements Had {

        @Override
        public long bytes() {
            return 0;
        }
    }

    /// Somebody sends or reads the same file at this moment.
    record Busy() implements Had {

        @Override
        public long bytes() {
            return 0;
        }
    }

    /// The disk could not hold it.
    record NoRoom() implements Had {

        @Override
        public long bytes() {
            return 0;
        }
    }
}
