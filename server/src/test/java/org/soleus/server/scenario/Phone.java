package org.soleus.server.scenario;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.Media;

import org.soleus.server.Chromium;
import org.soleus.server.Look;
import org.soleus.server.Visitor;
import org.soleus.server.Watch;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;

/// A person with a phone: 390 by 844, cookies of their own, pressing what the pages offer.
public final class Phone implements AutoCloseable {

    /// Waits until each page that this one names is kept.
    private static final String KEEPS =
            """
            async () => {
              const {Locker} = await import('/device/locker.js');
              const paths = document.querySelector('[data-keep]').dataset.keep.split(' ');
              const pass = async (what) => {
                if (performance.now() > 120_000) throw new Error('not kept within two minutes: ' + what);
                await new Promise((f) => setTimeout(f, 50));
              };
              for (const path of paths) {
                while (!(await (await Locker.held())?.page(path))) await pass(path);
              }
              while (!navigator.serviceWorker.controller) await pass('the worker');
            }\
            """;

    private static final String SENDS =
            """
            async () => {
              const {outbox} = await import('/device/outbox.js');
              await outbox.flush();
              return (await outbox.list()).length;
            }\
            """;

    /// One sheet in a printed file.
    private static final Pattern SHEET = Pattern.compile("/Type /Page\\b");

    /// A screen without a warning sign; any other question is answered "no".
    private static final Map<String, List<String>> QUIET =
            Map.of(
                    "age", List.of("34"),
                    "pain", List.of("2"),
                    "calf_pain", List.of("yes"),
                    "ATR2", List.of("yes"),
                    "onset", List.of("gradual"),
                    "zones", List.of("Z4"));

    /// A sore soleus with a limit of 3 and usual mornings of 1; any other question is left open.
    private static final Map<String, List<String>> SOLEUS =
            Map.ofEntries(
                    Map.entry("Where does it hurt?", List.of("Z4")),
                    Map.entry("Which leg is sore?", List.of("RIGHT")),
                    Map.entry("How did it start?", List.of("GRADUAL")),
                    Map.entry("What were you doing", List.of("LONG_STEADY_RUN")),
                    Map.entry("When is it worst?", List.of("SLOW_JOG")),
                    Map.entry("How much does walking hurt?", List.of("1")),
                    Map.entry("one heel raise hurt, with a straight", List.of("1")),
                    Map.entry("one heel raise with a bent", List.of("3")),
                    Map.entry("What is the best heel raise", List.of("SINGLE")),
                    Map.entry("How do you walk today?", List.of("NORMAL")),
                    Map.entry("Is there a bruise?", List.of("NONE")),
                    Map.entry("first steps hurt this morning?", List.of("1")),
                    Map.entry("How long was it stiff", List.of("15")),
                    Map.entry("How many hours do you sit", List.of("9")),
                    Map.entry("What do you have at hand?", List.of("towel", "step")));

    private final BrowserContext browser;
    private final String origin;
    private final Watch watch;
    private Page page;

    private Phone(BrowserContext browser, String origin) {
        this.browser = browser;
        this.origin = origin;
        this.watch = Watch.over(browser, origin);
        this.page = browser.newPage();
    }

    /// A new phone of somebody who welcomes motion.
    ///
    /// @param port where the clinic listens
    public static Phone of(Chromium chromium, int port) {
        return of(chromium.context(390, ColorScheme.LIGHT), "http://localhost:" + port);
    }

    /// A phone that is this visitor's.
    public static Phone of(BrowserContext visitor, String origin) {
        return new Phone(visitor, origin);
    }

    /// Signs in as a visitor who is signed in, with the same cookies: the door of the locker, too.
    public void is(Visitor visitor) {
        visitor.into(browser);
    }

    /// Opens today, lets the phone keep what it names, and is out of reach.
    public void takesTodayAlong() {
        open("/plan/today");
        keepsItsPages();
        browser.setOffline(true);
    }

    /// Tells how a session was, which waits on this phone.
    public void tellsLater(String session, int worst) {
        open(session + "/after");
        score("worst", worst);
        press("Save");
        reads("Waiting on this phone");
    }

    /// Signs in as the person of another phone.
    public void is(Phone other) {
        for (var one : other.browser.cookies()) keep(one.name, one.value);
    }

    private void keep(String name, String value) {
        browser.addCookies(List.of(new Cookie(name, value).setUrl(origin)));
    }

    public Page page() {
        return page;
    }

    public BrowserContext browser() {
        return browser;
    }

    /// Opens an address of the clinic.
    public void open(String path) {
        page.navigate(origin + path);
    }

    /// Closes the page without a word, as a phone does that dies, and has a new empty one.
    public void dies() {
        page.close();
        page = browser.newPage();
    }

    /// Waits until the pages that this one names are kept on it.
    public void keepsItsPages() {
        page.evaluate(KEEPS);
    }

    /// Runs a script in the worker that keeps its pages.
    void runsInItsWorker(String script) {
        var devtools = browser.browser().newBrowserCDPSession();
        var ran = new AtomicBoolean();
        devtools.on("Target.receivedMessageFromTarget", said -> ran.set(true));
        var message = new JsonObject();
        message.addProperty("sessionId", attached(devtools));
        message.addProperty("message", evaluated(script));
        devtools.send("Target.sendMessageToTarget", message);
        page.waitForCondition(ran::get);
        devtools.detach();
    }

    private String attached(CDPSession devtools) {
        var worker = new JsonObject();
        for (var one : devtools.send("Target.getTargets").getAsJsonArray("targetInfos")) {
            var target = one.getAsJsonObject();
            if (!target.get("url").getAsString().equals(origin + "/worker.js")) continue;
            worker.add("targetId", target.get("targetId"));
        }
        return devtools.send("Target.attachToTarget", worker).get("sessionId").getAsString();
    }

