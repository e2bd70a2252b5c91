package org.soleus.server.plan;

import org.soleus.clinical.plan.Arranged;
import org.soleus.clinical.plan.Course;
import org.soleus.clinical.plan.Drafting;
import org.soleus.clinical.plan.Intake;
import org.soleus.clinical.plan.PlanBook;
import org.soleus.clinical.plan.Program;
import org.soleus.clinical.plan.TableRuns;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What a plan is drawn from, by whichever book.
///
/// @param day the first day that is drawn
/// @param steppedBack whether days away cost a step that the course has not taken yet
record Sketch(
        ProgramRow kept,
        Intake intake,
        LocalDate day,
        List<SessionRow> sessions,
        Arranged arranged,
        boolean steppedBack) {

    /// A plan, and where the member stands in it.
    record Drawn(Program program, Course course) {}

    /// Draws it. What the book does not know, because the clinic retired it, is left out.
    ///
    /// @param ran where she stands in the walk-run table by what she really ran; empty when not in
    ///   it, or where that is not known yet
    Drawn by(PlanBook book, Optional<TableRuns> ran) {
        var known = kept.course().knownTo(book.ladder());
        var course = Courses.on(known, day, sessions, book);
        if (ran.isPresent()) course = Courses.walked(course, ran.get());
        var program = Drafting.redraw(book, intake, kept.start(), course, arranged);
        if (!steppedBack) return new Drawn(program, course);
        var lower = lower(book, program, course);
        return new Drawn(Drafting.redraw(book, intake, program, lower, arranged), lower);
    }

    private Course lower(PlanBook book, Program program, Course course) {
        var outlook = Drafting.outlook(book, intake, program, course);
        var climbing = Drafting.climbing(book, intake, course);
        return course.steppedBack(climbing, book.ladder(), outlook, book.dose());
    }
}
