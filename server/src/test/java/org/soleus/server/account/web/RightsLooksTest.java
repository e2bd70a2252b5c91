package org.soleus.server.account.web;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.soleus.server.Chromium;
import org.soleus.server.ClinicTest;
import org.soleus.server.Look;
import org.soleus.server.Visitor;
import org.soleus.server.Watch;
import org.soleus.server.account.Clinic;
import org.soleus.server.account.Newcomer;
import org.soleus.server.account.Outbox;
import org.soleus.server.account.People;
import org.soleus.server.account.Scope;
import org.soleus.server.account.Transactions;
import org.soleus.server.plan.Evening;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import java.util.List;

/// The pages behind which somebody must show again that it is she, as people see them.
@ClinicTest
class RightsLooksTest {

    private static final List<String> FRESH =
            List.of(
                    "/account/devices",
                    "/account/ways",
                    "/account/passkey",
                    "/account/recovery",
                    "/account/erase");

    private static Chromium chromium;

    @LocalServerPort int port;
    @Autowired Outbox outbox;
    @Autowired Clinic clinic;
    @Autowired People people;
    @Autowired Transactions transactions;

    @BeforeAll
    static void open() {
        chromium = Chromium.start();
    }

    @AfterAll
    static void close() {
        if (chromium != null) chromium.close();
    }

    @ParameterizedTest
    @CsvSource({"390,DARK,es", "1280,LIGHT,en", "320,LIGHT,es"})
    void a_member_looks_at_her_rights_and_leaves(int width, ColorScheme theme, String language) {
        var she = Newcomer.joins(port, outbox);
        she.visitor().post("/language", "to", language);
        Evening.screen(she.visitor());
        try (var context = chromium.still(width, theme)) {
            var watch = Watch.over(context, at(""));
            var page = context.newPage();
            she.visitor().into(context);
            look(page, "/account", language);
            look(page, "/account/kept", language);
            look(page, "/account/access", language);
            look(page, "/account/confirm?then=/account/erase", language);
            page.locator("#send").click();
            see(page, "confirm-code", language);
            page.locator("main button").click();
            see(page, "confirm-wrong", language);
            she.elsewhere();
            she.confirms("/account");
            she.visitor().into(context);
            for (var path : FRESH) look(page, path, language);
            page.navigate(at("/account/recovery"));
            page.locator("main form button").click();
            see(page, "recovery-codes", language);
            page.navigate(at("/account/erase"));
            page.locator("main button").click();
            see(page, "erase-wrong", language);
            page.locator("#word").fill(language.equals("es") ? "Borrar" : "Erase");
            page.locator("main button").click();
            see(page, "receipt", language);
            look(page, "/account/receipt", language);
            watch.isCalm();
        }
    }

    @ParameterizedTest
    @CsvSource({"390,LIGHT", "1280,DARK"})
    void a_case_that_does_not_wait_asks_for_a_reason(int width, ColorScheme theme) {
        var she = Newcomer.joins(port, outbox);
        var id =
                transactions
                        .in(Scope.system(clinic.tenant()), () -> people.withMail(she.mail()))
                        .orElseThrow()
                        .memberId();
        try (var context = chromium.still(width, theme)) {
            var page = context.newPage();
            Visitor.demo(port, "ines").into(context);
            look(page, "/care/case/" + id, "look");
            page.locator("main form button").click();
            see(page, "care-look-wrong", "en");
            page.locator("#reason").fill("She rang and asked about her calf.");
            page.locator("main form button").click();
            page.waitForURL(at("/care/case/" + id));
            she.visitor().into(context);
            look(page, "/account/access", "reason");
        }
    }

    private void look(Page page, String path, String language) {
        page.navigate(at(path));
        see(page, path, language);
    }

    private static void see(Page page, String name, String language) {
        Look.at(page, "rights-" + name.replaceAll("\\?.*", "") + "-" + language).isForEverybody();
    }

    private String at(String path) {
        return "http://localhost:" + port + path;
    }
}
