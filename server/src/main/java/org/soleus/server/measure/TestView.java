package org.soleus.server.measure;

import org.soleus.clinical.measure.Attempt;
import org.soleus.clinical.measure.Attempt.Leg;
import org.soleus.clinical.measure.Because;
import org.soleus.clinical.measure.Changed;
import org.soleus.clinical.measure.Compared;
import org.soleus.clinical.measure.Owner;
import org.soleus.clinical.measure.SelfTest;
import org.soleus.clinical.measure.Side;
import org.soleus.content.measure.TestCard;
import org.soleus.server.web.chart.Chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// One self-test as its member reads it: what it said last, what has changed, and all of it drawn.
///
/// @param card the test with its words
/// @param attempts every sitting, newest first
/// @param owner whose legs
/// @param locale how days are written
public record TestView(TestCard card, List<Attempt> attempts, Owner owner, Locale locale) {

    /// Copies the list.
    public TestView {
        attempts = List.copyOf(attempts);
    }

    /// The newest sitting.
    public Optional<Attempt> last() {
        return attempts.stream().findFirst();
    }

    /// What it says, in one sentence.
    public String title() {
        return last().map(attempt -> title(attempt, Compared.of(attempt, owner)))
                .orElse(card.title() + ": not tried yet.");
    }

    private String title(Attempt attempt, Compared compared) {
        return switch (compared) {
            case Compared.Level _ -> "Your legs are level: " + sides(attempt) + ".";
            case Compared.Behind(var percent, _) ->
                    percent.map(
                                    share ->
                                            LegWords.the(weak(attempt))
                                                    + " does "
                                                    + share
                                                    + " % of the other: "
                                                    + sides(attempt)
                                                    + ".")
                            .orElseGet(
                                    () ->
                                            LegWords.the(weak(attempt))
                                                    + " is behind: "
                                                    + sides(attempt)
                                                    + ".");
            case Compared.Usual(int percent, _) ->
                    percent + " % of what is usual at your age: " + sides(attempt) + ".";
            case Compared.Stopped _ -> "Stopped, and kept as stopped.";
            case Compared.Open _ -> card.shortly() + ": " + sides(attempt) + ".";
        };
    }

    private Leg weak(Attempt attempt) {
        return owner.soreLeg()
                .map(Leg::of)
                .orElseGet(
                        () ->
                                attempt.counted(Leg.LEFT).orElse(0)
                                                <= attempt.counted(Leg.RIGHT).orElse(0)
                                        ? Leg.LEFT
                                        : Leg.RIGHT);
    }

    private static String sides(Attempt attempt) {
        return LegWords.scores(attempt);
    }

    /// What it was held against.
    public Optional<Because> because() {
        return last().map(attempt -> Compared.of(attempt, owner).because());
    }

    /// What has changed since the time before, a sentence a leg.
    public List<String> changes() {
        var told = new ArrayList<String>();
        if (last().isEmpty()) return told;
        for (var leg : Leg.values()) {
            var now = last().get().of(leg);
            if (now.isEmpty()) continue;
            var before =
                    attempts.stream()
                            .skip(1)
                            .flatMap(one -> one.of(leg).stream())
                            .filter(Attempt.Score::counts)
                            .findFirst();
            told(leg, Changed.of(card.test(), now.get(), before)).ifPresent(told::add);
        }
        return told;
    }

    private Optional<String> told(Leg leg, Changed changed) {
        var the = LegWords.the(leg);
        return switch (changed) {
            case Changed.First _ -> Optional.empty();
            case Changed.Chance(int by, SelfTest.Limit least) ->
                    Optional.of(
                            the
                                    + ": "
                                    + (by == 0 ? "the same" : signed(by))
                                    + " since the time before. Less than "
                                    + card.test().words(least.by())
                                    + " is within chance.");
            case Changed.More(int by, _) ->
                    Optional.of(the + ": " + signed(by) + " since the time before, a real step.");
            case Changed.Less(int by, _) ->
                    Optional.of(
                            the
                                    + ": "
                                    + signed(-by)
                                    + " since the time before. That is more than chance; a hard"
                                    + " day before it can do that.");
            case Changed.Unknown(int by) ->
                    Optional.of(
                            the
                                    + ": "
                                    + (by == 0 ? "the same" : signed(by))
                                    + " since the time before. How much chance can do here is not"
                                    + " known.");
        };
    }

    private String signed(int by) {
        return card.test().words(Math.abs(by)) + (by > 0 ? " more" : " less");
    }

    /// Every sitting, drawn; empty before the first.
    public Optional<Chart> chart() {
        return attempts.isEmpty() ? Optional.empty() : Optional.of(TestChart.of(this));
    }

    /// The leg that the band is drawn around: the sore one, else the first that was tested.
    Leg banded() {
        if (!card.test().oneLeg()) return Leg.BOTH;
        return Leg.of(owner.soreLeg().orElse(Side.RIGHT));
    }
}
