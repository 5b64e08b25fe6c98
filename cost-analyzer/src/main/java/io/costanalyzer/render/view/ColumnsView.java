package io.costanalyzer.render.view;

import java.util.List;

/**
 * A column chart over months.
 *
 * @param id unique on the page
 * @param title what it shows, in one sentence
 * @param description what there is to see, in words
 * @param wide whether it is the drawing for wide screens and print, and not the one for telephones
 * @param width of the drawing
 * @param height of the drawing
 * @param floorY where zero is
 * @param columns oldest first
 * @param legend what the marks mean
 */
public record ColumnsView(
        String id,
        String title,
        String description,
        boolean wide,
        String width,
        String height,
        String floorY,
        List<ColumnView> columns,
        List<LegendView> legend) {
    public ColumnsView {
        columns = List.copyOf(columns);
        legend = List.copyOf(legend);
    }
}