    private static String evaluated(String script) {
        var what = new JsonObject();
        what.addProperty("expression", script);
        var message = new JsonObject();
        message.addProperty("id", 1);
        message.addProperty("method", "Runtime.evaluate");
        message.add("params", what);
        return message.toString();
    }

    /// Has what waits on it sent, and fails unless the clinic took all of it.
    public void sends() {
        assertThat(page.evaluate(SENDS)).isEqualTo(0);
    }

    /// Waits until it is on a page whose path begins so.
    public void isAt(String path) {
        page.waitForURL(at -> URI.create(at).getPath().startsWith(path));
    }

    /// Where the page is, below the clinic's address.
    public String path() {
        return page.url().substring(origin.length());
    }

    /// Presses a button by its words.
    public void press(String words) {
        button(words).click();
    }

    public Locator button(String words) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(words).setExact(true));
    }

    /// Follows a link by its words.
    public void follow(String words) {
        page.locator("main")
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(words))
                .first()
                .click();
    }

    /// Fails unless this is what the page is about.
    public void reads(String heading) {
        assertThat(page.locator("h1")).containsText(heading);
    }

    /// Fails unless the page says all of this.
    public void says(String... words) {
        for (var each : words) assertThat(page.locator("body")).containsText(each);
    }

    /// Keeps a picture, and fails when the page is not for everybody or did anything wrong so far.
    public void look(String name) {
        Look.at(page, name).isForEverybody();
        watch.isCalm();
    }

    /// How many sheets of A4 the page takes.
    public int sheets() {
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        var paper = page.pdf(new Page.PdfOptions().setFormat("A4"));
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
        var written = new String(paper, StandardCharsets.ISO_8859_1);
        return (int) SHEET.matcher(written).results().count();
    }

    /// Fails when any page did something wrong so far.
    public void isCalm() {
        watch.isCalm();
    }

    /// Walks the screen from its first page, quiet but for these answers.
    public void screen(Map<String, List<String>> but) {
        press("Start the check");
        goOnAsking(but);
    }

    /// Goes on with the screen from the question that is open.
    public void goOnAsking(Map<String, List<String>> but) {
        while (page.locator("main.ask").count() > 0) {
            var id = page.locator("form.answers input[name=id]").inputValue();
            answer(but.getOrDefault(id, QUIET.getOrDefault(id, List.of("no"))));
        }
        if (page.locator("h1").textContent().startsWith("Are these right?")) {
            press("See what to do");
        }
    }

    /// Answers the question on the screen, whatever its kind.
    private void answer(List<String> words) {
        var form = page.locator("form.answers");
        var button = form.locator("button[name=answer][value='" + words.getFirst() + "']");
        if (button.count() > 0) {
            button.click();
            return;
        }
        var field = form.locator("input[type=text][name=answer]");
        if (field.count() > 0) field.fill(words.getFirst());
        for (var word : words) {
            var box = form.locator("input[type=checkbox][value='" + word + "']");
            if (box.count() > 0) box.check();
        }
        form.locator("button.btn").click();
    }

    /// Fills the sign-up form and asks for a code by mail.
    public void signUp(String name, String mail) {
        page.getByLabel("What should we call you?").fill(name);
        page.getByLabel("Your mail address").fill(mail);
        page.getByLabel("Your birth date").fill("1990-05-31");
        page.getByText("Kilometres").click();
        page.getByLabel("I have read this and agree").check();
        press("Send me a code by mail");
    }

    /// Reads the code in the outbox, in a tab of its own, and enters it.
    public void enterCode(String mail) {
        var outbox = browser.newPage();
        outbox.navigate(origin + "/account/outbox");
        var letter =
                outbox.locator(
                        "article", new Page.LocatorOptions().setHasText("To " + mail.strip()));
        var digits = Pattern.compile("\\b[0-9]{6}\\b").matcher(letter.first().innerText());
        if (!digits.find()) throw new AssertionError("no code for " + mail);
        outbox.close();
        page.getByLabel("Your code").fill(digits.group());
        press("Continue");
    }

    /// Walks the intake of a sore soleus to its list of answers.
    public void intake() {
        while (page.locator("main.ask").count() > 0) {
            var words = soleus(page.locator("h1").textContent());
            if (words.isEmpty()) leaveOpen();
            else answer(words);
        }
    }

    /// What somebody with a sore soleus answers to a question of the intake; empty to leave it
    /// open.
    static List<String> soleus(String question) {
        return SOLEUS.entrySet().stream()
                .filter(known -> question.contains(known.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(List.of());
    }

    private void leaveOpen() {
        var open = page.locator("form.answers button[name=leave]");
        if (open.count() > 0) open.click();
        else page.locator("form.answers button.btn").click();
    }

    /// Five times no, then the pain before.
    public void taps(int before) {
        for (int tap = 1; tap <= 5; tap++) {
            page.locator("#TAP" + tap).getByText("No", exact()).click();
        }
        press("Go on");
        score("before", before);
        press("Begin");
    }

    /// Chooses an answer by its words.
    public void choose(String words) {
        page.locator("main").getByText(words, exact()).click();
    }

    /// Chooses a number of a scale.
    public void score(String scale, int points) {
        page.locator("#" + scale).getByText(String.valueOf(points), exact()).click();
    }

    private static Locator.GetByTextOptions exact() {
        return new Locator.GetByTextOptions().setExact(true);
    }

    @Override
    public void close() {
        browser.close();
    }
}
