package org.soleus.clinical.guide;

import java.time.LocalDate;
import java.util.Optional;

/// Who wrote a page, who checked it, and when it is looked at again.
///
/// @param author who wrote it
/// @param written on which day
/// @param reviewer the clinician who signed it, by name and licence; empty while nobody has
/// @param reviewed the day of that
/// @param next the day by which it is looked at again, at most a year later
public record Review(
        String author,
        LocalDate written,
        Optional<String> reviewer,
        Optional<LocalDate> reviewed,
        LocalDate next) {

    /// @throws IllegalArgumentException when nobody wrote it, or the next look is over a year away
    public Review {
        if (author.isBlank()) throw new IllegalArgumentException("somebody wrote it");
        var last = reviewed.filter(day -> day.isAfter(written)).orElse(written);
        if (!next.isAfter(last) || next.isAfter(last.plusMonths(12))) {
            throw new IllegalArgumentException("a page is looked at again within a year");
        }
    }
}
