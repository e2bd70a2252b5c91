package org.soleus.server.plan;

/// The version of the rules and of the content that they read, kept with each program and decision.
///
/// @param words a day of the code's rules, a period, and eight digits of the content
record RulesVersion(String words) {

    /// The day of the rules themselves; moved by whoever changes what they decide.
    private static final String RULES = "2026-11-24";

    static RulesVersion with(String content) {
        return new RulesVersion(RULES + "." + content);
    }
}
