package io.costanalyzer.render.table;

import io.costanalyzer.render.view.SparklineView;
import io.costanalyzer.render.view.StripView;
import java.util.Arrays;
import java.util.List;

/**
 * What stands in one cell.
 *
 * @param text the words or the figure
 * @param note a second line; may be empty
 * @param sign 1 for a rise, -1 for a fall, 0 for neither
 * @param sparkline a drawing of the figures
 * @param strip a bar
 */
public record Cell(String text, String note, int sign, List<SparklineView> sparkline, List<StripView> strip) {

    /** Letters of the longest word that never breaks: as many as UNALLOCATED has. */
    private static final int UNBROKEN = 11;

    public Cell {
        sparkline = List.copyOf(sparkline);
        strip = List.copyOf(strip);
    }

    public static Cell of(String text) {
        return new Cell(text, "", 0, List.of(), List.of());
    }

    /** A name with what it needs to be understood. */
    public static Cell of(String text, String note) {
        return new Cell(text, note, 0, List.of(), List.of());
    }

    /** A figure that is a rise, a fall or neither, by its sign. */
    public static Cell change(String text, int sign) {
        return new Cell(text, "", sign, List.of(), List.of());
    }

    /** Months as a drawing, and as text where there are no drawings. */
    public static Cell sparkline(SparklineView view, String text) {
        return new Cell(text, "", 0, List.of(view), List.of());
    }

    /** A bar; nothing in plain text. */
    public static Cell strip(StripView view) {
        return new Cell("", "", 0, List.of(), List.of(view));
    }

    public static Cell empty() {
        return of("");
    }

    /** Whether no word is so long that a narrow column must break it. */
    boolean isWhole() {
        return !text.isEmpty()
                && Arrays.stream((text + " " + note).split("[\\s\u00a0]+")).allMatch(word -> word.length() <= UNBROKEN);
    }

    /** Text and note in one line. */
    String line() {
        return note.isEmpty() ? text : text + " (" + note + ")";
    }
}
