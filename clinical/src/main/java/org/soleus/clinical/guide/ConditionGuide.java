package org.soleus.clinical.guide;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// Everything that a public guide says about one complaint.
///
/// @param slug its name in addresses
/// @param title its heading
/// @param description one sentence for search engines
/// @param lead the answer in short, before everything else
/// @param review who wrote and checked it
/// @param body what the part does that hurts
/// @param causes what the pain may come with
/// @param helps what may help
/// @param doctor what to know before the signs are read
/// @param signs when somebody must look at it, the four of the top first
/// @param prevents how to keep it away
/// @param stretches what to do, drawn
public record ConditionGuide(
        String slug,
        String title,
        String description,
        Claim lead,
        Review review,
        Chapter<BodyPart> body,
        Chapter<Cause> causes,
        Chapter<Treatment> helps,
        Chapter<Cause> doctor,
        List<WarningSign> signs,
        Chapter<Treatment> prevents,
        Stretches stretches) {

    /// Copies the signs.
    public ConditionGuide {
        signs = List.copyOf(signs);
    }

    /// The signs at the top.
    public List<WarningSign> firstSigns() {
        return signs.stream().filter(WarningSign::first).toList();
    }

    /// The signs of one urgency.
    public List<WarningSign> signs(WarningSign.When when) {
        return signs.stream().filter(sign -> sign.when() == when).toList();
    }

    /// Everything that is claimed, in reading order.
    public List<Claim> claims() {
        return Stream.of(before(), doctor.claims(), after()).flatMap(List::stream).toList();
    }

    private List<Claim> before() {
        return Stream.of(List.of(lead), body.claims(), causes.claims(), helps.claims())
                .flatMap(List::stream)
                .toList();
    }

    private List<Claim> after() {
        return Stream.of(prevents.claims(), stretches.claims()).flatMap(List::stream).toList();
    }

    /// The keys of its sources, in the order in which a reader meets them.
    public Set<String> sources() {
        var keys = new LinkedHashSet<String>();
        before().forEach(claim -> keys.addAll(claim.sources()));
        doctor.claims().forEach(claim -> keys.addAll(claim.sources()));
        for (var when : WarningSign.When.values()) {
            signs(when).forEach(sign -> keys.add(sign.source()));
        }
        after().forEach(claim -> keys.addAll(claim.sources()));
        return keys;
    }
}
