package org.soleus.server.plan.remind;

/// What a reminder says. A subject, and what a device shows, say nothing of the body: both are read
/// over shoulders and on locked screens.
///
/// @param subject of the mail, and the line that a device shows
/// @param body of the mail
/// @param path where it leads
public record Said(String subject, String body, String path) {

    /// The words of a kind.
    public static Said of(Kind kind) {
        return switch (kind) {
            case SESSION ->
                    new Said(
                            "Today's session is ready",
                            "What you planned for today is still open. If today is not the day,"
                                    + " leave it: nothing is ever caught up.",
                            "/plan/today");
            case MORNING ->
                    new Said(
                            "How was this morning?",
                            "Two questions about your first steps decide what comes next."
                                    + " Unanswered, everything stays as it is.",
                            "/plan/morning");
            case WEEK ->
                    new Said(
                            "Your week, looked back on",
                            "Your week is ready to look at.",
                            "/outcome");
            case QUESTIONS ->
                    new Said(
                            "A question or two",
                            "Once in a while we ask how it is; it stands on the page of today. Left"
                                    + " open it changes nothing, and this is the only mail about"
                                    + " it.",
                            "/plan/today");
            case BREAK ->
                    new Said(
                            "Two minutes on your feet",
                            "Stand up, walk about, go up and down some stairs.",
                            "/plan/today");
        };
    }
}
