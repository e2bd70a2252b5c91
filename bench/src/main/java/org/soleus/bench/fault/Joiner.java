package org.soleus.bench.fault;

import java.io.IOException;
import java.sql.SQLException;

/// Somebody who signs up, by the code in her letter.
final class Joiner implements Deed {

    private final String mail;
    private long before;
    private String ticket = "";
    private String code = "";

    Joiner(String mail) {
        this.mail = mail;
    }

    @Override
    public String path() {
        return "/account/code";
    }

    @Override
    public void prepare(Ground ground) throws IOException, SQLException {
        var doors = new Doors(ground::port);
        before = people(ground);
        ticket = Doors.ticket(doors.signUp("Grete", mail));
        code = doors.code(mail);
    }

    @Override
    public void go(Ground ground) throws IOException {
        Person.nobody(ground::port).post(path(), "ticket", ticket, "code", code);
    }

    @Override
    public long again(Ground ground) throws IOException, SQLException {
        var doors = new Doors(ground::port);
        boolean isThere = people(ground) != before;
        var she = isThere ? doors.byCode(mail) : doors.joins("Grete", mail);
        return she.get("/account").status() == 200 ? people(ground) - before : 0;
    }

    private static long people(Ground ground) throws SQLException {
        return Store.count(ground.data(), "SELECT count(*) FROM account.person");
    }
}
