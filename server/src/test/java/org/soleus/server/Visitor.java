package org.soleus.server;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.options.Cookie;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

/// A browser without scripts, for tests: keeps cookies, follows nothing by itself, and sends what a
/// browser sends with a form of ours.
public final class Visitor {

    private final String base;
    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient client =
            HttpClient.newBuilder()
                    .cookieHandler(cookies)
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .build();

    /// @param port where the clinic listens
    public Visitor(int port) {
        this.base = "http://localhost:" + port;
    }

    /// Somebody of the demo, signed in: `ines`, `ada`, `ben` or `mara`.
    public static Visitor demo(int port, String handle) {
        var visitor = new Visitor(port);
        visitor.post("/account/demo", "person", handle);
        return visitor;
    }

    /// The same browser as one on which a language was chosen; no account keeps it.
    public Visitor reading(String language) {
        var cookie = new HttpCookie("lang", language);
        cookie.setPath("/");
        cookie.setVersion(0);
        cookies.getCookieStore().add(URI.create(base), cookie);
        return this;
    }

    /// Opens a page.
    public HttpResponse<String> get(String path) {
        return send(request(path).GET().build());
    }

    /// Sends a form; fields come in pairs of name and value.
    public HttpResponse<String> post(String path, String... fields) {
        return send(form(path, fields).build());
    }

    /// Sends a form with a fresh key, as a signed-in person's page does.
    public HttpResponse<String> save(String path, String... fields) {
        var all = new ArrayList<>(List.of(fields));
        all.add("_key");
        all.add(UUID.randomUUID().toString());
        return post(path, all.toArray(String[]::new));
    }

    /// Sends the form of somebody who signs up, with more fields where a test has them.
    ///
    /// @return the page that asks for a code
    public HttpResponse<String> signUp(String name, String mail, String born, String... more) {
        var fields =
                List.of(
                        "name",
                        name,
                        "mail",
                        mail,
                        "born",
                        born,
                        "unit",
                        "km",
                        "zone",
                        "Europe/Berlin",
                        "agreed",
                        "yes");
        var all = new ArrayList<>(fields);
        all.addAll(List.of(more));
        return post("/account/signup", all.toArray(String[]::new));
    }

    /// A form as a request, to be changed before it is sent.
    public HttpRequest.Builder form(String path, String... fields) {
        var body = new StringBuilder();
        for (int i = 0; i < fields.length; i += 2) {
            if (i > 0) body.append('&');
            body.append(encoded(fields[i])).append('=').append(encoded(fields[i + 1]));
        }
        return request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Sec-Fetch-Site", "same-origin")
                .POST(HttpRequest.BodyPublishers.ofString(body.toString()));
    }

    /// A request for an address of the clinic.
    public HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path)).header("Accept", "text/html");
    }

    /// Sends a request.
    public HttpResponse<String> send(HttpRequest request) {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException world) {
            throw new UncheckedIOException(world);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stop);
        }
    }

    /// Sends a request for what is no text.
    public byte[] bytes(HttpRequest request) {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofByteArray()).body();
        } catch (IOException world) {
            throw new UncheckedIOException(world);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stop);
        }
    }

    /// The cookie of the session.
    public HttpCookie session() {
        return cookies().stream()
                .filter(one -> one.getName().equals("soleus"))
                .findFirst()
                .orElseThrow();
    }

    /// Goes on in a real browser, signed in there as here.
    public void into(BrowserContext browser) {
        browser.addCookies(
                cookies().stream()
                        .map(one -> new Cookie(one.getName(), one.getValue()).setUrl(base))
                        .toList());
    }

    /// The cookies that it holds.
    public List<HttpCookie> cookies() {
        return cookies.getCookieStore().getCookies();
    }

    /// The value of a hidden field of a page.
    public static String hidden(HttpResponse<String> page, String name) {
        var field =
                Pattern.compile("name=\"" + Pattern.quote(name) + "\" value=\"([^\"]*)\"")
                        .matcher(page.body());
        if (!field.find()) throw new AssertionError("no field " + name + " in " + page.body());
        return field.group(1);
    }

    /// Where an answer leads.
    public static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
