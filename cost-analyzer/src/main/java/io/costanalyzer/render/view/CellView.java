package io.costanalyzer.render.view;

import java.util.List;

/**
 * One cell of a table.
 *
 * @param text what it says
 * @param note a second line; may be empty
 * @param head whether it names its row
 * @param number whether it is a figure, to be aligned at the end
 * @param phone whether it is shown on small screens
 * @param mail whether it is shown in mail
 * @param whole whether its words are short enough to stay in one piece on a small screen
 * @param up whether it stands for a rise
 * @param down whether it stands for a fall
 * @param sparkline a drawing in place of the text on the page; none or one
 * @param strip a bar in place of the text on the page and in mail; none or one
 */
public record CellView(
        String text,
        String note,
        boolean head,
        boolean number,
        boolean phone,
        boolean mail,
        boolean whole,
        boolean up,
        boolean down,
        List<SparklineView> sparkline,
        List<StripView> strip) {
    public CellView {
        sparkline = List.copyOf(sparkline);
        strip = List.copyOf(strip);
    }
}
