package org.soleus.server.triage.store;

import org.soleus.clinical.triage.AnswerLines;
import org.soleus.clinical.triage.Answers;
import org.soleus.clinical.triage.Circumstances;
import org.soleus.clinical.triage.Disposition;
import org.soleus.clinical.triage.Finding;
import org.soleus.clinical.triage.Screen;
import org.soleus.clinical.triage.ScreenResult;
import org.soleus.clinical.triage.Wells;
import org.soleus.server.account.MemberId;
import org.soleus.server.account.Scope;
import org.soleus.server.triage.KeptScreen;
import org.soleus.server.triage.RedFlagRaised;
import org.soleus.server.triage.ScreenKept;
import org.soleus.server.triage.Screens;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Screens in PostgreSQL: written once, read in order of time.
@Repository
class PostgresScreens implements Screens {

    private final JdbcClient jdbc;
    private final Screen screen;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    PostgresScreens(JdbcClient jdbc, Screen screen, Clock clock, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.screen = screen;
        this.clock = clock;
        this.events = events;
    }

    @Override
    @Transactional
    public Disposition keep(Answers answers) {
        return keep(answers, clock.instant(), screen);
    }

    @Override
    @Transactional
    public Disposition keep(Answers answers, Screen read) {
        return keep(answers, clock.instant(), read);
    }

    @Override
    @Transactional
    public Disposition keep(Answers answers, Instant at) {
        return keep(answers, at, screen);
    }

    private Disposition keep(Answers answers, Instant at, Screen read) {
        var self = Scope.currentMember();
        var result = screen.decide(answers, Circumstances.in(answers));
        write(self, at, answers, read, result);
        var led = result.disposition();
        events.publishEvent(new ScreenKept(self.tenant(), self.member(), led));
        if (led.locks()) {
            events.publishEvent(new RedFlagRaised(self.tenant(), self.member(), led));
        }
        return led;
    }

    private void write(
            Scope.Member self, Instant at, Answers answers, Screen read, ScreenResult result) {
        var id = UUID.randomUUID();
        jdbc.sql("INSERT INTO triage.screen VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        self.tenant().value(),
                        self.member().value(),
                        id,
                        Timestamp.from(at),
                        read.version(),
                        result.disposition().name(),
                        AnswerLines.write(answers),
                        Wells.in(answers).names())
                .update();
        int place = 0;
        for (var finding : result.findings()) {
            jdbc.sql("INSERT INTO triage.finding VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                    .params(
                            self.tenant().value(),
                            self.member().value(),
                            id,
                            place++,
                            finding.rule(),
                            finding.version(),
                            finding.leadsTo().name(),
                            finding.fact(),
                            finding.source())
                    .update();
        }
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<KeptScreen> latest(MemberId member) {
        return read(member, 1).stream().findFirst();
    }

    @Override
    @Transactional(readOnly = true)
    public List<KeptScreen> list(MemberId member) {
        return read(member, 1_000);
    }

    private List<KeptScreen> read(MemberId member, int most) {
        return jdbc.sql(
                        "SELECT screen, at, version, disposition, answers FROM triage.screen"
                                + " WHERE member = ? ORDER BY at DESC, screen LIMIT ?")
                .params(member.value(), most)
                .query(
                        (row, n) ->
                                new KeptScreen(
                                        row.getTimestamp("at").toInstant(),
                                        row.getString("version"),
                                        answers(row.getString("answers")),
                                        Disposition.valueOf(row.getString("disposition")),
                                        findings(member, row.getObject("screen", UUID.class))))
                .list();
    }

    private static Answers answers(String lines) {
        return AnswerLines.read(lines)
                .orElseThrow(() -> new IllegalStateException("a kept screen cannot be read"));
    }

    private List<Finding> findings(MemberId member, UUID id) {
        return jdbc.sql(
                        "SELECT rule, version, leads_to, fact, source FROM triage.finding"
                                + " WHERE member = ? AND screen = ? ORDER BY place")
                .params(member.value(), id)
                .query(
                        (row, n) ->
                                new Finding(
                                        row.getString("rule"),
                                        row.getInt("version"),
                                        Disposition.valueOf(row.getString("leads_to")),
                                        row.getString("fact"),
                                        row.getString("source")))
                .list();
    }
}
