package org.soleus.clinical.outcome;

import static java.util.Comparator.comparingInt;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Decides which counts of a table may leave: none of 1 to 10 people, and none from which such a
/// number follows, within a row, between rows, or from the total.
///
/// Rows hide what they must. Hidden cells that the total still tells together are safe only in a
/// crowd: at least two of them, and as many people as 10 and the number of cells, so that no one of
/// them need be a small one. Otherwise the smallest row that is shown hides too, and where none is
/// left, the total. What is left is then read as an attacker would, who also knows that nobody is
/// in a count without being in those around it; what she would learn takes a count of that row with
/// it. A reader is never told which were too small and which kept them company. Source: the CMS
/// rule on cells below 11.
final class Suppression {

    /// Fewer than this never leave, unless there is nobody.
    static final int LEAST = 11;

    private final List<Heads> rows;
    private final Heads all = new Heads();
    private final List<BitSet> hidden = new ArrayList<>();
    private final Set<Headcount> totals;

    Suppression(List<Heads> rows) {
        this.rows = rows;
        rows.forEach(all::add);
        this.totals = alone(all);
        for (int count = 0; count < Headcount.values().length; count++) hidden.add(new BitSet());
        for (int row = 0; row < rows.size(); row++) {
            for (var count : EnumSet.complementOf(alone(rows.get(row)))) hiddenIn(count).set(row);
        }
        do {
            while (hideMore()) {}
        } while (hideWhatFollows());
    }

    /// What a group may show by itself, tried in the order of [Headcount].
    private static EnumSet<Headcount> alone(Heads heads) {
        var shown = EnumSet.noneOf(Headcount.class);
        for (var count : Headcount.values()) {
            shown.add(count);
            if (!isSafe(heads, shown, count)) shown.remove(count);
        }
        return shown;
    }

    private static boolean isSafe(Heads heads, Set<Headcount> shown, Headcount added) {
        return Inference.ALL.stream()
                .filter(one -> one.from().contains(added) && shown.containsAll(one.from()))
                .mapToInt(one -> one.people(heads))
                .allMatch(people -> people == 0 || people >= LEAST);
    }

    private BitSet hiddenIn(Headcount count) {
        return hidden.get(count.place());
    }

    /// Whether something had to be hidden on account of a total.
    private boolean hideMore() {
        for (var inference : Inference.ALL) {
            for (var crowd : crowds(inference)) {
                if (isCrowd(crowd, inference)) continue;
                hide(last(inference));
                return true;
            }
        }
        return false;
    }

    /// Rows that hide one of the counts and can only be told together, by its total. A count
    /// without a total is told of none of the rows that hide it.
    private List<BitSet> crowds(Inference inference) {
        var crowds = new ArrayList<BitSet>();
        var untold = new BitSet();
        for (var count : inference.from()) {
            if (totals.contains(count)) join(crowds, (BitSet) hiddenIn(count).clone());
            else untold.or(hiddenIn(count));
        }
        crowds.removeIf(untold::intersects);
        return crowds;
    }

    private static void join(List<BitSet> crowds, BitSet one) {
        if (one.isEmpty()) return;
        for (var other : List.copyOf(crowds)) {
            if (!other.intersects(one)) continue;
            one.or(other);
            crowds.remove(other);
        }
        crowds.add(one);
    }

    private boolean isCrowd(BitSet crowd, Inference inference) {
        int people = crowd.stream().map(row -> inference.people(rows.get(row))).sum();
        int cells = crowd.cardinality();
        return people == 0 || (cells > 1 && people >= LEAST - 1 + cells);
    }

    /// The last of its counts that has a total.
    private Headcount last(Inference inference) {
        return inference.from().stream()
                .filter(totals::contains)
                .max(Headcount::compareTo)
                .orElseThrow();
    }

    /// In the smallest row that shows it; where none does, in the total.
    private void hide(Headcount count) {
        int smallest = -1;
        for (int row = 0; row < rows.size(); row++) {
            if (hiddenIn(count).get(row) || rows.get(row).of(Headcount.ENROLLED) == 0) continue;
            if (smallest < 0 || rows.get(row).of(count) < rows.get(smallest).of(count)) {
                smallest = row;
            }
        }
        if (smallest < 0) totals.remove(count);
        else hiddenIn(count).set(smallest);
    }

    /// Whether something had to be hidden on account of what follows from the rest.
    private boolean hideWhatFollows() {
        var bounds = new Bounds(rows.size());
        for (int row = 0; row < rows.size(); row++) {
            bounds.know(row, rows.get(row), shownOf(row));
        }
        bounds.know(bounds.total(), all, totals);
        bounds.conclude();
        var leak = bounds.leak();
        leak.ifPresent(this::hideIn);
        return leak.isPresent();
    }

    /// Hides what tells most of a hidden count: the largest one within it.
    private void hideIn(int row) {
        boolean isTotal = row == rows.size();
        var heads = isTotal ? all : rows.get(row);
        var shown = isTotal ? totals : shownOf(row);
        var hidden = EnumSet.allOf(Headcount.class);
        hidden.removeAll(shown);
        var within = shown.stream().filter(one -> hidden.stream().anyMatch(out -> out.holds(one)));
        var next = within.max(comparingInt(heads::of)).or(() -> last(shown)).or(() -> last(totals));
        if (isTotal || shown.isEmpty()) totals.remove(next.orElseThrow());
        else hiddenIn(next.orElseThrow()).set(row);
    }

    private static Optional<Headcount> last(Set<Headcount> some) {
        return some.stream().max(Headcount::compareTo);
    }

    /// The counts that a row shows.
    Set<Headcount> shownOf(int row) {
        var shown = EnumSet.noneOf(Headcount.class);
        for (var count : Headcount.values()) {
            if (!hiddenIn(count).get(row)) shown.add(count);
        }
        return shown;
    }

    /// The counts of which the total is shown.
    Set<Headcount> shownOfAll() {
        return totals;
    }
}
