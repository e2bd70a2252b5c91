package org.soleus.server.scenario;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.soleus.server.Chromium;
import org.soleus.server.ClinicTest;
import org.soleus.server.account.Outbox;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import java.util.List;
import java.util.UUID;

/// Somebody without a pointer: the screen, the sign-up, the intake and a session by Tab, Space,
/// Enter and arrows, and at each step it can be seen where one is.
@ClinicTest
class A03_KeyboardAloneTest {

    @LocalServerPort int port;
    @Autowired Outbox outbox;

    private Chromium chromium;
    private Phone phone;
    private Keys keys;

    @BeforeEach
    void open() {
        chromium = Chromium.start();
        phone = Phone.of(chromium, port);
        keys = new Keys(phone.page());
    }

    @AfterEach
    void close() {
        if (chromium != null) chromium.close();
    }

    @Test
    void the_evening_by_keyboard_alone() {
        phone.open("/triage");
        keys.follow("button:has-text('Start the check')");
        screen();
        phone.reads("Your answers show no warning sign.");
        keys.follow("button:has-text('Start my plan')");
        signUp();
        intake();
        keys.follow("button:has-text('Make my plan')");
        phone.reads("Five phases");
        keys.follow("a:has-text('Today')");
        keys.follow("a:has-text('Start')");
        taps();
        session();
        after();
        phone.reads("Done, and kept.");
        phone.isCalm();
    }

    private void screen() {
        while (phone.page().locator("main.ask").count() > 0) {
            var id = phone.page().locator("form.answers input[name=id]").inputValue();
            switch (id) {
                case "age" -> type("input[name=answer]", "34");
                case "pain" -> keys.follow("button[value='2']");
                case "zones" -> {
                    keys.tick("input[value=Z4]");
                    keys.follow("button:has-text('Continue with these')");
                }
                case "onset" -> keys.follow("button[value=gradual]");
                case "calf_pain", "ATR2" -> keys.follow("button[value=yes]");
                default -> keys.follow("button[value=no]");
            }
        }
        phone.reads("Are these right?");
        keys.follow("button:has-text('See what to do')");
    }

    private void type(String field, String words) {
        keys.to(field);
        keys.type(words);
        keys.enter();
    }

    private void signUp() {
        var mail = UUID.randomUUID() + "@keys.example";
        keys.to("#name");
        keys.type("Grete");
        keys.to("#mail");
        keys.type(mail);
        keys.to("#born");
        keys.type("05311990");
        keys.tick("input[name=unit]");
        keys.tick("#agreed");
        keys.follow("button:has-text('Send me a code')");
        keys.to("#code");
        var letter = outbox.kept().stream().filter(one -> one.to().equals(mail)).findFirst();
        var code = letter.orElseThrow().body().replaceAll("(?s).*?\\b([0-9]{6})\\b.*", "$1");
        keys.type(code);
        keys.enter();
    }

    private void intake() {
        while (phone.page().locator("main.ask").count() > 0) {
            var words = Phone.soleus(phone.page().locator("h1").textContent());
            if (words.isEmpty()) leaveOpen();
            else answer(words);
        }
    }

    private void answer(List<String> words) {
        var button = "button[name=answer][value='" + words.getFirst() + "']";
        if (phone.page().locator(button).count() > 0) {
            keys.follow(button);
            return;
        }
        for (var word : words) {
            var box = "input[value='" + word + "']";
            if (phone.page().locator(box + ":checked").count() == 0) keys.tick(box);
        }
        keys.follow("form.answers button.btn");
    }

    private void leaveOpen() {
        boolean open = phone.page().locator("button[name=leave]").count() > 0;
        keys.follow(open ? "button[name=leave]" : "form.answers button.btn");
    }

    private void taps() {
        for (int tap = 1; tap <= 5; tap++) keys.tick("input[name=TAP" + tap + "]");
        keys.follow("button:has-text('Go on')");
        keys.choose("input[name=before]", 1);
        keys.follow("button:has-text('Begin')");
    }

    private void session() {
        var player = new Player(phone);
        keys.press("#go");
        player.repeats(2);
        phone.page().keyboard().press("Space");
        assertThat(phone.page().locator("#paused")).isVisible();
        phone.page().keyboard().press("Escape");
        keys.press("#skip");
        keys.follow("button:has-text('No time')");
        keys.press("#go");
        player.repeats(1);
        keys.press("#go");
        keys.follow("a:has-text('End here for today')");
    }

    private void after() {
        phone.reads("How did your leg feel?");
        keys.choose("input[name=worst]", 2);
        keys.choose("input[name=now]", 1);
        keys.choose("input[name=effort]", 4);
        keys.tick("input[name=limp]");
        keys.tick("input[name=sign][value=none]");
        keys.follow("button:has-text('Save')");
        phone.reads("Done, and kept.");
    }
}
