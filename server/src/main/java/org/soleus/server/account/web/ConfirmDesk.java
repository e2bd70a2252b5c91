package org.soleus.server.account.web;

import org.soleus.server.account.Codes;
import org.soleus.server.account.Identity;
import org.soleus.server.account.MemberKeys;
import org.soleus.server.account.Outbox;
import org.soleus.server.account.People;
import org.soleus.server.account.Profile;
import org.soleus.server.account.Recovery;
import org.soleus.server.account.SignedIn;
import org.soleus.server.account.Tickets;
import org.soleus.server.account.Transactions;
import org.soleus.server.web.Say;
import org.springframework.stereotype.Component;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.ObjectMapper;

import java.util.Optional;
import java.util.UUID;

/// Codes with which somebody who is signed in shows again that it is she. They go to her own mail
/// and open nothing else.
@Component
class ConfirmDesk {

    private static final String PURPOSE = "account.confirm";

    private final Codes codes;
    private final Outbox outbox;
    private final Tickets tickets;
    private final ObjectMapper json;
    private final People people;
    private final MemberKeys keys;
    private final Recovery recovery;
    private final Transactions transactions;

    ConfirmDesk(
            Codes codes,
            Outbox outbox,
            Tickets tickets,
            ObjectMapper json,
            People people,
            MemberKeys keys,
            Recovery recovery,
            Transactions transactions) {
        this.codes = codes;
        this.outbox = outbox;
        this.tickets = tickets;
        this.json = json;
        this.people = people;
        this.keys = keys;
        this.recovery = recovery;
        this.transactions = transactions;
    }

    /// A code that is on its way; travels sealed in the form.
    ///
    /// @param code names it
    /// @param member whose it is
    record Sent(UUID code, UUID member) {}

    /// Where a code can go; empty where she has shown no mail to be hers, or none can be sent.
    Optional<String> mail(SignedIn me) {
        if (!outbox.works()) return Optional.empty();
        return transactions
                .in(me.scope(), () -> people.find(me.member()))
                .filter(Profile::mailProven)
                .flatMap(profile -> profile.identity(keys))
                .map(Identity::mail);
    }

    /// The mail of her account, shown to be hers or not.
    Optional<String> anyMail(SignedIn me) {
        return transactions
                .in(me.scope(), () -> people.find(me.member()))
                .flatMap(profile -> profile.identity(keys))
                .map(Identity::mail);
    }

    /// Uses a recovery code of hers.
    ///
    /// @return whether it was one
    boolean recover(SignedIn me, String code) {
        return anyMail(me)
                .flatMap(mail -> recovery.use(mail, code))
                .filter(who -> who.member().equals(me.member()))
                .isPresent();
    }

    /// Sends one.
    ///
    /// @return the ticket for the form; empty when she asked for too many
    Optional<String> send(SignedIn me, String mail, Say page) {
        if (!(codes.ask(counted(me)) instanceof Codes.Asked.Made made)) return Optional.empty();
        var say = me.reads().map(it -> Say.to(Optional.of(it))).orElse(page);
        outbox.send(
                mail,
                say.words("account.code.subject"),
                String.join(
                        "\n\n",
                        say.words("account.code.letter", made.code()),
                        say.words("account.code.once", say.words("account.confirm.letter")),
                        say.words("account.confirm.unasked") + "\n"));
        var sent = new Sent(made.id(), me.memberId());
        return Optional.of(tickets.seal(PURPOSE, json.writeValueAsString(sent)));
    }

    /// Tries a code; only a ticket of her own counts.
    Codes.Tried enter(SignedIn me, String ticket, String code) {
        return open(ticket)
                .filter(sent -> sent.member().equals(me.memberId()))
                .map(sent -> codes.enter(sent.code(), counted(me), code))
                .orElse(Codes.Tried.SPENT);
    }

    /// By herself and not by her mail: whoever asks for codes to it from outside keeps her from
    /// nothing here.
    private static String counted(SignedIn me) {
        return "confirm " + me.memberId();
    }

    private Optional<Sent> open(String ticket) {
        try {
            return tickets.open(PURPOSE, ticket).map(text -> json.readValue(text, Sent.class));
        } catch (JacksonException ofAnOlderForm) {
            return Optional.empty();
        }
    }
}
