package org.soleus.clinical.triage;

import org.soleus.clinical.measure.Because;

import java.util.ArrayList;
import java.util.List;

/// Where the screen sends a person, with every rule that fired.
///
/// @param disposition the gravest of the findings
/// @param findings the gravest first; never empty
/// @param unanswered questions that are still owed, in the order of asking
public record ScreenResult(
        Disposition disposition, List<Finding> findings, List<String> unanswered) {

    /// Copies the lists, so that a result never changes.
    public ScreenResult {
        findings = List.copyOf(findings);
        unanswered = List.copyOf(unanswered);
    }

    /// Every reason, the gravest first.
    public List<Because> because() {
        List<Because> because = new ArrayList<>();
        for (Finding finding : findings) {
            because.add(finding.because());
        }
        return because;
    }

    /// What would lead elsewhere; no answer given later ever lowers what was found.
    ///
    /// @param say the words of the screen that decided
    public String wouldChange(Sentences say) {
        return say.of(
                switch (disposition) {
                    case E_NOW, SAME_DAY -> Sentence.CHANGE_EXAMINED;
                    case SEE_FIRST -> Sentence.CHANGE_SEEN;
                    case PT_REVIEW ->
                            findings.get(0).rule().equals("UNANSWERED")
                                    ? Sentence.CHANGE_ANSWERED
                                    : Sentence.CHANGE_LOOKED;
                    case OK -> Sentence.CHANGE_NEW_SIGN;
                });
    }

    /// The reasons that made it this grave.
    public List<Finding> deciding() {
        List<Finding> deciding = new ArrayList<>();
        for (Finding finding : findings) {
            if (finding.leadsTo() == disposition) deciding.add(finding);
        }
        return deciding;
    }
}
