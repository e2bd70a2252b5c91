package org.soleus.server.triage.web;

import org.soleus.clinical.triage.Answers;
import org.soleus.clinical.triage.Disposition;
import org.soleus.clinical.triage.Finding;
import org.soleus.clinical.triage.Question;
import org.soleus.clinical.triage.Screen;
import org.soleus.clinical.triage.ScreenResult;

import java.util.ArrayList;
import java.util.List;

/// A result with its words: for the person, and for the clinician she shows it to.
///
/// @param result where the answers lead
/// @param state the answers, sealed
/// @param rows every answer in words
/// @param meanings what the deciding findings mean for the person
/// @param forClinician what each finding means for a clinician
/// @param taken when it was taken, in words of the reader's place
/// @param version of the rules
public record Told(
        ScreenResult result,
        String state,
        List<Walk.Row> rows,
        List<String> meanings,
        List<String> forClinician,
        String taken,
        String version) {

    /// Puts words to a result.
    static Told of(
            Screen screen, Answers answers, ScreenResult result, String state, String taken) {
        var meanings = new ArrayList<String>();
        for (var finding : result.deciding()) {
            screen.find(finding.rule())
                    .map(Question::memberText)
                    .filter(text -> !text.isEmpty())
                    .ifPresent(meanings::add);
        }
        var forClinician = new ArrayList<String>();
        for (var finding : result.findings()) {
            screen.find(finding.rule())
                    .map(Question::clinicianText)
                    .filter(text -> !text.isEmpty())
                    .ifPresent(forClinician::add);
        }
        return new Told(
                result,
                state,
                Walk.rows(screen, answers),
                meanings,
                forClinician,
                taken,
                screen.version());
    }

    /// Where it leads.
    public Disposition disposition() {
        return result.disposition();
    }

    /// The findings that made it so.
    public List<Finding> deciding() {
        return result.deciding();
    }

    /// The sources of the deciding findings, each once, for the line below them.
    public String rules() {
        var rules = new ArrayList<String>();
        for (var finding : deciding()) {
            rules.add(finding.rule() + ", version " + finding.version());
        }
        return String.join("; ", rules);
    }
}
