package org.soleus.clinical.plan;

import org.soleus.clinical.measure.Because;
import org.soleus.clinical.measure.Sentence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// The exercise lists of one week's days.
final class DayLists {

    private static final String CALF = "calf-strength";
    private static final Because LIGHT =
            new Because("GUARD-LIGHT", Sentence.of("plan.year-light"), "R");

    private final Member member;
    private final Course course;
    private final PhaseDates dates;
    private final Fits fits;
    private final PlanTime time;
    private final Map<LocalDate, List<Prescription>> lists = new TreeMap<>();

    DayLists(Member member, Course course, PhaseDates dates, Fits fits, PlanTime time) {
        this.member = member;
        this.course = course;
        this.dates = dates;
        this.fits = fits;
        this.time = time;
    }

    void fill(List<LocalDate> suitable, List<LocalDate> strength) {
        Blocks blocks = new Blocks(member, course, dates, fits, time, suitable, strength);
        for (LocalDate day : suitable) {
            List<Prescription> list = new ArrayList<>();
            Phase phase = dates.at(day);
            for (PhaseRule.Slot slot : member.book().rule(phase).slots()) {
                if (slot.comesOn(strength.contains(day))) {
                    fits.slot(slot, phase, day).ifPresent(list::add);
                }
            }
            list.addAll(blocks.on(day));
            lists.put(day, ready(list, day));
        }
    }

    /// Two short days of the year after: calf strength, and the foot exercises with it.
    void fillLight(List<LocalDate> strength) {
        Blocks blocks = new Blocks(member, course, dates, fits, time, strength, strength);
        for (LocalDate day : strength) {
            List<Prescription> list = new ArrayList<>();
            Phase phase = dates.at(day);
            for (PhaseRule.Slot slot : member.book().rule(phase).slots()) {
                boolean calf = slot.component().equals(CALF);
                if (calf && slot.rhythm() == PhaseRule.Rhythm.STRENGTH) {
                    fits.slot(slot, phase, day).ifPresent(list::add);
                }
            }
            list.addAll(blocks.after(day));
            lists.put(day, ready(list, day));
        }
    }

    /// A day of the year after.
    Optional<PlannedSession> light(LocalDate day) {
        List<Prescription> list = lists.getOrDefault(day, List.of());
        return list.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new PlannedSession(
                                PlannedSession.Kind.STRENGTH,
                                list,
                                Optional.empty(),
                                Optional.empty(),
                                Minutes.of(list),
                                List.of(LIGHT, apart())));
    }

    /// At the member's own dose, without what rests today, each exercise once.
    private List<Prescription> ready(List<Prescription> list, LocalDate day) {
        List<Prescription> ready = new ArrayList<>();
        for (Prescription first : list) {
            Prescription now = fits.own(first);
            if (!course.rests(now.exercise(), day)) {
                ready.add(now);
            }
        }
        return Slots.distinct(ready);
    }

    /// Takes sets away until the week holds at most the cap more calf contacts than the last.
    ///
    /// @param lastWeek contacts of last week's exercises; 0 is no cap
    /// @return contacts of this week's exercises
    int trim(int lastWeek) {
        int now = contacts();
        while (lastWeek > 0
                && !CalfContacts.isWithinCap(lastWeek, now, member.book().dose())
                && dropSet()) {
            now = contacts();
        }
        return now;
    }

    private int contacts() {
        int sum = 0;
        for (List<Prescription> list : lists.values()) {
            for (Prescription prescription : list) {
                sum += CalfContacts.of(prescription, member.book().ladder());
            }
        }
        return sum;
    }

    /// Takes one set from the exercise with the most contacts, or the exercise itself.
    private boolean dropSet() {
        LocalDate day = LocalDate.EPOCH;
        int index = -1;
        int most = 0;
        for (Map.Entry<LocalDate, List<Prescription>> entry : lists.entrySet()) {
            for (int at = 0; at < entry.getValue().size(); at++) {
                int contacts = CalfContacts.of(entry.getValue().get(at), member.book().ladder());
                if (contacts > most) {
                    day = entry.getKey();
                    index = at;
                    most = contacts;
                }
            }
        }
        return index >= 0 && lighten(lists.getOrDefault(day, List.of()), index);
    }

    private static boolean lighten(List<Prescription> list, int index) {
        Prescription heavy = list.get(index);
        if (heavy.sets() == 1) {
            list.remove(index);
        } else {
            Because cap = new Because("DOSE-CAP", Sentence.of("plan.fewer-sets"), "R");
            Prescription light = heavy.withSets(heavy.sets() - 1);
            list.set(index, heavy.because().contains(cap) ? light : light.because(cap));
        }
        return true;
    }

    Optional<PlannedSession> session(LocalDate day, boolean strength) {
        List<Prescription> list = lists.getOrDefault(day, List.of());
        if (list.isEmpty()) {
            return Optional.empty();
        }
        boolean heavy = strength && list.stream().anyMatch(fits::climbs);
        return Optional.of(
                new PlannedSession(
                        heavy ? PlannedSession.Kind.STRENGTH : PlannedSession.Kind.DAILY,
                        list,
                        Optional.empty(),
                        Optional.empty(),
                        Minutes.of(list),
                        List.of(heavy ? apart() : daily())));
    }

    private static Because apart() {
        return new Because("PLAN-48H", Sentence.of("plan.strength-apart"), "Laur");
    }

    private static Because daily() {
        return new Because("PLAN-DAILY", Sentence.of("plan.short-easy"), "R");
    }
}
