package org.soleus.server.measure;

import org.soleus.clinical.measure.Attempt;
import org.soleus.clinical.measure.Attempt.Leg;
import org.soleus.clinical.measure.Because;
import org.soleus.clinical.measure.Changed;
import org.soleus.clinical.measure.Compared;
import org.soleus.clinical.measure.Gap;
import org.soleus.clinical.measure.Owner;
import org.soleus.clinical.measure.SelfTest;
import org.soleus.clinical.measure.Sentence;
import org.soleus.clinical.measure.Side;
import org.soleus.content.measure.TestCard;
import org.soleus.content.message.Voice;
import org.soleus.server.web.chart.Chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// One self-test as its member reads it: what it said last, what has changed, and all of it drawn.
///
/// @param card the test with its words
/// @param attempts every sitting, newest first
/// @param owner whose legs
/// @param voice tells it
public record TestView(TestCard card, List<Attempt> attempts, Owner owner, Voice voice) {

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
                .orElseGet(() -> voice.words("measure.says.not-tried", card.title()));
    }

    private String title(Attempt attempt, Compared compared) {
        return voice.of(
                switch (compared) {
                    case Compared.Level _ ->
                            Sentence.of("measure.says.level").with(LegWords.scores(attempt));
                    case Compared.Behind(var percent, _) ->
                            percent.map(
                                            share ->
                                                    Sentence.of("measure.says.share")
                                                            .with(LegWords.the(weak(attempt)))
                                                            .with(share))
                                    .orElseGet(
                                            () ->
                                                    Sentence.of("measure.says.behind")
                                                            .with(LegWords.the(weak(attempt))))
                                    .with(LegWords.scores(attempt));
                    case Compared.Usual(int percent, _) ->
                            Sentence.of("measure.says.usual")
                                    .with(percent)
                                    .with(LegWords.scores(attempt));
                    case Compared.Stopped _ -> Sentence.of("measure.says.stopped");
                    case Compared.Open _ ->
                            Sentence.of("measure.says.open")
                                    .with(new Gap.Written(card.shortly()))
                                    .with(LegWords.scores(attempt));
                });
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
            told(leg, Changed.of(card.test(), now.get(), before))
                    .map(voice::of)
                    .ifPresent(told::add);
        }
        return told;
    }

    private Optional<Sentence> told(Leg leg, Changed changed) {
        return switch (changed) {
            case Changed.First _ -> Optional.empty();
            case Changed.Chance(int by, SelfTest.Limit least) ->
                    Optional.of(
                            change("measure.change.chance", leg, by)
                                    .with(card.test().said(least.by())));
            case Changed.More(int by, _) -> Optional.of(change("measure.change.more", leg, by));
            case Changed.Less(int by, _) -> Optional.of(change("measure.change.less", leg, -by));
            case Changed.Unknown(int by) -> Optional.of(change("measure.change.unknown", leg, by));
        };
    }

    private Sentence change(String key, Leg leg, int by) {
        return Sentence.of(key).with(LegWords.the(leg)).with(signed(by));
    }

    private Sentence signed(int by) {
        if (by == 0) return Sentence.of("measure.same");
        return Sentence.of(by > 0 ? "measure.more" : "measure.less")
                .with(card.test().said(Math.abs(by)));
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
