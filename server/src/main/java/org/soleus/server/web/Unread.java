package org.soleus.server.web;

import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/// Answers requests that the container could not read far enough to hand on: our page and our
/// headers in place of the container's own.
final class Unread extends ErrorReportValve {

    private final TroubleAnswers answers;

    Unread(TroubleAnswers answers) {
        this.answers = answers;
        setShowReport(false);
        setShowServerInfo(false);
    }

    @Override
    protected void report(Request asked, Response answer, @Nullable Throwable broken) {
        boolean told = answer.getStatus() < 400 || answer.getContentWritten() > 0;
        if (told || !answer.setErrorReported()) return;
        Headers.closed((name, value) -> answer.setHeader(name, value));
        answer.setHeader("Cache-Control", "no-store");
        answer.setContentType("text/html");
        answer.setCharacterEncoding(StandardCharsets.UTF_8);
        try {
            var page = answers.unread(Trouble.of(answer.getStatus()));
            answer.setContentLength(page.length);
            var out = answer.getReporter();
            if (out == null) return;
            out.write(new String(page, StandardCharsets.UTF_8));
            answer.finishResponse();
        } catch (IOException gone) {
            // Whoever asked has left; there is nobody to tell.
            return;
        }
    }
}
