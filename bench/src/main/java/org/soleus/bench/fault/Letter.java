package org.soleus.bench.fault;

import java.io.IOException;

/// A code for somebody who is known.
record Letter(String mail) implements Deed {

    @Override
    public String path() {
        return "/account/signin";
    }

    @Override
    public void go(Ground ground) throws IOException {
        Person.nobody(ground::port).post(path(), "mail", mail);
    }

    @Override
    public long again(Ground ground) throws IOException {
        return new Doors(ground::port).byCode(mail).get("/account").status() == 200 ? 1 : 0;
    }
}
