package org.soleus.server.triage.web;

import org.jspecify.annotations.Nullable;
import org.soleus.clinical.triage.Answers;
import org.soleus.clinical.triage.Circumstances;
import org.soleus.clinical.triage.Disposition;
import org.soleus.clinical.triage.Finding;
import org.soleus.clinical.triage.Handover;
import org.soleus.clinical.triage.Screen;
import org.soleus.content.Language;
import org.soleus.server.web.Frame;
import org.soleus.server.web.Say;

import java.util.List;
import java.util.Locale;

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
/// @param say the words of the page, in the language of the screen
public record Told(
        Disposition disposition,
        List<Finding> deciding,
        Handover words,
        String wouldChange,
        String state,
        String taken,
        String version,
        boolean kept,
        Say say) {

    /// Puts words to a result.
    static Told of(
            Screen screen, Answers answers, String state, String taken, boolean kept, Say say) {
        var result = screen.decide(answers, Circumstances.in(answers));
        return new Told(
                result.disposition(),
                result.deciding(),
                Handover.of(screen, answers, result),
                result.wouldChange(screen.sentences()),
                state,
                taken,
                screen.version(),
                kept,
                say);
    }

    /// The same page without its facts, for the script of the phone to fill.
    static Told blank(Screen screen, Disposition disposition, Say say) {
        return new Told(
                disposition, List.of(), Handover.blank(), "", "", "", screen.version(), false, say);
    }

    /// The page's title, equal to its heading.
    public String title(Frame frame) {
        return title(say, disposition, frame.emergency().number());
    }

    static String title(Say say, Disposition disposition, String number) {
        var word = disposition.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return say.words("triage.result." + word, number);
    }

    /// What was asked and answered with a plain no, in one line.
    public String denied() {
        return String.join("; ", words.denied());
    }

    /// Whether a script fills the page.
    public boolean onPhone() {
        return state.isEmpty();
    }

    /// The language of what stays English on the page, where that has to be named.
    public @Nullable String inEnglish() {
        return say.language() == Language.ENGLISH ? null : Language.ENGLISH.tag();
    }
}
