package org.soleus.server.running;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.soleus.clinical.measure.PainScore;
import org.soleus.clinical.running.Place;
import org.soleus.clinical.running.Sport;
import org.soleus.clinical.running.capacity.Felt;
import org.soleus.clinical.running.capacity.Tolerance;
import org.soleus.server.ClinicTest;
import org.soleus.server.account.Role;
import org.soleus.server.account.Scope;
import org.soleus.server.account.SignedIn;
import org.soleus.server.account.Transactions;
import org.soleus.server.account.Unit;
import org.soleus.server.plan.MorningRow;
import org.soleus.server.plan.Plans;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/// Runs, answers and mornings, put together from what is kept.
@ClinicTest
class HistoriesTest {

    private static final UUID CLINIC = UUID.randomUUID();

    @Autowired Histories histories;
    @Autowired RunDesk desk;
    @Autowired Recordings recordings;
    @Autowired Plans plans;
    @Autowired Transactions transactions;
    @Autowired JdbcClient jdbc;

    private final SignedIn ida =
            new SignedIn(CLINIC, UUID.randomUUID(), Role.MEMBER, Unit.KM, "Europe/Berlin");

    @BeforeEach
    void a_member() {
        jdbc.sql("INSERT INTO account.tenant VALUES (?, 'one', false) ON CONFLICT DO NOTHING")
                .param(CLINIC)
                .update();
        transactions.in(
                Scope.system(ida.tenant()),
                () ->
                        jdbc.sql(
                                        """
                                        INSERT INTO account.person VALUES
                                        (?, ?, 'member', '', uuid_send(?), 'km', 'UTC', 'device', now())
                                        """)
                                .params(CLINIC, ida.memberId(), ida.memberId())
                                .update());
    }

    @Test
    void a_run_has_what_she_told_of_it_and_the_two_mornings_after_it() {
        var day = today().minusDays(3);
        as(ida, () -> run(day, Sport.RUNNING, 8000, 2900));
        for (int after = 0; after <= 2; after++) morning(day.plusDays(after), after == 1 ? 3 : 1);
        var read = as(ida, () -> histories.of(ida));
        var felt = read.history().runs().getFirst().felt();
        assertThat(felt.during()).contains(new PainScore(2));
        assertThat(felt.morning()).contains(new PainScore(3));
        assertThat(felt.secondMorning()).contains(new PainScore(1));
        assertThat(felt.usual()).contains(new PainScore(1));
        assertThat(read.history().tolerance(0)).isEqualTo(Tolerance.NOT_TOLERATED);
        assertThat(read.of().getFirst()).isPresent();
    }

    @Test
    void a_walk_loads_the_day_and_is_nobodys_longest_run() {
        var day = today().minusDays(2);
        as(ida, () -> run(day, Sport.RUNNING, 5000, 1800));
        as(ida, () -> run(day.minusDays(1), Sport.WALKING, 20_000, 14_400));
        var read = as(ida, () -> histories.of(ida));
        assertThat(read.history().runs()).hasSize(1);
        assertThat(read.kept()).hasSize(2);
        assertThat(read.history().loads().dayCalf(day.minusDays(1))).isGreaterThan(500);
        assertThat(read.history().on(today()).longest()).contains(5000);
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "45, 0", "120, 1", "-300, 1", "135, 0", "1440, 0"})
    void only_what_can_be_the_same_run_by_its_times_is_opened(int minutesLater, int near) {
        var start = Instant.parse("2026-03-10T06:30:00Z");
        as(ida, () -> desk.keep(ida, packed(start)));
        var later = packed(start.plusSeconds(60L * minutesLater)).told();
        assertThat(as(ida, () -> recordings.near(ida.member(), later))).hasSize(near);
    }

    private Packed packed(Instant start) {
        return recordings.pack(new DemoRun(start, 6000, 360, 0).recorded(), List.of());
    }

    @Test
    void a_day_of_many_recordings_opens_few_of_them() {
        for (int at = 0; at < 60; at++) {
            var start = Instant.parse("2026-03-10T06:30:00Z").plusSeconds(at);
            as(ida, () -> desk.writeDown(ida, today(), packed(start).told(), Felt.NOTHING));
        }
        var told = packed(Instant.parse("2026-03-10T06:30:00Z")).told();
        assertThat(as(ida, () -> recordings.near(ida.member(), told))).hasSize(40);
    }

    @Test
    void nobody_reads_another_members_runs() {
        as(ida, () -> run(today(), Sport.RUNNING, 5000, 1800));
        var other = new SignedIn(CLINIC, UUID.randomUUID(), Role.MEMBER, Unit.KM, "Europe/Berlin");
        assertThat(as(other, () -> histories.of(ida)).kept()).isEmpty();
    }

    @Test
    void ten_years_are_read_in_no_time() {
        as(ida, () -> run(today(), Sport.RUNNING, 5000, 1800));
        as(ida, () -> jdbc.sql(TEN_YEARS).params(ida.memberId(), ida.memberId()).update());
        var read = as(ida, () -> histories.of(ida));
        long shortest = Long.MAX_VALUE;
        for (int i = 0; i < 5; i++) {
            long begun = System.nanoTime();
            as(ida, () -> histories.of(ida));
            shortest = Math.min(shortest, System.nanoTime() - begun);
        }
        assertThat(read.history().runs()).hasSize(1826);
        assertThat(read.history().on(today()).longest()).isPresent();
        assertThat(Duration.ofNanos(shortest)).isLessThan(Duration.ofSeconds(1));
    }

    private static final String TEN_YEARS =
            """
            WITH runs AS (
              INSERT INTO running.run SELECT tenant, member, gen_random_uuid(), day - 2 * n,
                starts_at, ends_at - 2 * n * interval '1 day', sport, place, distance_m, moving_s,
                elapsed_s, ascent_m, cadence_spm, heart_rate_bpm, calf_low, calf_mid, calf_high,
                calf_from, calf_to, impulse_bw_s, steps_per_leg, flags, km_speeds_m_s, grade_s,
                cadence_level, cadence_line
              FROM running.run, generate_series(1, 1825) n WHERE member = ? RETURNING *)
            INSERT INTO running.recording SELECT tenant, member, gen_random_uuid(), run,
                uuid_send(run), 'hand', starts_at, ends_at, day, sport, place, distance_m,
                moving_s, NULL, now() FROM runs WHERE member = ?
            """;

    private Optional<UUID> run(LocalDate day, Sport sport, int metres, int seconds) {
        var felt =
                new Felt(
                        Optional.of(new PainScore(2)),
                        Optional.of(new PainScore(1)),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(false),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty());
        var run = ByHand.of(sport, Place.UNKNOWN, metres, seconds);
        return Optional.of(desk.writeDown(ida, day, run, felt));
    }

    private void morning(LocalDate day, int pain) {
        as(
                ida,
                () ->
                        plans.keep(
                                ida.member(),
                                new MorningRow(
                                        day, Optional.of(pain), Optional.empty(), Instant.now())));
    }

    private <T> T as(SignedIn who, Supplier<T> work) {
        return transactions.in(Scope.member(who.tenant(), who.member()), work);
    }

    private LocalDate today() {
        return desk.today(ida);
    }
}
