package org.soleus.server.running.feed;

import org.soleus.clinical.measure.Because;
import org.soleus.clinical.measure.Sentence;
import org.soleus.server.running.StoredRun;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// What became of one file, or of one entry of an archive.
///
/// @param file its name; within an archive the archive's name, a stroke and its own
/// @param word `ok`, `salvaged`, `refused`, or `known` when the very same file came before
/// @param because what there is to say, the gravest first
/// @param runs what became of each activity in it
public record FileTold(String file, String word, List<Because> because, List<One> runs) {

    /// The word for a file that came before.
    public static final String KNOWN = "known";

    /// Copies the lists.
    public FileTold {
        because = List.copyOf(because);
        runs = List.copyOf(runs);
    }

    /// One activity.
    ///
    /// @param outcome `new`, `joined`, `here`, `deleted` or `none`
    /// @param run the run it is now; empty when it is none
    /// @param why it is none; empty otherwise
    /// @param deleted the recording that she deleted before; empty otherwise
    public record One(
            String outcome,
            Optional<StoredRun> run,
            Optional<Sentence> why,
            Optional<UUID> deleted) {

        /// Whether her runs are others than before.
        boolean isNew() {
            return outcome.equals("new") || outcome.equals("joined");
        }

        static One of(String outcome, Optional<StoredRun> run) {
            return new One(outcome, run, Optional.empty(), Optional.empty());
        }

        static One deleted(UUID recording) {
            return new One("deleted", Optional.empty(), Optional.empty(), Optional.of(recording));
        }

        static One none(Sentence why) {
            return new One("none", Optional.empty(), Optional.of(why), Optional.empty());
        }
    }
}
