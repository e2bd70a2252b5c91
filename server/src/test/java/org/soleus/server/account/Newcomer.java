package org.soleus.server.account;

import org.soleus.server.Visitor;
import org.springframework.beans.factory.BeanFactory;

import java.net.http.HttpResponse;
import java.util.UUID;
import java.util.regex.Pattern;

/// Somebody new, who signed up with a code and reads her own mail.
///
/// @param visitor her browser
/// @param mail where her codes go
/// @param port where the clinic listens
/// @param outbox whose letters she reads
public record Newcomer(Visitor visitor, String mail, int port, Outbox outbox) {

    private static final Pattern CODE = Pattern.compile("\\b[0-9]{6}\\b");

    /// Somebody whom nobody knew.
    public static Newcomer joins(int port, Outbox outbox) {
        return joins(port, outbox, UUID.randomUUID() + "@newcomer.example");
    }

    /// Somebody with this mail.
    public static Newcomer joins(int port, Outbox outbox, String mail) {
        var she = new Newcomer(new Visitor(port), mail, port, outbox);
        she.enter(she.visitor.signUp("Grete", mail, "1990-05-31"));
        return she;
    }

    /// The same person on another device.
    public Newcomer elsewhere() {
        var other = new Newcomer(new Visitor(port), mail, port, outbox);
        other.enter(other.visitor.post("/account/signin", "mail", mail));
        return other;
    }

    /// Enters the code that a page asks for.
    public HttpResponse<String> enter(HttpResponse<String> page) {
        var ticket = Visitor.hidden(page, "ticket");
        return visitor.post("/account/code", "ticket", ticket, "code", code());
    }

    /// Shows again that it is she, by a code.
    ///
    /// @param then the page to go on to
    /// @return where it leads
    public HttpResponse<String> confirms(String then) {
        var page = visitor.post("/account/confirm/code", "then", then);
        var ticket = Visitor.hidden(page, "ticket");
        return visitor.post("/account/confirm", "ticket", ticket, "code", code(), "then", then);
    }

    /// By which the clinic knows her.
    public UUID idIn(BeanFactory clinic) {
        var scope = Scope.system(clinic.getBean(Clinic.class).tenant());
        return clinic.getBean(Transactions.class)
                .in(scope, () -> clinic.getBean(People.class).withMail(mail))
                .orElseThrow()
                .memberId();
    }

    /// The code that came last.
    public String code() {
        var found = CODE.matcher(letter().body());
        if (!found.find()) throw new AssertionError("no code for " + mail);
        return found.group();
    }

    /// The letter that came last.
    public Outbox.Letter letter() {
        return outbox.kept().stream()
                .filter(one -> one.to().equals(mail))
                .findFirst()
                .orElseThrow();
    }
}
