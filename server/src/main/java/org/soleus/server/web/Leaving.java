package org.soleus.server.web;

import jakarta.servlet.ServletException;

import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.soleus.server.pulse.Readiness;

import java.io.IOException;

/// Tells whoever asks while the clinic stops to come by a new connection: one that is kept would be
/// closed under the next request, unanswered.
final class Leaving extends ValveBase {

    private final Readiness readiness;

    Leaving(Readiness readiness) {
        super(true);
        this.readiness = readiness;
    }

    @Override
    public void invoke(Request asked, Response answer) throws IOException, ServletException {
        if (!readiness.isReady()) answer.setHeader("Connection", "close");
        getNext().invoke(asked, answer);
    }
}
