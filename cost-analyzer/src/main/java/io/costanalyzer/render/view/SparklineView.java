package io.costanalyzer.render.view;

import java.util.List;

/**
 * Thirteen months as little columns, to stand in a cell.
 *
 * @param title what they show, in words
 * @param width of the drawing
 * @param height of the drawing
 * @param bars one for each month that is known
 */
public record SparklineView(String title, String width, String height, List<RectView> bars) {
    public SparklineView {
        bars = List.copyOf(bars);
    }
}
