package org.soleus.content.check;

import org.soleus.clinical.plan.PhaseRule;
import org.soleus.clinical.plan.PlanBook;
import org.soleus.content.Fault;
import org.soleus.content.Folder;
import org.soleus.content.Standing;
import org.soleus.content.Status;
import org.soleus.content.plan.PlanBooks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Every piece of a folder that a clinician signs, and what a clinic that demands approval could do
/// with it.
///
/// @param pieces in the order of their names
public record Approval(List<Piece> pieces) {

    private static final String CURE =
            "Have a clinician sign it, or take the setting SOLEUS_CONTENT_APPROVED away.";

    /// Copies the list.
    public Approval {
        pieces = List.copyOf(pieces);
    }

    /// One file.
    ///
    /// @param name its path
    /// @param standing what it says of itself
    public record Piece(String name, Standing standing) {

        private boolean is(Status status) {
            return standing.status() == status;
        }
    }

    /// The pieces of a folder; one that cannot be read is left to the check.
    public static Approval of(Folder folder) {
        return folder.reading(
                () ->
                        new Approval(
                                folder.names().stream()
                                        .filter(Standing::isPiece)
                                        .flatMap(name -> piece(name).stream())
                                        .toList()));
    }

    private static Optional<Piece> piece(String name) {
        try {
            return Optional.of(new Piece(name, Standing.of(name)));
        } catch (RuntimeException faulty) {
            return Optional.empty();
        }
    }

    /// What no clinician has signed, and is in use: a clinic that demands approval does not offer
    /// it.
    public List<Piece> unsigned() {
        return pieces.stream()
                .filter(one -> !one.is(Status.APPROVED) && !one.is(Status.RETIRED))
                .toList();
    }

    /// What is no longer offered.
    public List<Piece> retired() {
        return pieces.stream().filter(one -> one.is(Status.RETIRED)).toList();
    }

    /// Why a clinic that demands approval could make no plan with a sound folder; nothing where it
    /// could. All rules are needed, and at least one exercise in each phase.
    public static List<Fault> blocks(Folder folder) {
        var faults = new ArrayList<Fault>();
        for (Piece piece : of(folder).pieces()) {
            if (!Standing.isRule(piece.name()) || piece.is(Status.APPROVED)) continue;
            faults.add(
                    new Fault(
                            piece.name(),
                            1,
                            "No clinician has signed this rule, and no plan can be made without"
                                    + " it.",
                            CURE));
        }
        PlanBook book = folder.demanding().reading(PlanBooks::load);
        for (PhaseRule phase : book.phases()) {
            if (phase.slots().stream().anyMatch(slot -> book.ladder().offers(slot.exercise()))) {
                continue;
            }
            faults.add(
                    new Fault(
                            "plan/phases.yaml",
                            1,
                            "The phase "
                                    + phase.phase().name().toLowerCase(Locale.ROOT)
                                    + " would hold nothing: none of its exercises is signed.",
                            CURE));
        }
        return List.copyOf(faults);
    }
}
