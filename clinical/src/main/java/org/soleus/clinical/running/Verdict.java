package org.soleus.clinical.running;

import org.soleus.clinical.measure.Because;

import java.util.List;

/// What became of one file. Always with a sentence that a runner understands.
///
/// Sealed: a new kind of verdict must be handled by every screen before it compiles.
public sealed interface Verdict {

    /// What there is to say of it, the gravest first; empty when all is well.
    List<Because> because();

    /// What was read, in the order of the file.
    List<Run> runs();

    /// Steps of whole days that were read, the earliest first.
    List<DaySteps> steps();

    /// The word at every boundary: `ok`, `salvaged` or `refused`.
    String word();

    /// Everything in the file was read; what is said does not mean a loss.
    record Ok(List<Because> because, List<Run> runs, List<DaySteps> steps) implements Verdict {

        /// Copies what it is given.
        public Ok {
            because = List.copyOf(because);
            runs = List.copyOf(runs);
            steps = List.copyOf(steps);
        }

        @Override
        public String word() {
            return "ok";
        }
    }

    /// Something was lost, and told; the rest was read.
    record Salvaged(List<Because> because, List<Run> runs, List<DaySteps> steps)
            implements Verdict {

        /// @throws IllegalArgumentException when nothing is said of the loss
        public Salvaged {
            because = List.copyOf(because);
            runs = List.copyOf(runs);
            steps = List.copyOf(steps);
            if (because.isEmpty()) throw new IllegalArgumentException("a loss needs its reason");
        }

        @Override
        public String word() {
            return "salvaged";
        }
    }

    /// Nothing of it is a run or the steps of a day, or nothing could be read.
    record Refused(List<Because> because) implements Verdict {

        /// @throws IllegalArgumentException when no reason is given
        public Refused {
            because = List.copyOf(because);
            if (because.isEmpty()) throw new IllegalArgumentException("a no needs its reason");
        }

        @Override
        public List<Run> runs() {
            return List.of();
        }

        @Override
        public List<DaySteps> steps() {
            return List.of();
        }

        @Override
        public String word() {
            return "refused";
        }
    }
}
