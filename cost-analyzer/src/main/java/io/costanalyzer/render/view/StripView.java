package io.costanalyzer.render.view;

import java.util.List;

/**
 * A bar to stand in a cell: 100 units wide and as wide as its cell.
 *
 * @param title what it shows, in words
 * @param marks what is drawn, back to front; 12 units high
 * @param before blank before the bar in percent, for mail
 * @param length length of the bar in percent, for mail
 * @param after blank after the bar in percent, for mail
 * @param up whether it stands for a rise
 * @param down whether it stands for a fall
 */
public record StripView(
        String title, List<RectView> marks, String before, String length, String after, boolean up, boolean down) {
    public StripView {
        marks = List.copyOf(marks);
    }
}
