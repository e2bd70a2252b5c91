package org.soleus.server.plan.web;

import org.soleus.clinical.plan.ByTest;
import org.soleus.clinical.plan.Criterion;
import org.soleus.server.plan.CheckRow;
import org.soleus.server.plan.Checking;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/// What a check says in sentences: what all of them say alike, and what each says of its own.
public sealed interface CheckTold permits PhaseTold, ReviewTold, SpeedTold {

    /// How far it has come.
    Checking checking();

    /// Names of things.
    Words words();

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

    private static String state(Criterion criterion, CheckRow last) {
        if (last.held().contains(criterion.id())) return "held";
        return last.failed().contains(criterion.id()) ? "not yet" : "open";
    }

    /// What helps to answer a criterion: how to try it, and how it was.
    default String help(Criterion criterion) {
        var state = state(criterion);
        return (how(criterion) + (state.isEmpty() ? "" : " Last time: " + state + ".")).strip();
    }

    /// What the self-test of a criterion said, as "left 24, right 18: not yet".
    default String tested(Criterion criterion) {
        boolean holds = checking().byTest().holds(criterion.id()).orElse(false);
        return checking().byTest().fact(criterion.id()).orElse("")
                + (holds ? ": holds" : ": not yet");
    }

    /// The self-tests that would answer something that is asked, by their ids.
    default List<String> tests() {
        return checking().asked().stream()
                .flatMap(one -> ByTest.test(one.id()).stream())
                .distinct()
                .toList();
    }

    /// The checks so far, the newest first.
    default List<String> past() {
        return checking().rows().reversed().stream()
                .map(row -> moment(row.at()) + ": " + row.held().size() + " held")
                .toList();
    }

    /// A day and an hour, where she is.
    default String moment(Instant at) {
        var there = at.atZone(zone());
        return words().day(there.toLocalDate()) + ", " + "%tR".formatted(there);
    }
}
