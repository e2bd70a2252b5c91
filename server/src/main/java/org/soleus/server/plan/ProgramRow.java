package org.soleus.server.plan;

import org.soleus.clinical.plan.Course;

import java.time.LocalDate;

/// A member's program as kept: the rest is drawn from it anew each time.
///
/// @param start its first day
/// @param intakeDay the day of the intake that it was made from
/// @param ageYears the member's age on that day
/// @param course where the member stands
/// @param rules the version of the rules that drew it
public record ProgramRow(
        LocalDate start, LocalDate intakeDay, int ageYears, Course course, String rules) {}
