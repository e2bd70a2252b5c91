package org.soleus.server.content.web;

import org.soleus.content.Fault;
import org.soleus.content.Standing;
import org.soleus.server.content.ContentDesk;
import org.soleus.server.content.Diff;
import org.soleus.server.content.Draft;

import java.util.List;
import java.util.Optional;

/// A file on the desk, as its page shows it.
///
/// @param sheet what is kept
/// @param text what stands in the field
/// @param told what was done
/// @param refused why something was not
/// @param faults of the whole folder with this in it
/// @param outrun whether somebody else saved it meanwhile
/// @param hand what she has typed of her signature
public record Writing(
        ContentDesk.Sheet sheet,
        String text,
        String told,
        String refused,
        List<Fault> faults,
        boolean outrun,
        Hand hand) {

    /// Copies the list.
    public Writing {
        faults = List.copyOf(faults);
    }

    static Writing of(ContentDesk.Sheet sheet, String told, List<Fault> faults) {
        return new Writing(sheet, sheet.text(), told, "", faults, false, Hand.NONE);
    }

    Writing with(String words) {
        return new Writing(sheet, words, told, refused, faults, outrun, hand);
    }

    Writing refused(String why) {
        return new Writing(sheet, text, told, why, faults, outrun, hand);
    }

    /// Her words stay in the field; what was saved meanwhile stands beside them.
    Writing outrun(String mine) {
        return new Writing(
                sheet,
                mine,
                told,
                "Somebody saved this file while you wrote. Yours is still in the field below, and"
                        + " nothing is lost: look at what they changed, take over what you want"
                        + " to keep, and save again.",
                faults,
                true,
                hand);
    }

    Writing signing(Hand typed) {
        return new Writing(sheet, text, told, refused, faults, outrun, typed);
    }

    /// The file's path.
    public String name() {
        return sheet.name();
    }

    /// Whether it is shown as a file that is to be taken away; while somebody writes it, as words.
    public boolean goes() {
        return sheet.goes() && !outrun;
    }

    /// Who stands for its going; empty while nobody does.
    public String signed() {
        return draft().flatMap(Draft::removal).map(Draft.Removal::signed).orElse("");
    }

    /// Whether it is signed by clinicians.
    public boolean isPiece() {
        return Standing.isPiece(name());
    }

    /// Faults of this file first, by their lines.
    public List<Fault> here() {
        return faults.stream().filter(fault -> fault.file().equals(name())).toList();
    }

    /// How many others there are.
    public long elsewhere() {
        return faults.stream().filter(fault -> !fault.file().equals(name())).count();
    }

    /// What differs from what lies in the clinic's folder.
    public Diff diff() {
        return Diff.of(sheet.live().orElse(""), text);
    }

    /// What somebody else saved, beside what stands in the field.
    public Diff theirs() {
        return outrun ? Diff.of(text, sheet.text()) : Diff.of("", "");
    }

    /// Who saved it last.
    public Optional<Draft> draft() {
        return sheet.draft();
    }
}
