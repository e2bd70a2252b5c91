package org.soleus.server.plan.web;

import jakarta.servlet.http.HttpServletRequest;

import org.soleus.server.account.Outbox;
import org.soleus.server.account.SignedIn;
import org.soleus.server.account.Touches;
import org.soleus.server.plan.remind.Chosen;
import org.soleus.server.plan.remind.Devices;
import org.soleus.server.plan.remind.Kind;
import org.soleus.server.plan.remind.Push;
import org.soleus.server.plan.remind.Reminders;
import org.soleus.server.plan.remind.Reminding;
import org.soleus.server.plan.remind.Ringers;
import org.soleus.server.plan.remind.Vapid;
import org.soleus.server.web.Frames;
import org.soleus.server.web.Pages;
import org.soleus.server.web.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;

/// What she wants to be reminded of, how, and when not.
@Controller
@Touches
class ReminderPages {

    private static final int MOST_DEVICES = 10;
    private static final Set<String> NOTES = Set.of("saved", "off", "device", "silent", "closed");

    private final Reminders reminders;
    private final Reminding reminding;
    private final Devices devices;
    private final Ringers ringers;
    private final CalendarWay calendar;
    private final Vapid vapid;
    private final Push push;
    private final Outbox outbox;
    private final Pages pages;
    private final Frames frames;

    ReminderPages(
            Reminders reminders,
            Reminding reminding,
            Devices devices,
            Ringers ringers,
            CalendarWay calendar,
            Vapid vapid,
            Push push,
            Outbox outbox,
            Pages pages,
            Frames frames) {
        this.reminders = reminders;
        this.reminding = reminding;
        this.devices = devices;
        this.ringers = ringers;
        this.calendar = calendar;
        this.vapid = vapid;
        this.push = push;
        this.outbox = outbox;
        this.pages = pages;
        this.frames = frames;
    }

    @GetMapping("/plan/reminders")
    @Transactional
    ResponseEntity<byte[]> page(
            HttpServletRequest asked,
            @AuthenticationPrincipal SignedIn me,
            @RequestParam(defaultValue = "") String done) {
        var chosen = chosen(me);
        var form =
                ReminderForm.of(
                        chosen, reminders.quiet(me.member()), reminders.tellsHabit(me.member()));
        return show(asked, me, form, done);
    }

    private List<Chosen> chosen(SignedIn me) {
        var kept = reminders.list(me.member());
        var all = new ArrayList<Chosen>();
        for (var kind : Kind.values()) {
            all.add(
                    kept.stream()
                            .filter(one -> one.kind() == kind)
                            .findFirst()
                            .orElse(Chosen.off(kind)));
        }
        return all;
    }

    @PostMapping("/plan/reminders")
    @Transactional
    ResponseEntity<byte[]> save(
            HttpServletRequest asked,
            @AuthenticationPrincipal SignedIn me,
            @RequestParam MultiValueMap<String, String> sent) {
        var form = ReminderForm.read(sent);
        if (!form.errors().isEmpty()) return show(asked, me, form, "");
        reminders.keep(me.member(), form.quiet(), form.habit());
        for (var chosen : form.chosen()) reminding.choose(me, chosen, form.quiet());
        return Form.to("/plan/reminders?done=saved");
    }

    @PostMapping("/plan/reminders/off")
    @Transactional
    ResponseEntity<byte[]> off(@AuthenticationPrincipal SignedIn me) {
        for (var kind : Kind.values()) reminding.stop(me.member(), kind);
        return Form.to("/plan/reminders?done=off");
    }

    @PostMapping("/plan/reminders/device")
    @Transactional
    ResponseEntity<byte[]> ring(
            @AuthenticationPrincipal SignedIn me, @RequestParam(defaultValue = "") String address) {
        if (!push.isKnown(address)) {
            throw Refusal.told(HttpStatus.BAD_REQUEST, "reminder.ring.unknown");
        }
        if (devices.list(me.member()).size() >= MOST_DEVICES) {
            throw Refusal.told(HttpStatus.CONFLICT, "reminder.ring.ten");
        }
        ringers.ring(me.member(), address);
        return Form.to("/plan/reminders?done=device");
    }

    @PostMapping("/plan/reminders/device/remove")
    @Transactional
    ResponseEntity<byte[]> silence(
            @AuthenticationPrincipal SignedIn me, @RequestParam(defaultValue = "") String device) {
        if (device.matches("[0-9a-f]{64}")) devices.remove(me.member(), device);
        return Form.to("/plan/reminders?done=silent");
    }

    private ResponseEntity<byte[]> show(
            HttpServletRequest asked, SignedIn me, ReminderForm form, String done) {
        var values = new LinkedHashMap<String, Object>();
        var say = frames.wanted(asked);
        var title = Form.title(say, say.words("reminder.title"), form.errors());
        values.put("frame", frames.of(asked, say, title));
        values.put("form", form.told(say));
        values.put("devices", DeviceRow.of(say, devices.list(me.member()), me.zoneId()));
        values.put("key", vapid.open());
        values.put("mails", outbox.works());
        values.put("calendar", calendar.isOpen(me));
        values.put("note", NOTES.contains(done) ? say.words("reminder.done." + done) : "");
        return pages.show(
                form.errors().isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT,
                "plan/Reminders",
                values);
    }
}
