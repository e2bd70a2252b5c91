package org.soleus.server.web.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// A finding, the drawing that shows it, and the same numbers as a table.
///
/// @param finding what the chart says, as "Mornings are calm again"
/// @param reading how to read the marks, one short sentence
/// @param slotWord what a row of the table is, as "Day"
/// @param plot the drawing
public record Chart(String finding, String reading, String slotWord, Plot plot) {

    /// A line of the table.
    ///
    /// @param name the slot's name
    /// @param cells one a column, in the columns' order
    public record Row(String name, List<String> cells) {}

    /// The table's columns after the first.
    public List<String> columns() {
        return plot.series().stream().map(Series::name).toList();
    }

    /// The table's lines: every slot, also those where nothing was answered.
    public List<Row> rows() {
        return rows(Locale.UK);
    }

    /// The same, with numbers as a country writes them.
    public List<Row> rows(Locale locale) {
        var rows = new ArrayList<Row>();
        for (int slot = 0; slot < plot.slots().count(); slot++) {
            int at = slot;
            var cells = plot.series().stream().map(series -> series.words(at, locale)).toList();
            rows.add(new Row(plot.slots().names().get(slot), cells));
        }
        return rows;
    }
}
