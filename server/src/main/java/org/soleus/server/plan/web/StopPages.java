package org.soleus.server.plan.web;

import jakarta.servlet.http.HttpServletRequest;

import org.soleus.server.account.Clinic;
import org.soleus.server.account.Scope;
import org.soleus.server.account.Transactions;
import org.soleus.server.account.WithoutKey;
import org.soleus.server.plan.remind.Kind;
import org.soleus.server.plan.remind.Letters;
import org.soleus.server.plan.remind.Reminding;
import org.soleus.server.web.Frames;
import org.soleus.server.web.Pages;
import org.soleus.server.web.Refusal;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.util.Map;

/// Calls off one kind of reminder from the mail itself, without a sign-in. Looking at the page
/// changes nothing: mail programs open links by themselves.
@Controller
class StopPages {

    private final Letters letters;
    private final Reminding reminding;
    private final Transactions transactions;
    private final Scope machinery;
    private final Pages pages;
    private final Frames frames;

    StopPages(
            Letters letters,
            Reminding reminding,
            Transactions transactions,
            Clinic clinic,
            Pages pages,
            Frames frames) {
        this.letters = letters;
        this.reminding = reminding;
        this.transactions = transactions;
        this.machinery = Scope.system(clinic.tenant());
        this.pages = pages;
        this.frames = frames;
    }

    @GetMapping("/plan/reminders/stop")
    ResponseEntity<byte[]> ask(
            HttpServletRequest asked, @RequestParam(defaultValue = "") String of) {
        var stop = letters.read(of).orElseThrow(Refusal::notFound);
        return show(asked, stop.kind(), of, false);
    }

    @PostMapping("/plan/reminders/stop")
    @WithoutKey("calling off twice is the same as once")
    ResponseEntity<byte[]> stop(
            HttpServletRequest asked, @RequestParam(defaultValue = "") String of) {
        var stop = letters.read(of).orElseThrow(Refusal::notFound);
        transactions.in(machinery, () -> reminding.stop(stop.member(), stop.kind()));
        return show(asked, stop.kind(), of, true);
    }

    private ResponseEntity<byte[]> show(
            HttpServletRequest asked, Kind kind, String of, boolean stopped) {
        return pages.show(
                "plan/ReminderStop",
                Map.of(
                        "frame",
                        frames.told(asked, "reminder.title"),
                        "kind",
                        kind,
                        "of",
                        of,
                        "stopped",
                        stopped));
    }
}
