package org.soleus.server.account.web;

import org.soleus.server.account.Address;
import org.soleus.server.account.Clinic;
import org.soleus.server.account.Outbox;
import org.soleus.server.account.Receipt;
import org.soleus.server.account.Tickets;
import org.soleus.server.web.Say;
import org.springframework.stereotype.Component;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.ObjectMapper;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/// Receipts as whoever was erased holds them: sealed by this clinic, so that nobody else can have
/// made them, and readable to anybody who has one.
@Component
class Receipts {

    private static final String PURPOSE = "account.receipt";

    /// How many sentences say what stays.
    private static final int STAYS = 5;

    private final Tickets tickets;
    private final ObjectMapper json;
    private final Clinic clinic;
    private final Outbox outbox;
    private final Address address;

    Receipts(Tickets tickets, ObjectMapper json, Clinic clinic, Outbox outbox, Address address) {
        this.tickets = tickets;
        this.json = json;
        this.clinic = clinic;
        this.outbox = outbox;
        this.address = address;
    }

    /// The proof that this clinic gave it.
    String proof(Receipt receipt) {
        return tickets.seal(PURPOSE, json.writeValueAsString(receipt));
    }

    /// The receipt behind a proof; empty when it is none of this clinic's.
    Optional<Receipt> open(String proof) {
        try {
            return tickets.open(PURPOSE, proof.strip())
                    .map(text -> json.readValue(text, Receipt.class));
        } catch (JacksonException ofAnOlderForm) {
            return Optional.empty();
        }
    }

    /// Where a receipt is read.
    static String path(String proof) {
        return "/account/receipt?r=" + proof;
    }

    /// What stays after an erasure, in sentences.
    static List<String> stays(Say say) {
        return IntStream.rangeClosed(1, STAYS)
                .mapToObj(n -> say.words("account.erase.stays." + n))
                .toList();
    }

    /// Sends it to whom it was of, who may not have been the one at the button.
    void post(String mail, String proof, Say say) {
        outbox.send(
                mail,
                say.words("account.receipt.letter.subject"),
                String.join(
                        "\n\n",
                        say.words("account.receipt.letter.gone", clinic.name()),
                        address.of(path(proof)).toString(),
                        say.words("account.receipt.letter.unasked") + "\n"));
    }

    /// The receipt as a file.
    byte[] file(Receipt receipt, String proof, Say say) {
        var file = new LinkedHashMap<String, Object>();
        file.put("clinic", clinic.name());
        file.put("number", receipt.number());
        file.put("erased_at", receipt.at());
        file.put("rows", rows(receipt));
        file.put("trail", Map.of("line", receipt.line(), "fingerprint", receipt.fingerprint()));
        file.put("what_stays", stays(say));
        file.put("proof", proof);
        return json.writerWithDefaultPrettyPrinter().writeValueAsBytes(file);
    }

    private static Map<String, Long> rows(Receipt receipt) {
        var rows = new LinkedHashMap<String, Long>();
        receipt.rows().forEach((kind, many) -> rows.put(kind.word(), many));
        return rows;
    }
}
