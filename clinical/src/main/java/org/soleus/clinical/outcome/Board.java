package org.soleus.clinical.outcome;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// Twelve weeks of many groups side by side, such as the members of each employer, and of all of
/// them: without any count of 1 to 10 people, or one from which such a count follows.
public final class Board {

    private final List<Row> rows;
    private final Row all;

    private Board(List<Row> rows, Row all) {
        this.rows = List.copyOf(rows);
        this.all = all;
    }

    /// One group.
    ///
    /// @param group its name; empty for all together
    /// @param counts each one shown or withheld
    /// @param figures every estimator of those who started; empty unless all that they are made
    ///   from is shown
    public record Row(Optional<String> group, Map<Headcount, Cell> counts, List<Figure> figures) {

        /// @throws IllegalArgumentException when a count is missing
        public Row {
            if (counts.size() != Headcount.values().length) {
                throw new IllegalArgumentException("a row tells of every count");
            }
            counts = Collections.unmodifiableMap(new EnumMap<>(counts));
            figures = List.copyOf(figures);
        }
    }

    /// The board of groups of members, by name.
    public static Board of(Map<String, List<Episode>> groups) {
        var cohorts = new TreeMap<String, Cohort>();
        groups.forEach((name, episodes) -> cohorts.put(name, Cohort.of(episodes)));
        var grid =
                new Grid(
                        groups.values().stream()
                                .flatMap(List::stream)
                                .flatMap(one -> one.readings().stream())
                                .map(PainReading::value)
                                .toList());
        var tallies = new ArrayList<Tally>();
        cohorts.forEach((name, cohort) -> tallies.add(Tally.of(name, cohort, grid)));
        return of(tallies, grid);
    }

    /// The board of these groups, with intervals by formula in its rows and drawn ones for all.
    static Board of(List<Tally> groups, Grid grid) {
        var suppression = new Suppression(groups.stream().map(Tally::heads).toList());
        var estimates = new Estimates(grid, Bootstrap.BOARD);
        var rows = new ArrayList<Row>();
        var all = new Tally("", grid);
        for (int at = 0; at < groups.size(); at++) {
            var group = groups.get(at);
            all.add(group);
            var shown = suppression.shownOf(at);
            var figures =
                    hasFigures(shown, group) ? estimates.quick(group, shown) : List.<Figure>of();
            rows.add(new Row(Optional.of(group.name()), cells(group.heads(), shown), figures));
        }
        var shown = suppression.shownOfAll();
        var figures = hasFigures(shown, all) ? estimates.drawn(all, shown) : List.<Figure>of();
        return new Board(rows, new Row(Optional.empty(), cells(all.heads(), shown), figures));
    }

    private static Map<Headcount, Cell> cells(Heads heads, Set<Headcount> shown) {
        var cells = new EnumMap<Headcount, Cell>(Headcount.class);
        for (var count : Headcount.values()) {
            cells.put(
                    count,
                    shown.contains(count) ? new Cell.Shown(heads.of(count)) : new Cell.Withheld());
        }
        return cells;
    }

    /// A figure tells of how many it is.
    private static boolean hasFigures(Set<Headcount> shown, Tally group) {
        return shown.contains(Headcount.OBSERVED)
                && shown.contains(Headcount.MEASURED)
                && group.heads().of(Headcount.OBSERVED) > 0;
    }

    /// The groups, in the order in which they were given.
    public List<Row> rows() {
        return rows;
    }

    /// All groups together.
    public Row all() {
        return all;
    }
}
