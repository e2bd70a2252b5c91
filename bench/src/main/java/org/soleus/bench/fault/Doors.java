package org.soleus.bench.fault;

import java.io.IOException;
import java.util.List;
import java.util.UUID;
import java.util.function.IntSupplier;
import java.util.regex.Pattern;

/// The ways into a demo: the door of its people, and a code out of the outbox for its town.
///
/// @param port where the clinic listens
record Doors(IntSupplier port) {

    private static final Pattern CODE = Pattern.compile("\\b[0-9]{6}\\b");
    private static final Pattern TICKET = Pattern.compile("name=\"ticket\" value=\"([^\"]*)\"");
    private static final UUID UNKNOWN = new UUID(0, 0);

    /// One of the people at the demo's door.
    Person demo(String handle) throws IOException {
        var in = Person.nobody(port).post("/account/demo", "person", handle);
        return entered(handle, in);
    }

    /// One of the members of the town.
    Person town(int number) throws IOException {
        return byCode("town" + number + "@town.example");
    }

    /// Whoever reads this mail.
    Person byCode(String mail) throws IOException {
        var nobody = Person.nobody(port);
        return enter(mail, nobody.post("/account/signin", "mail", mail));
    }

    /// Somebody new.
    Person joins(String name, String mail) throws IOException {
        return enter(mail, signUp(name, mail));
    }

    Person.Answer signUp(String name, String mail) throws IOException {
        return Person.nobody(port)
                .post(
                        "/account/signup",
                        List.of(
                                "name",
                                name,
                                "mail",
                                mail,
                                "born",
                                "1990-05-31",
                                "unit",
                                "km",
                                "zone",
                                "Europe/Berlin",
                                "agreed",
                                "yes"));
    }

    /// Enters the code that a page asks for.
    Person enter(String mail, Person.Answer page) throws IOException {
        return entered(mail, answer(mail, page));
    }

    /// The answer to that code.
    Person.Answer answer(String mail, Person.Answer page) throws IOException {
        return Person.nobody(port)
                .post("/account/code", "ticket", ticket(page), "code", code(mail));
    }

    /// Shows again that it is she.
    Person confirms(Person she, String mail, String then) throws IOException {
        var page = she.post("/account/confirm/code", List.of("then", then, Person.KEY, key()));
        var shown =
                she.post(
                        "/account/confirm",
                        List.of(
                                "ticket",
                                ticket(page),
                                "code",
                                code(mail),
                                "then",
                                then,
                                Person.KEY,
                                key()));
        if (shown.status() != 303) throw new IOException("not confirmed: " + shown.status());
        return shown.cookie().isEmpty()
                ? she
                : new Person(port, she.handle(), she.member(), shown.cookie());
    }

    static String ticket(Person.Answer page) throws IOException {
        var ticket = TICKET.matcher(page.body());
        if (!ticket.find()) throw new IOException("no code is asked for: " + page.status());
        return ticket.group(1);
    }

    /// The code that came last.
    String code(String mail) throws IOException {
        var letters = Person.nobody(port).get("/account/outbox").body();
        int hers = letters.indexOf("To " + mail);
        var code = CODE.matcher(hers < 0 ? "" : letters.substring(hers));
        if (!code.find()) throw new IOException("no letter to " + mail);
        return code.group();
    }

    private Person entered(String handle, Person.Answer in) throws IOException {
        if (in.status() != 303 || in.cookie().isEmpty()) {
            throw new IOException(handle + " was not let in: " + in.status());
        }
        return new Person(port, handle, UNKNOWN, in.cookie());
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }
}
