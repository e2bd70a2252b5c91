package org.soleus.server.web;

import java.util.List;

/// The reason block under a decision: the facts that decided, then rule, source and review.
///
/// @param heading as "The three facts that decided"
/// @param facts in the order of their weight
/// @param meaning one or two sentences of what the facts mean together; may be empty
/// @param rule id and version, as "PROGRESS, version 1"
/// @param source who found this out, in words; empty where the rule is our own
/// @param review who signed the rule, or that nobody has yet; a whole sentence
public record Why(
        String heading,
        List<Fact> facts,
        String meaning,
        String rule,
        String source,
        String review) {

    /// The sentence under everything that no clinician has signed.
    public static final String UNSIGNED = "Not yet reviewed by a clinician.";

    /// The reasons, in an order that stands.
    public Why {
        facts = List.copyOf(facts);
    }

    /// A block of unsigned rules.
    public static Why unsigned(String heading, List<Fact> facts, String rule, String source) {
        return new Why(heading, facts, "", rule, source, UNSIGNED);
    }

    /// A block of unsigned rules, headed by how many facts decided.
    public static Why unsigned(Say say, List<Fact> facts, String rule, String source) {
        return new Why(
                heading(say, facts.size()), facts, "", rule, source, say.words("why.unsigned"));
    }

    private static String heading(Say say, int facts) {
        if (facts == 1) return say.words("why.one");
        return say.words(facts < 8 ? "why.many.words" : "why.many", facts);
    }
}
