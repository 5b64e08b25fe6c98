package io.costanalyzer.render.view;

import java.util.List;

/**
 * One entry of a chart's legend.
 *
 * @param marks the mark that is explained
 * @param textX where the word starts
 * @param textY its base line
 * @param text the word
 */
public record LegendView(List<RectView> marks, String textX, String textY, String text) {

    public LegendView {
        marks = List.copyOf(marks);
    }
}
