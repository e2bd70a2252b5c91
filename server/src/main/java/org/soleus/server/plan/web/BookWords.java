package org.soleus.server.plan.web;

import org.soleus.clinical.plan.Component;
import org.soleus.clinical.plan.ComponentCard;
import org.soleus.clinical.plan.Criterion;
import org.soleus.clinical.plan.Gate;
import org.soleus.clinical.plan.Pattern;
import org.soleus.clinical.plan.PhasePlan;
import org.soleus.clinical.plan.PlanBook;
import org.soleus.clinical.plan.RunStage;
import org.soleus.content.Language;
import org.soleus.content.plan.PlanBooks;
import org.soleus.server.web.Say;

import java.util.List;
import java.util.stream.Stream;

/// What content says of a plan, in the words of a page.
///
/// In English those of the version that the plan is drawn by; in another language those of today,
/// found by the same names.
///
/// @param say the language of the page
public record BookWords(Say say) {

    private boolean isEnglish() {
        return say.language() == Language.ENGLISH;
    }

    private PlanBook book() {
        return PlanBooks.in(say.language());
    }

    /// A phase, as a heading.
    public String title(PhasePlan phase) {
        return isEnglish() ? phase.title() : book().rule(phase.phase()).title();
    }

    /// What a phase is for.
    public String about(PhasePlan phase) {
        return isEnglish() ? phase.words() : book().rule(phase.phase()).words();
    }

    /// What a phase will hold later.
    public List<String> later(PhasePlan phase) {
        return isEnglish() ? phase.opensLater() : book().rule(phase.phase()).opensLater();
    }

    /// What must hold.
    public String criterion(Criterion one) {
        if (isEnglish()) return one.words();
        boolean both = one.bothWords().filter(one.words()::equals).isPresent();
        return criteria()
                .filter(own -> own.id().equals(one.id()))
                .findFirst()
                .map(own -> both ? own.forBoth().words() : own.words())
                .orElse(one.words());
    }

    private Stream<Criterion> criteria() {
        var phases =
                book().phases().stream()
                        .flatMap(
                                phase ->
                                        Stream.concat(
                                                phase.entry().stream(), phase.exit().stream()));
        return Stream.concat(phases, book().gates().values().stream().flatMap(BookWords::of));
    }

    private static Stream<Criterion> of(Gate gate) {
        return gate.criteria().stream();
    }

    /// A part, as a heading.
    public String title(Component part) {
        return isEnglish()
                ? part.title()
                : book().component(part.id()).map(ComponentCard::title).orElse(part.title());
    }

    /// What a part is for.
    public String about(Component part) {
        return isEnglish()
                ? part.words()
                : book().component(part.id()).map(ComponentCard::words).orElse(part.words());
    }

    /// Where a pattern hurts.
    ///
    /// @param drawn the book that the plan is drawn by
    public String place(PlanBook drawn, Pattern pattern) {
        return (isEnglish() ? drawn : book()).card(pattern).place();
    }

    /// A stage of the walk-run table.
    public String stage(RunStage stage) {
        return isEnglish() ? stage.words() : book().walkRun().stage(stage.number()).words();
    }
}
