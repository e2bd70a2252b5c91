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
    public String wouldChange() {
        return switch (disposition) {
            case E_NOW, SAME_DAY -> "An examination in person. No later answer lowers this.";
            case SEE_FIRST -> "A clinician who has examined you and says that you may start.";
            case PT_REVIEW ->
                    findings.get(0).rule().equals("UNANSWERED")
                            ? "An answer to each question that is still open."
                            : "A clinician who has looked at these answers.";
            case OK ->
                    "A new warning sign, pain of 7 or more, or a morning 3 points worse than"
                            + " usual: then this check comes first again.";
        };
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
