package org.soleus.bench.fault;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/// The pages of a clinic in a browser, and a person who presses what they offer.
///
/// @param browser with its cookies and what it keeps
/// @param origin of the clinic
/// @param page that is open
record Handset(BrowserContext browser, String origin, Page page) {

    /// Waits until each page that this one names is kept.
    private static final String KEEPS =
            """
            async () => {
              const {Locker} = await import('/device/locker.js');
              const paths = document.querySelector('[data-keep]').dataset.keep.split(' ');
              const pass = async (what) => {
                if (performance.now() > 60_000) throw new Error('not kept within a minute: ' + what);
                await new Promise((f) => setTimeout(f, 50));
              };
              for (const path of paths) {
                while (!(await (await Locker.held())?.page(path))) await pass(path);
              }
              while (!navigator.serviceWorker.controller) await pass('the worker');
            }\
            """;

    /// How many results wait, by the page's own outbox.
    private static final String WAITING =
            "async () => (await (await import('/device/outbox.js')).outbox.list()).length";

    /// While a cookie says so, what a page sends does not arrive, though the line stands.
    private static final String AWAY =
            """
            const real = window.fetch;
            window.fetch = (to, how) => how?.method === 'POST' && document.cookie.includes('away=1')
              ? Promise.reject(new Error('away')) : real(to, how);\
            """;

    private static final String REFUSED =
            """
            async () => (await (await import('/device/outbox.js')).outbox.list())
              .filter((one) => one.state === 'refused').length\
            """;

    private static final long LOOKS_AGAIN_MS = 50;

    Handset(BrowserContext browser, String origin) {
        this(browser, origin, browser.newPage());
    }

    /// Is hers from now on.
    void is(Person she) {
        var cookie = she.cookie().split("=", 2);
        browser.addCookies(List.of(new Cookie(cookie[0], cookie[1]).setUrl(origin)));
    }

    void open(String path) {
        page.navigate(origin + path);
    }

    /// Opens a session.
    void open(UUID session) {
        open("/plan/session/" + session);
    }

    void isOffline(boolean offline) {
        browser.setOffline(offline);
    }

    /// From here on pages listen to whether it is away.
    void sendsNothingWhileAway() {
        browser.addInitScript(AWAY);
    }

    /// What pages send does not arrive, though they come.
    void isAway(boolean away) {
        browser.addCookies(List.of(new Cookie("away", away ? "1" : "0").setUrl(origin)));
    }

    /// Is back, whatever kept it away.
    void arrives() {
        isAway(false);
        isOffline(false);
    }

    /// Opens another page beside this one.
    Handset beside(String path) {
        var other = new Handset(browser, origin);
        other.open(path);
        return other;
    }

    /// Opens today, and lets the phone keep what it names.
    void keepsToday() {
        open("/plan/today");
        page.evaluate(KEEPS);
    }

    /// Opens today, lets the phone keep what it names, and is out of reach.
    void takesTodayAlong() {
        keepsToday();
        isOffline(true);
    }

    /// Is out of reach from the start, which a browser grants once its worker runs.
    void wakesUpWithoutConnection() {
        open("/triage/emergency");
        isOffline(true);
    }

    /// Tells how a session was, which waits on this phone.
    void tells(UUID session, int worst) {
        openAfter(session);
        rates(worst);
    }

    /// Opens the page that asks how a session was.
    void openAfter(UUID session) {
        open("/plan/session/" + session + "/after");
    }

    /// Says on that page how it was, which waits on this phone.
    void rates(int worst) {
        score("worst", worst);
        score("effort", 3);
        saves();
    }

    /// Tells the first steps of this morning, which wait on this phone.
    void tellsMorning(int pain) {
        open("/plan/morning");
        score("pain", pain);
        saves();
    }

    /// Answers one question of the page that is open, which waits on this phone, and closes it.
    void answers(String question, int points) {
        score(question, points);
        saves();
        page.close();
    }

    private void saves() {
        press("Save");
        page.waitForURL(at -> at.contains("/plan/waiting"));
    }

    void press(String words) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(words).setExact(true))
                .click();
    }

    private void score(String scale, int points) {
        var exact = new Locator.GetByTextOptions().setExact(true);
        page.locator("#" + scale).getByText(String.valueOf(points), exact).click();
    }

    /// How many results wait here.
    int waiting() {
        return (int) page.evaluate(WAITING);
    }

    /// How many the clinic did not take.
    int refused() {
        return (int) page.evaluate(REFUSED);
    }

    /// Waits until the page's own outbox has got rid of all; nobody helps it.
    ///
    /// @throws IOException when something still waits after that
    void sends(Duration patience) throws IOException, InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        while (waiting() > refused()) {
            if (System.nanoTime() > end) throw new IOException(waiting() + " results still wait");
            TimeUnit.MILLISECONDS.sleep(LOOKS_AGAIN_MS);
        }
    }

    /// The words of the page.
    String words() {
        return page.locator("body").innerText();
    }
}
