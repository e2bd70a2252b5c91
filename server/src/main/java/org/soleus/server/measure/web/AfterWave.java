package org.soleus.server.measure.web;

import org.soleus.clinical.measure.Wave;
import org.soleus.server.account.SignedIn;
import org.soleus.server.measure.Told;
import org.soleus.server.measure.WaveDesk;
import org.soleus.server.web.Say;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What the page of questions says while none is open.
///
/// @param last the newest wave that was told; empty before the first
/// @param severe whether pain was told in it for which the safety questions come first
/// @param looks whether the answers on mood or worry ask for somebody to look
/// @param closed whether the clinic asks nothing at all
public record AfterWave(Optional<Told> last, boolean severe, boolean looks, boolean closed) {

    /// What was told of the newest wave a second time asks for the same as what stands.
    static AfterWave of(WaveDesk desk, SignedIn me) {
        var told = desk.told(me);
        if (told.isEmpty()) return new AfterWave(Optional.empty(), false, false, desk.isClosed());
        var last = told.getLast();
        var answers = new ArrayList<>(List.of(last.answers()));
        desk.again(me).stream()
                .filter(other -> other.week() == last.week())
                .forEach(other -> answers.add(other.all()));
        return new AfterWave(
                Optional.of(last),
                answers.stream().anyMatch(one -> desk.severe(one).isPresent()),
                answers.stream().anyMatch(WaveDesk::asksForALook),
                desk.isClosed());
    }

    /// In one sentence.
    public String title(Say say) {
        return say.words(
                closed || last.isPresent() ? "measure.after.none" : "measure.after.not-yet");
    }

    /// What comes next.
    public String lead(Say say) {
        if (closed) return say.words("measure.after.closed");
        if (last.isEmpty()) return say.words("measure.after.with-plan");
        var kept = say.words(last.get().passed() ? "measure.after.passed" : "measure.after.kept");
        return Wave.ALL.stream()
                .filter(wave -> wave.week() > last.get().week())
                .findFirst()
                .map(wave -> say.words("measure.after.next", kept, wave.week()))
                .orElseGet(() -> say.words("measure.after.last", kept));
    }
}
