package org.soleus.bench.triage;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.soleus.clinical.triage.Answers;
import org.soleus.clinical.triage.Circumstances;
import org.soleus.clinical.triage.Question;
import org.soleus.clinical.triage.Screen;
import org.soleus.clinical.triage.ScreenResult;
import org.soleus.content.triage.Screens;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// A whole set of answers, quiet or alarming in every place, and where it leads.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class ScreenBench {

    private final Screen screen = Screens.bundled();
    private final Answers quiet = all("no");
    private final Answers alarming = all("not_sure");
    private final Circumstances around =
            new Circumstances(
                    Optional.of(34),
                    Optional.of(Circumstances.Onset.GRADUAL),
                    Optional.of(true),
                    Optional.of(true),
                    Optional.of(3),
                    Optional.of(List.of("Z2")),
                    Optional.of(false));

    /// No warning sign.
    @Benchmark
    public ScreenResult quiet() {
        return screen.decide(quiet, around);
    }

    /// Every question unsure.
    @Benchmark
    public ScreenResult alarming() {
        return screen.decide(alarming, around);
    }

    /// What it costs to look at the answers alone.
    @Benchmark
    public int limit() {
        int letters = 0;
        for (var given : quiet.given()) {
            letters += given.id().length() + given.words().getFirst().length();
        }
        return letters;
    }

    private Answers all(String word) {
        Answers answers = Answers.NONE;
        for (Question question : screen.questions()) {
            if (!question.isAboutCircumstances()) {
                boolean tiptoe = question.id().equals("ATR2") && word.equals("no");
                answers = answers.and(question.id(), tiptoe ? "yes" : word);
            }
        }
        return answers;
    }
}
