package org.soleus.server.measure.web;

import org.soleus.clinical.measure.Attempt;
import org.soleus.content.measure.TestCard;
import org.soleus.server.measure.LegWords;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/// A line of the list of self-tests.
///
/// @param id the test's
/// @param title what it is called
/// @param last what it said last; "not tried yet" before the first time
public record TestRow(String id, String title, String last) {

    static TestRow of(TestCard card, List<Attempt> attempts, Locale locale) {
        var day = DateTimeFormatter.ofLocalizedPattern("MMMd").withLocale(locale);
        var last =
                attempts.stream()
                        .filter(one -> one.test().id().equals(card.test().id()))
                        .findFirst()
                        .map(one -> day.format(one.day()) + ": " + LegWords.scores(one))
                        .orElse("not tried yet");
        return new TestRow(card.test().id(), card.title(), last);
    }
}
