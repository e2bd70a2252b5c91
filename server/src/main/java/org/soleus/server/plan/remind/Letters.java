package org.soleus.server.plan.remind;

import org.soleus.content.Language;
import org.soleus.server.account.Address;
import org.soleus.server.account.MemberId;
import org.soleus.server.account.Outbox;
import org.soleus.server.account.Tickets;
import org.springframework.stereotype.Component;

import java.net.URI;
import java.util.Optional;
import java.util.UUID;

/// Reminders as mails, and the address in each that calls its kind off without a sign-in.
@Component
public class Letters {

    private static final String STOP = "reminder-stop";

    private final Address address;
    private final Tickets tickets;

    Letters(Address address, Tickets tickets) {
        this.address = address;
        this.tickets = tickets;
    }

    /// @param reads the language of whoever it goes to
    Outbox.Post post(Going.Waiting one, String to, Optional<Language> reads) {
        var said = Said.of(one.kind(), reads);
        var stop = stop(one.member(), one.kind());
        var body =
                said.body()
                        + "\n\n"
                        + address.of(said.path())
                        + "\n\n"
                        + Said.voice(reads).words("reminder.mail.stop")
                        + "\n"
                        + stop
                        + "\n";
        return new Outbox.Post(
                one.id(), new Outbox.Letter(to, "Soleus: " + said.subject(), body), stop);
    }

    private URI stop(MemberId member, Kind kind) {
        var ticket = tickets.seal(STOP, member.value() + " " + kind);
        return address.of("/plan/reminders/stop?of=" + ticket);
    }

    /// Whose reminders of which kind a ticket calls off; empty when it is not one of ours.
    public Optional<Stop> read(String ticket) {
        return tickets.open(STOP, ticket)
                .map(words -> words.split(" ", 2))
                .map(
                        parts ->
                                new Stop(
                                        new MemberId(UUID.fromString(parts[0])),
                                        Kind.valueOf(parts[1])));
    }

    /// What to call off.
    ///
    /// @param member whose
    /// @param kind which
    public record Stop(MemberId member, Kind kind) {}
}
