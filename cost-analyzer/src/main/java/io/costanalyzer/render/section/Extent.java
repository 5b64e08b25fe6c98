package io.costanalyzer.render.section;

import java.util.List;
import java.util.stream.Stream;

/**
 * How much of a report is told. A mail must stay small enough for every mail program, whatever programme it is of; what a
 * table leaves out then stands in its row Other, so that it adds up as before.
 *
 * @param rows how many rows a table tells by themselves at most
 * @param behind whether more is told than page one
 */
public record Extent(int rows, boolean behind) {

    /** Every section, each table as long as it usually is. */
    public static final Extent WHOLE = new Extent(Integer.MAX_VALUE, true);

    /** From the most to the least. The last one is bounded whatever the report holds: its tables and its names are. */
    public static final List<Extent> SHORTER = Stream.concat(
                    Stream.of(20, 12, 8, 5, 3).map(rows -> new Extent(rows, true)), Stream.of(new Extent(3, false)))
            .toList();

    private static final int NOTES = 12;

    public boolean isShortened() {
        return !equals(WHOLE);
    }

    /** How many of those that are usually told. */
    int of(int usual) {
        return Math.min(usual, rows);
    }

    /** How many sentences stand below a table. */
    public int notes() {
        return isShortened() ? Math.min(rows, NOTES) : Integer.MAX_VALUE;
    }
}
