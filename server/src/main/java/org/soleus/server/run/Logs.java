package org.soleus.server.run;

import java.util.Map;

/// How the clinic writes its log: lines for people, or one JSON object a line (`SOLEUS_LOG=json`).
///
/// In JSON an error has its class and never its message or its stack, which may quote what a person
/// sent.
enum Logs {
    WORDS,
    JSON;

    static final String SETTING = "SOLEUS_LOG";

    /// @param setting what the operator asks for; may be empty
    /// @throws Stop when it is neither
    static Logs of(String setting) {
        return switch (setting.strip()) {
            case "", "words" -> WORDS;
            case "json" -> JSON;
            default ->
                    throw Stop.because(SETTING + " is `json`, or not set; not '" + setting + "'.");
        };
    }

    Map<String, Object> properties() {
        return switch (this) {
            case WORDS -> Map.of();
            case JSON ->
                    Map.of(
                            "logging.structured.format.console",
                            "ecs",
                            "logging.structured.json.exclude",
                            "error.message,error.stack_trace");
        };
    }
}
