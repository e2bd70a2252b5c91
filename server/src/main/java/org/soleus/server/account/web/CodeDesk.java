package org.soleus.server.account.web;

import org.soleus.server.account.Clinic;
import org.soleus.server.account.Codes;
import org.soleus.server.account.Enrolments;
import org.soleus.server.account.Outbox;
import org.soleus.server.account.People;
import org.soleus.server.account.Scope;
import org.soleus.server.account.SignedIn;
import org.soleus.server.account.Tickets;
import org.soleus.server.account.Transactions;
import org.soleus.server.web.Say;
import org.springframework.stereotype.Component;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.ObjectMapper;

import java.time.Clock;
import java.util.Optional;

/// Sends codes, and lets in whoever enters the right one.
///
/// Everything looks the same whether or not a mail is somebody's: the page, the time it takes and
/// the count of tries. Only the reader of the mailbox learns the difference.
@Component
class CodeDesk {

    private static final String PURPOSE = "account.code";

    private final Codes codes;
    private final Outbox outbox;
    private final Tickets tickets;
    private final ObjectMapper json;
    private final People people;
    private final Enrolments enrolments;
    private final Transactions transactions;
    private final Clinic clinic;
    private final Clock clock;

    CodeDesk(
            Codes codes,
            Outbox outbox,
            Tickets tickets,
            ObjectMapper json,
            People people,
            Enrolments enrolments,
            Transactions transactions,
            Clinic clinic,
            Clock clock) {
        this.codes = codes;
        this.outbox = outbox;
        this.tickets = tickets;
        this.json = json;
        this.people = people;
        this.enrolments = enrolments;
        this.transactions = transactions;
        this.clinic = clinic;
        this.clock = clock;
    }

    /// Sends a code.
    ///
    /// @param page the words of the page that asks; whoever is known reads her own
    /// @return the sealed ticket for the form; empty when this mail asked too often
    Optional<String> send(String mail, Optional<SignUpForm> signUp, Say page) {
        return send(mail, signUp, Optional.empty(), page);
    }

    /// Sends a code with which a member shows that the mail she gave is hers.
    Optional<String> sendProof(SignedIn member, String mail, Say page) {
        return send(mail, Optional.empty(), Optional.of(member), page);
    }

    private Optional<String> send(
            String mail, Optional<SignUpForm> signUp, Optional<SignedIn> proves, Say page) {
        var known = who(mail);
        var say = known.flatMap(SignedIn::reads).map(it -> Say.to(Optional.of(it))).orElse(page);
        if (!(codes.ask(mail) instanceof Codes.Asked.Made made)) return Optional.empty();
        outbox.send(
                mail,
                say.words("account.code.subject"),
                letter(
                        say,
                        made.code(),
                        what(known.isPresent(), signUp.isPresent() || proves.isPresent())));
        var waiting = new Waiting(made.id(), mail, signUp, proves);
        return Optional.of(tickets.seal(PURPOSE, json.writeValueAsString(waiting)));
    }

    /// Opens a ticket that we made.
    Optional<Waiting> waiting(String ticket) {
        try {
            return tickets.open(PURPOSE, ticket).map(text -> json.readValue(text, Waiting.class));
        } catch (JacksonException ofAnOlderForm) {
            return Optional.empty();
        }
    }

    /// What entering a code led to.
    sealed interface Entered {
        /// She is in.
        ///
        /// @param who she is
        /// @param isNew whether she has just signed up
        record In(SignedIn who, boolean isNew) implements Entered {}

        /// Not the code.
        record Wrong() implements Entered {}

        /// The code is used up, or there is nobody behind this mail.
        record Over() implements Entered {}
    }

    Entered enter(Waiting waiting, String code) {
        return switch (codes.enter(waiting.code(), waiting.mail(), code)) {
            case WRONG -> new Entered.Wrong();
            case SPENT -> new Entered.Over();
            case RIGHT -> letIn(waiting);
        };
    }

    private Entered letIn(Waiting waiting) {
        var known = who(waiting.mail());
        if (waiting.proves().isPresent()) {
            return known.isPresent()
                    ? new Entered.Over()
                    : proven(waiting.proves().get(), waiting.mail());
        }
        if (known.isPresent()) return new Entered.In(known.get(), false);
        if (waiting.signUp().isEmpty()) return new Entered.Over();
        var enrolment = waiting.signUp().get().enrolment(clock.instant(), true);
        return new Entered.In(enrolments.enrol(enrolment), true);
    }

    private Entered proven(SignedIn member, String mail) {
        var hers = transactions.in(member.scope(), () -> people.proveMail(member.member(), mail));
        return hers ? new Entered.In(member, true) : new Entered.Over();
    }

    private Optional<SignedIn> who(String mail) {
        return transactions.in(Scope.system(clinic.tenant()), () -> people.withMail(mail));
    }

    private static String what(boolean known, boolean signingUp) {
        if (known) return "account.code.known";
        return signingUp ? "account.code.completes" : "account.code.nobody";
    }

    private static String letter(Say say, String code, String what) {
        return String.join(
                "\n\n",
                say.words("account.code.letter", code),
                say.words("account.code.once", say.words(what)),
                say.words("account.code.unasked") + "\n");
    }
}
