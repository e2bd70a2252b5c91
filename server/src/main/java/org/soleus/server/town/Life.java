package org.soleus.server.town;

import org.soleus.clinical.outcome.Episode;
import org.soleus.clinical.outcome.PainReading;
import org.soleus.clinical.plan.Pattern;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;

/// One made-up member: what she is, what she did and what she told.
///
/// @param number tells her from the others; with the same seed she is always the same
/// @param age years
/// @param pattern what her answers fit
/// @param zone where she lives
/// @param employer whose member she is, from 0
/// @param enrolledAt when she joined, in seconds from 1970
/// @param sessions when she did one
/// @param answers to the question about pain, 0 to 10
/// @param runs metres of each
/// @param phases when she passed the checks at the end of a phase, with the number of the next
/// @param flares runs, by their place, after which pain was up for a week
/// @param flags warning signs, as places in [Living#SIGNS]
/// @param truth what nobody sees
public record Life(
        int number,
        int age,
        Pattern pattern,
        ZoneId zone,
        int employer,
        long enrolledAt,
        Moments sessions,
        Moments answers,
        Moments runs,
        Moments phases,
        Moments flares,
        Moments flags,
        Truth truth) {

    /// Her name in files.
    public String name() {
        return "m" + number;
    }

    /// Her care as outcomes are reckoned from it.
    public Episode episode() {
        var did = new ArrayList<Instant>();
        for (int i = 0; i < sessions.size(); i++) {
            did.add(Instant.ofEpochSecond(sessions.second(i)));
        }
        var told = new ArrayList<PainReading>();
        for (int i = 0; i < answers.size(); i++) {
            var at = Instant.ofEpochSecond(answers.second(i));
            told.add(PainReading.ofTen(at, answers.number(i)));
        }
        return Episode.enrolled(zone, Instant.ofEpochSecond(enrolledAt)).with(did, told);
    }
}
