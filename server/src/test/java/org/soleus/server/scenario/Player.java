package org.soleus.server.scenario;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;

/// The session player on a phone, whose frames a test draws faster than time passes.
final class Player {

    private static final int MOST = 2_000;

    /// Frames wait until `passes` draws them, four to a second of the session.
    private static final String FRAMES =
            """
            let at = 0, due = [];
            window.requestAnimationFrame = (frame) => due.push(frame);
            window.passes = (ms) => {
              for (const end = at + ms; at < end;) {
                at += 250;
                const now = due;
                due = [];
                for (const frame of now) frame(at);
              }
            };\
            """;

    private final Phone phone;

    Player(Phone phone) {
        this.phone = phone;
        phone.browser().addInitScript(FRAMES);
        phone.page().reload();
        assertThat(at("#player")).isVisible();
    }

    void look(String name) {
        phone.look(name);
    }

    /// What goes on: `ready`, `count`, `work`, `rest` or `done`.
    String mode() {
        return at("#player").getAttribute("data-mode");
    }

    /// Which side and set, and the exercise.
    String where() {
        return at("#where").textContent() + " " + at("#name").textContent();
    }

    void go() {
        at("#go").click();
        pass(6_000);
    }

    void pause() {
        at("#go").click();
        assertThat(at("#paused")).isVisible();
    }

    void goOn() {
        at("#go-on").click();
        pass(4_000);
    }

    /// Moves on until so much of a set is counted.
    void repeats(int many) {
        for (int i = 0; i < MOST && counted() < many; i++) pass(1_000);
    }

    /// Fails unless the count up to this number was written down on this phone, however many before
    /// it.
    void keepsTheLast(int number) {
        assertThat(at("#player")).hasAttribute("data-last", String.valueOf(number));
    }

    /// Fails unless so many counts were written down on this phone.
    void keeps(int many) {
        assertThat(at("#player")).hasAttribute("data-kept", String.valueOf(many));
    }

    /// What is done of the set that comes next, as a player shows it that was just opened.
    int done() {
        return Integer.parseInt(at("#big").textContent());
    }

    private int counted() {
        var big = at("#big").textContent();
        return big.isEmpty() ? 0 : Integer.parseInt(big) - 1;
    }

    void makeEasier() {
        phone.press("Make easier");
    }

    void skip(String reason) {
        phone.press("Skip");
        assertThat(at("#skipping")).isVisible();
        phone.press(reason);
        assertThat(at("#skipping")).isHidden();
    }

    /// Does all that is left, as fast as the phone can.
    void playToTheEnd() {
        for (int i = 0; i < MOST && !mode().equals("done"); i++) {
            switch (mode()) {
                case "ready" -> at("#go").click();
                case "rest" -> at("#now").click();
                default -> work();
            }
        }
        phone.reads("Done.");
    }

    private void work() {
        if (isOwn()) at("#go").click();
        else pass(10_000);
    }

    private boolean isOwn() {
        return mode().equals("work") && at("#i-check").isVisible();
    }

    private void pass(int ms) {
        phone.page().evaluate("ms => passes(ms)", ms);
    }

    private Locator at(String selector) {
        return phone.page().locator(selector);
    }
}
