package org.soleus.server.web;

import jakarta.servlet.ServletException;

import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;

import java.io.IOException;

/// Lets whoever waits go first: a connection that asks again as soon as it is answered would
/// otherwise keep its core to itself, because a virtual thread is never interrupted.
final class Turns extends ValveBase {

    Turns() {
        super(true);
    }

    @Override
    @SuppressWarnings("ThreadPriorityCheck") // nothing but fairness rests on it
    public void invoke(Request asked, Response answer) throws IOException, ServletException {
        Thread.yield();
        getNext().invoke(asked, answer);
    }
}
