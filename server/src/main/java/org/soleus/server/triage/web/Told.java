package org.soleus.server.triage.web;

import org.soleus.clinical.triage.Answers;
import org.soleus.clinical.triage.Circumstances;
import org.soleus.clinical.triage.Disposition;
import org.soleus.clinical.triage.Finding;
import org.soleus.clinical.triage.Handover;
import org.soleus.clinical.triage.Screen;
import org.soleus.clinical.triage.ScreenResult;
import org.soleus.server.web.Frame;

import java.util.List;

/// What a result page shows.
///
/// @param disposition where the answers lead
/// @param deciding the findings that made it so
/// @param words the result in words
/// @param wouldChange what would lead elsewhere
/// @param state the answers, sealed; empty where a script fills the page
/// @param taken when it was taken, in words of the reader's place
/// @param version of the rules
/// @param kept whether it was written down for a member
public record Told(
        Disposition disposition,
        List<Finding> deciding,
        Handover words,
        String wouldChange,
        String state,
        String taken,
        String version,
        boolean kept) {

    /// Puts words to a result.
    static Told of(Screen screen, Answers answers, String state, String taken, boolean kept) {
        var result = result(screen, answers);
        return new Told(
                result.disposition(),
                result.deciding(),
                Handover.of(screen, answers, result),
                result.wouldChange(),
                state,
                taken,
                screen.version(),
                kept);
    }

    /// The same page without its facts, for the script of the phone to fill.
    static Told blank(Screen screen, Disposition disposition) {
        return new Told(
                disposition, List.of(), Handover.blank(), "", "", "", screen.version(), false);
    }

    private static ScreenResult result(Screen screen, Answers answers) {
        return screen.decide(answers, Circumstances.in(answers));
    }

    /// The page's title, equal to its heading.
    public String title(Frame frame) {
        return ResultPages.title(disposition, frame.emergency().number());
    }

    /// What was asked and answered with a plain no, in one line.
    public String denied() {
        return String.join("; ", words.denied());
    }

    /// Whether a script fills the page.
    public boolean onPhone() {
        return state.isEmpty();
    }
}
