package org.soleus.server.account.web;

import org.soleus.server.account.Clinic;
import org.soleus.server.account.DemoPeople;
import org.soleus.server.run.Greeting;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

import java.util.ArrayList;
import java.util.List;

/// The demo's open doors: on demo data and loopback only, else they are not there.
@Component
class Demo implements Greeting {

    private final Clinic clinic;
    private final DemoPeople people;
    private final boolean loopback;

    Demo(Clinic clinic, DemoPeople people, @Value("${soleus.loopback}") boolean loopback) {
        this.clinic = clinic;
        this.people = people;
        this.loopback = loopback;
    }

    boolean isOpen() {
        return clinic.demo() && loopback;
    }

    @Override
    public List<String> lines(String address) {
        if (!isOpen()) return List.of();
        var lines = new ArrayList<String>();
        lines.add("This is a demo. Sign in without a password at " + address + "/account/demo as");
        for (var person : people.all()) lines.add("  " + person.name());
        lines.add("Codes by mail stay here: " + address + "/account/outbox");
        return lines;
    }
}
