package org.soleus.server.measure.web;

import org.soleus.clinical.measure.Attempt;
import org.soleus.clinical.measure.Gap;
import org.soleus.clinical.measure.Sentence;
import org.soleus.content.measure.TestCard;
import org.soleus.content.message.Voice;
import org.soleus.server.measure.LegWords;
import org.soleus.server.web.Say;

import java.util.List;

/// A line of the list of self-tests.
///
/// @param id the test's
/// @param title what it is called
/// @param last what it said last; "not tried yet" before the first time
public record TestRow(String id, String title, String last) {

    static TestRow of(TestCard card, List<Attempt> attempts, Say say) {
        var last =
                attempts.stream()
                        .filter(one -> one.test().id().equals(card.test().id()))
                        .findFirst()
                        .map(one -> told(say.voice(), one))
                        .orElseGet(() -> say.words("measure.not-tried"));
        return new TestRow(card.test().id(), card.title(), last);
    }

    private static String told(Voice voice, Attempt one) {
        return voice.of(
                Sentence.of("measure.row")
                        .with(new Gap.Written(voice.dayOfYear(one.day())))
                        .with(LegWords.scores(one)));
    }
}
