package org.soleus.server.running;

import org.soleus.server.Visitor;
import org.soleus.server.account.Outbox;
import org.soleus.server.plan.Evening;

import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/// Somebody new who runs, for tests.
///
/// @param visitor signed in
public record Runner(Visitor visitor) {

    private static final Pattern RUN = Pattern.compile("/running/[0-9a-f-]{36}");

    /// Somebody new without a plan.
    public static Runner fresh(int port, Outbox outbox) {
        return new Runner(Evening.newcomer(port, outbox));
    }

    /// Hands one file in, as the script does.
    ///
    /// @return its verdicts, a line each
    public String send(String name, byte... bytes) {
        return post(name, bytes).body();
    }

    /// As [#send], with everything of the answer.
    public HttpResponse<String> post(String name, byte... bytes) {
        return visitor.send(
                visitor.request("/running/upload/file")
                        .header("Content-Type", "application/octet-stream")
                        .header("Sec-Fetch-Site", "same-origin")
                        .header("File-Name", URLEncoder.encode(name, StandardCharsets.UTF_8))
                        .POST(HttpRequest.BodyPublishers.ofByteArray(bytes))
                        .build());
    }

    /// The addresses of her runs, the newest first.
    public List<String> runs() {
        return RUN.matcher(page("/running")).results().map(found -> found.group()).toList();
    }

    /// Her only run.
    public String run() {
        var all = runs();
        if (all.size() != 1) throw new AssertionError("she has " + all.size() + " runs");
        return all.getFirst();
    }

    /// A page of hers.
    public String page(String path) {
        return visitor.get(path).body();
    }
}
