package org.soleus.server.running.web;

import org.soleus.server.web.Say;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;

/// The weeks that are looked at.
///
/// @param weeks 4, 12 or 52
/// @param until the last day, never later than today
/// @param today the member's day
public record Span(int weeks, LocalDate until, LocalDate today) {

    private static final List<Integer> CHOICES = List.of(4, 12, 52);
    private static final int USUAL = 12;
    private static final int WEEK = 7;
    private static final int YEAR = 52;

    /// What was asked for in words; whatever does not fit is as usual.
    public static Span of(String weeks, String until, LocalDate today) {
        var chosen =
                CHOICES.stream()
                        .filter(choice -> weeks.equals(choice.toString()))
                        .findFirst()
                        .orElse(USUAL);
        return new Span(chosen, day(until, today), today);
    }

    private static LocalDate day(String text, LocalDate today) {
        try {
            var day = LocalDate.parse(text);
            return day.isAfter(today) || day.getYear() < 1970 ? today : day;
        } catch (DateTimeException malformed) {
            return today;
        }
    }

    /// What may be chosen.
    public List<Integer> choices() {
        return CHOICES;
    }

    /// Whether it is of some weeks or of a year, as keys name it.
    String word() {
        return word(weeks);
    }

    private static String word(int weeks) {
        return weeks == YEAR ? "year" : "weeks";
    }

    /// A choice in words, as "12 weeks".
    public static String words(Say say, int weeks) {
        return say.words("load.span." + word(weeks), weeks);
    }

    /// The first day.
    public LocalDate from() {
        return until.minusDays((long) WEEK * weeks - 1);
    }

    /// Whether it ends today.
    public boolean isNow() {
        return until.equals(today);
    }

    /// Whether a day lies in it.
    boolean holds(LocalDate day) {
        return !day.isBefore(from()) && !day.isAfter(until);
    }

    /// As many weeks up to another day.
    Span endingOn(LocalDate day) {
        return new Span(weeks, day.isAfter(today) ? today : day, today);
    }

    /// The weeks before these.
    public Span earlier() {
        return endingOn(from().minusDays(1));
    }

    /// The weeks after these.
    public Span later() {
        return endingOn(until.plusDays((long) WEEK * weeks));
    }

    /// Its address with another count of weeks.
    public String address(int others) {
        return "/running/load" + query(others);
    }

    /// Its address.
    public String address() {
        return address(weeks);
    }

    /// What an address of any page of it ends with, with another count of weeks.
    public String query(int others) {
        return "?weeks=" + others + (isNow() ? "" : "&until=" + until);
    }

    /// What an address of any page of it ends with.
    public String query() {
        return query(weeks);
    }
}
