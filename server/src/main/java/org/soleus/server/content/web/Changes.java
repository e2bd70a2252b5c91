package org.soleus.server.content.web;

import org.soleus.server.account.MemberId;
import org.soleus.server.account.SignedIn;
import org.soleus.server.account.StaffNames;
import org.soleus.server.content.Drafts;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;

/// Who did what, with names that staff may read.
@Component
public class Changes {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final StaffNames names;

    Changes(StaffNames names) {
        this.names = names;
    }

    /// One line of it.
    public record Line(String at, String who, String did, String name, String said) {}

    List<Line> of(SignedIn me, List<Drafts.Change> changes) {
        var known = new HashMap<MemberId, String>();
        return changes.stream()
                .map(
                        one ->
                                new Line(
                                        moment(me, one.at()),
                                        known.computeIfAbsent(one.actor(), who -> name(me, who)),
                                        one.did(),
                                        one.name(),
                                        one.said()))
                .toList();
    }

    /// Who saved the draft, and when; empty without one.
    String author(SignedIn me, Writing writing) {
        return writing.draft()
                .map(draft -> name(me, draft.author()) + ", " + moment(me, draft.at()))
                .orElse("");
    }

    private String name(SignedIn me, MemberId who) {
        return names.find(me.tenant(), who).orElse("somebody who has left");
    }

    private static String moment(SignedIn me, Instant at) {
        return MOMENT.format(at.atZone(me.zoneId()));
    }
}
