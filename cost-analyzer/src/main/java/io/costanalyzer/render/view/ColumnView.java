package io.costanalyzer.render.view;

import java.util.List;

/**
 * One month of a column chart.
 *
 * @param bars columns and ticks, back to front
 * @param labels the month, its year where it is to be written, and its figures
 */
public record ColumnView(List<RectView> bars, List<LabelView> labels) {

    public ColumnView {
        bars = List.copyOf(bars);
        labels = List.copyOf(labels);
    }
}
