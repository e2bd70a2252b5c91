package org.soleus.server.account;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Who helps in this clinic: whom the operator names in `SOLEUS_STAFF`, and nobody else. Each is
/// let in by a code to that mail; whoever is named no more sees no member from the next start on.
///
/// A demo has its own therapist, and no setting.
@Component
public class Staff {

    private static final Logger LOG = LoggerFactory.getLogger(Staff.class);
    private static final Pattern ONE =
            Pattern.compile("\\s*([^<>;]+?)\\s*<\\s*([^<>@\\s]+@[^<>@\\s]+)\\s*>\\s*");

    /// Staff have no use for a birth date; the day is the same for all.
    private static final LocalDate UNTOLD = LocalDate.EPOCH;

    private final List<Named> named;
    private final List<Named> owning;
    private final Clinic clinic;
    private final People people;
    private final Enrolments enrolments;
    private final Transactions transactions;
    private final Clock clock;
    private volatile Set<MemberId> admitted = Set.of();
    private volatile Set<MemberId> owners = Set.of();

    /// @param setting as `Jo Park, PT <jo@clinic.example>; Ana Sol <ana@clinic.example>`
    /// @param owning who owns the content, written alike; they may be of the staff or not
    /// @throws IllegalArgumentException when it cannot be read
    Staff(
            @Value("${SOLEUS_STAFF:}") String setting,
            @Value("${SOLEUS_CONTENT_OWNERS:}") String owning,
            Clinic clinic,
            People people,
            Enrolments enrolments,
            Transactions transactions,
            Clock clock) {
        this.named = read("SOLEUS_STAFF", setting);
        this.owning = read("SOLEUS_CONTENT_OWNERS", owning);
        this.clinic = clinic;
        this.people = people;
        this.enrolments = enrolments;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// Somebody whom the operator names.
    ///
    /// @param name as her members read it
    /// @param mail where her codes go
    record Named(String name, String mail) {}

    static List<Named> read(String name, String setting) {
        var named = new ArrayList<Named>();
        for (var part : setting.split(";", -1)) {
            if (part.isBlank()) continue;
            var one = ONE.matcher(part);
            if (!one.matches()) {
                throw new IllegalArgumentException(
                        name
                                + " cannot be read at \""
                                + part.strip()
                                + "\". Write each as: Jo Park, PT <jo@clinic.example>, with a"
                                + " semicolon between two.");
            }
            named.add(new Named(one.group(1), one.group(2)));
        }
        return named;
    }

    @EventListener(ApplicationStartedEvent.class)
    void admitAll() {
        owners = admitted(owning);
        if (clinic.demo()) return;
        admitted = admitted(named);
        if (admitted.isEmpty()) {
            LOG.warn(
                    "Nobody of the staff is named (SOLEUS_STAFF): members whose plans wait for a"
                            + " clinician wait for nobody.");
        }
    }

    private Set<MemberId> admitted(List<Named> all) {
        var found = new HashSet<MemberId>();
        for (var one : all) admit(one).ifPresent(found::add);
        return Set.copyOf(found);
    }

    private Optional<MemberId> admit(Named one) {
        var known =
                transactions.in(Scope.system(clinic.tenant()), () -> people.withMail(one.mail()));
        if (known.isEmpty()) return Optional.of(enrol(one));
        if (known.get().role() == Role.STAFF) return known.map(SignedIn::member);
        LOG.error(
                "One of SOLEUS_STAFF or SOLEUS_CONTENT_OWNERS is a member here with the same mail,"
                        + " and stays one: nobody is both. Name another mail for her work.");
        return Optional.empty();
    }

    /// Another node that starts at the same moment may have been first.
    private MemberId enrol(Named one) {
        try {
            return enrolments.enrol(enrolment(one)).member();
        } catch (DuplicateKeyException first) {
            return transactions
                    .in(Scope.system(clinic.tenant()), () -> people.withMail(one.mail()))
                    .map(SignedIn::member)
                    .orElseThrow(() -> first);
        }
    }

    private Enrolment enrolment(Named one) {
        return new Enrolment(
                Role.STAFF,
                new Identity(one.name(), one.mail(), UNTOLD),
                true,
                Unit.KM,
                ZoneId.systemDefault().getId(),
                clock.instant(),
                Optional.empty());
    }

    /// Whether she may change what members read: whom the operator names in
    /// `SOLEUS_CONTENT_OWNERS`; in a demo its therapist, too.
    public boolean owns(SignedIn who) {
        return who.role() == Role.STAFF && (clinic.demo() || owners.contains(who.member()));
    }

    /// How many content owners there are.
    public int owners() {
        return owners.size() + (clinic.demo() ? 1 : 0);
    }

    /// Whether she may see members now: whom the operator names in `SOLEUS_STAFF`; in a demo its
    /// therapist.
    public boolean admits(SignedIn who) {
        if (who.role() != Role.STAFF) return false;
        return clinic.demo() ? !owners.contains(who.member()) : admitted.contains(who.member());
    }
}
