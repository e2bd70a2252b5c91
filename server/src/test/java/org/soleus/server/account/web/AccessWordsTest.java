package org.soleus.server.account.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.soleus.content.Language;
import org.soleus.server.ClinicTest;
import org.soleus.server.account.Audit;
import org.soleus.server.account.MemberId;
import org.soleus.server.account.Role;
import org.soleus.server.account.SignedIn;
import org.soleus.server.account.Unit;
import org.soleus.server.account.Why;
import org.soleus.server.web.Say;
import org.springframework.beans.factory.annotation.Autowired;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Who read what: a visit is one line, and nobody's visit hides in another's.
@ClinicTest
class AccessWordsTest {

    @Autowired AccessWords words;

    private final SignedIn me =
            new SignedIn(UUID.randomUUID(), UUID.randomUUID(), Role.MEMBER, Unit.KM, "UTC");

    @Test
    void an_evening_of_touches_is_one_line_that_counts_them() {
        var lines =
                words.lines(
                        List.of(
                                mine("21:38", "insert", "plan.session"),
                                mine("21:20", "read", "GET /running"),
                                mine("21:12", "read", "GET /plan/today"),
                                mine("21:10", "read", "GET /plan/today")),
                        me,
                        Say.ENGLISH);
        assertThat(lines)
                .containsExactly(
                        new AccessWords.Line(
                                "November 26, 21:10 to 21:38",
                                "You",
                                "looked at your plan, looked at your runs, added to your plan",
                                4,
                                false,
                                ""));
    }

    @Test
    void half_an_hour_of_quiet_begins_a_new_visit() {
        var lines =
                words.lines(
                        List.of(
                                mine("22:08", "read", "GET /plan/today"),
                                mine("21:38", "read", "GET /plan/today")),
                        me,
                        Say.ENGLISH);
        assertThat(lines)
                .extracting(AccessWords.Line::when)
                .containsExactly("November 26, 22:08", "November 26, 21:38");
    }

    @Test
    void somebody_else_in_between_has_a_line_of_her_own() {
        var staff =
                new Audit.Touch(
                        2,
                        at("21:11"),
                        "staff",
                        Optional.of(new MemberId(UUID.randomUUID())),
                        "read",
                        "GET /care/case",
                        1,
                        Why.URGENT);
        var lines =
                words.lines(
                        List.of(
                                mine("21:12", "read", "GET /plan/today"),
                                staff,
                                mine("21:10", "read", "GET /plan/today")),
                        me,
                        Say.ENGLISH);
        assertThat(lines)
                .extracting(AccessWords.Line::who)
                .containsExactly("You", "Your clinic's staff", "You");
        assertThat(lines.get(1).others()).isTrue();
        assertThat(lines.get(1).why()).isEqualTo("because of a warning sign");
    }

    @Test
    void a_reader_of_spanish_reads_who_did_what_when_in_spanish() {
        var touches =
                List.of(
                        mine("21:38", "insert", "plan.session"),
                        mine("21:12", "read", "GET /triage"));
        assertThat(words.lines(touches, me, Say.to(Optional.of(Language.SPANISH))))
                .containsExactly(
                        new AccessWords.Line(
                                "26 de noviembre, 21:12 a 21:38",
                                "Tú",
                                "consulta de tus respuestas de seguridad, añadido a tu plan",
                                2,
                                false,
                                ""));
    }

    private Audit.Touch mine(String hour, String did, String subject) {
        return new Audit.Touch(
                1, at(hour), "member", Optional.of(me.member()), did, subject, 1, Why.NONE);
    }

    private static Instant at(String hour) {
        return Instant.parse("2026-11-26T" + hour + ":00Z");
    }
}
