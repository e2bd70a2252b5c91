package org.soleus.server.parcel;

import static org.assertj.core.api.Assertions.assertThat;

import org.soleus.server.Visitor;
import org.soleus.server.plan.CountedSet;
import org.soleus.server.plan.Evening;
import org.soleus.server.running.Runner;

import java.time.LocalDate;
import java.time.ZoneId;

/// Tells what most pages ask for, some of it twice and otherwise, so that there is a row of most
/// tables. Each form is taken.
final class MuchTold {

    private static final String[] REMINDERS = {
        "session", "MAIL", "session_at", "18:30", "morning_at", "08:00", "week_at", "17:00",
        "break_at", "10:00", "break_until", "17:00", "break_every", "60", "questions_at", "17:00",
        "quiet_from", "21:00", "quiet_until", "07:00"
    };

    private final Visitor she;
    private final LocalDate today;

    private MuchTold(Visitor she) {
        this.she = she;
        this.today = LocalDate.now(ZoneId.of("Europe/Berlin"));
    }

    /// By somebody with a plan, whose first day is over, and with runs.
    static void by(Visitor she) {
        var much = new MuchTold(she);
        much.runs();
        much.aims();
        much.leg();
        much.days();
        much.session();
    }

    private void runs() {
        var run = new Runner(she).runs().getFirst();
        told(run + "/felt", "during", "2", "effort", "3", "sign", "none");
        told(run + "/felt", "during", "3", "effort", "4", "sign", "none");
        told(run + "/edit", "distance", "5.250", "day", "2026-10-07", "sport", "RUNNING");
        told(run + "/shoes", "shoes", "Old blue pair");
        told(run + "/ground", "ground", "TRAIL");
        told("/running/load/steps", "day", "" + today.minusDays(1), "steps", "8123");
    }

    private void aims() {
        told("/running/goal", "distance", "10", "day", "" + today.plusDays(60));
        told("/running/next/wish", "distance", "3.3", "day", "");
    }

    private void leg() {
        told("/measure/test/heel-raise/do", "value-LEFT", "24", "value-RIGHT", "18");
        weeks("Stairs", "4", "3");
        weeks("Jumping", "6", "5");
    }

    private void weeks(String activity, String hard, String pain) {
        told(
                "/measure/questions",
                "week",
                "0",
                "name-1",
                activity,
                "activity-1",
                hard,
                "pain-now",
                pain);
    }

    private void days() {
        told("/plan/morning", "day", "" + today, "pain", "1", "stiffness", "15");
        told("/plan/morning", "day", "" + today, "pain", "2", "stiffness", "30");
        var first = today.plusDays(20);
        told("/plan/pause", "why", "HOLIDAY", "from", "" + first, "until", "" + first.plusDays(2));
        told("/plan/reminders", REMINDERS);
    }

    private void session() {
        var session = Evening.begin(she, "DAILY");
        told(CountedSet.of(session), CountedSet.right(3).fields());
        told(session + "/easier", "place", "0");
        told(session + "/after", "worst", "2", "effort", "3", "sign", "none");
        told(session + "/after", "worst", "3", "effort", "4", "sign", "none");
    }

    private void told(String path, String... fields) {
        var answer = she.save(path, fields);
        assertThat(answer.statusCode()).as(path + answer.body()).isLessThan(400);
    }
}
