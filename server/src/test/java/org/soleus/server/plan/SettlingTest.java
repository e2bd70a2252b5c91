package org.soleus.server.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.soleus.server.ClinicTest;
import org.soleus.server.account.Clinic;
import org.soleus.server.account.Enrolments;
import org.soleus.server.account.MemberId;
import org.soleus.server.account.MemberKeys;
import org.soleus.server.account.People;
import org.soleus.server.account.Scope;
import org.soleus.server.account.SignedIn;
import org.soleus.server.account.Transactions;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Made-up members move in whole or not at all, however their move was cut off.
@ClinicTest
class SettlingTest {

    private static final int MEMBERS = 30;
    private static final long SEED = 5;

    @Autowired Settling settling;
    @Autowired DemoDesk desk;
    @Autowired Enrolments enrolments;
    @Autowired MemberKeys keys;
    @Autowired People people;
    @Autowired Clinic clinic;
    @Autowired Neighbours neighbours;
    @Autowired Transactions transactions;
    @Autowired JdbcClient jdbc;
    @Autowired Clock clock;

    private Set<UUID> before = Set.of();

    @BeforeEach
    void count() {
        before = everybody();
    }

    @AfterEach
    void moveOut() {
        for (var who : come()) neighbours.forget(new MemberId(who));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void the_next_try_takes_away_what_one_that_was_cut_off_left_behind(boolean after) {
        var cut = settling(new CutOff(neighbours, after));
        assertThatThrownBy(() -> cut.settle(MEMBERS, SEED)).isInstanceOf(PowerCut.class);
        assertThat(beginnings()).hasSize(3);
        settling.settle(MEMBERS, SEED);
        assertThat(beginnings()).isEmpty();
        assertThat(come()).hasSameElementsAs(town()).isNotEmpty();
        assertThat(settling.settle(MEMBERS, SEED)).isZero();
        assertThat(come()).hasSameElementsAs(town());
    }

    private Settling settling(Neighbours through) {
        return new Settling(desk, enrolments, keys, people, clinic, through, transactions, clock);
    }

    /// The power goes before those who come are kept, or after, and nothing is taken away.
    private record CutOff(Neighbours real, boolean after) implements Neighbours {

        @Override
        public void moveIn(List<Neighbour> some, Instant now) {
            if (after) real.moveIn(some, now);
            throw new PowerCut();
        }

        @Override
        public void forget(MemberId member) {
            throw new PowerCut();
        }
    }

    private static final class PowerCut extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private List<UUID> beginnings() {
        return found(Stream.of("z4", "z5", "z6").map(zone -> "beginning-" + zone));
    }

    private List<UUID> town() {
        return found(IntStream.range(0, MEMBERS).mapToObj(number -> "town" + number));
    }

    private List<UUID> found(Stream<String> names) {
        return names.flatMap(name -> find(name + "@town.example").stream()).toList();
    }

    private List<UUID> find(String mail) {
        return transactions.in(
                Scope.system(clinic.tenant()),
                () -> people.withMail(mail).map(SignedIn::memberId).stream().toList());
    }

    /// Who is here now and was not before.
    private Set<UUID> come() {
        var come = everybody();
        come.removeAll(before);
        return come;
    }

    private Set<UUID> everybody() {
        return transactions.in(
                Scope.system(clinic.tenant()),
                () ->
                        new HashSet<>(
                                jdbc.sql("SELECT member FROM account.person")
                                        .query(UUID.class)
                                        .list()));
    }
}
