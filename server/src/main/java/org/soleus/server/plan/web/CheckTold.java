package org.soleus.server.plan.web;

import org.soleus.clinical.measure.Gap;
import org.soleus.clinical.measure.Sentence;
import org.soleus.clinical.plan.ByTest;
import org.soleus.clinical.plan.Criterion;
import org.soleus.server.plan.CheckRow;
import org.soleus.server.plan.Checking;
import org.soleus.server.web.Say;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/// What a check says in sentences: what all of them say alike, and what each says of its own.
public sealed interface CheckTold permits PhaseTold, ReviewTold, SpeedTold {

    /// How far it has come.
    Checking checking();

    /// Names of things.
    Words words();

    /// The words of the page.
    default Say say() {
        return words().say();
    }

    /// Where she is.
    ZoneId zone();

    /// The answer, in one sentence.
    String title();

    /// What follows from it.
    String lead();

    /// Whether the criteria are asked now.
    boolean asks();

    /// How to try a criterion; empty where its words say it all.
    default String how(Criterion criterion) {
        return "";
    }

    /// How a criterion stood at the last check; empty before the first.
    default String state(Criterion criterion) {
        return checking().last().map(last -> state(criterion, last)).orElse("");
    }

    private String state(Criterion criterion, CheckRow last) {
        if (last.held().contains(criterion.id())) return say().words("check.held");
        return say().words(last.failed().contains(criterion.id()) ? "check.not-yet" : "check.open");
    }

    /// What helps to answer a criterion: how to try it, and how it was.
    default String help(Criterion criterion) {
        var how = how(criterion);
        var state = state(criterion);
        if (state.isEmpty()) return how;
        return how.isEmpty()
                ? say().words("check.last-alone", state)
                : say().words("check.last", how, state);
    }

    /// What the self-test of a criterion said, as "left 24, right 18: not yet".
    default String tested(Criterion criterion) {
        boolean holds = checking().byTest().holds(criterion.id()).orElse(false);
        var fact = checking().byTest().fact(criterion.id()).orElseGet(() -> new Gap.Written(""));
        return say().told(
                        Sentence.of(holds ? "check.tested-holds" : "check.tested-not").with(fact));
    }

    /// The self-tests that would answer something that is asked, by their ids.
    default List<String> tests() {
        return checking().asked().stream()
                .flatMap(one -> ByTest.test(one.id()).stream())
                .distinct()
                .toList();
    }

    /// What a self-test is called within a sentence.
    default String named(String test) {
        return say().words("check.test." + test);
    }

    /// The checks so far, the newest first.
    default List<String> past() {
        return checking().rows().reversed().stream()
                .map(row -> say().words("check.past", moment(row.at()), row.held().size()))
                .toList();
    }

    /// A day and an hour, where she is.
    default String moment(Instant at) {
        var there = at.atZone(zone());
        return say().words(
                        "check.moment", words().day(there.toLocalDate()), "%tR".formatted(there));
    }
}
