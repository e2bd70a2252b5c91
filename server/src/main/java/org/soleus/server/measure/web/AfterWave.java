package org.soleus.server.measure.web;

import org.soleus.clinical.measure.TwoItems;
import org.soleus.clinical.measure.Wave;
import org.soleus.server.measure.Told;
import org.soleus.server.web.Say;

import java.util.List;
import java.util.Optional;

/// What the page of questions says while none is open.
///
/// @param last the newest wave that was told; empty before the first
/// @param severe whether pain was told in it for which the safety questions come first
/// @param closed whether the clinic asks nothing at all
public record AfterWave(Optional<Told> last, boolean severe, boolean closed) {

    static AfterWave of(List<Told> told, boolean severe, boolean closed) {
        return new AfterWave(
                told.isEmpty() ? Optional.empty() : Optional.of(told.getLast()), severe, closed);
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

    /// Whether the answers on mood or worry ask for somebody to look.
    public boolean looks() {
        return last.filter(told -> isPositive(told, "phq") || isPositive(told, "gad")).isPresent();
    }

    private static boolean isPositive(Told told, String which) {
        return TwoItems.isPositive(told.of(which + "-1"), told.of(which + "-2"));
    }
}
