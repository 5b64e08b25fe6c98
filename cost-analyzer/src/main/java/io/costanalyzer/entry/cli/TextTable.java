package io.costanalyzer.entry.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A table of letters: columns as wide as what stands in them, long texts in several lines. Made in memory, where every
 * letter is kept whatever the machine's character set.
 */
final class TextTable {

    private static final int WIDEST = 58;
    private static final String GAP = "  ";

    private TextTable() {}

    /**
     * Lines without blanks at their ends.
     *
     * @param headings of the columns
     * @param rows a text for each column
     */
    static String of(List<Screen.Heading> headings, List<List<String>> rows) {
        List<List<List<String>>> wrapped = Stream.concat(
                        Stream.of(headings.stream().map(Screen.Heading::title).toList()), rows.stream())
                .map(row -> row.stream().map(TextTable::wrapped).toList())
                .toList();
        int[] widths = new int[headings.size()];
        wrapped.forEach(row -> {
            for (int column = 0; column < widths.length; column++) {
                for (String line : row.get(column)) {
                    widths[column] = Math.max(widths[column], length(line));
                }
            }
        });
        StringBuilder table = new StringBuilder();
        wrapped.forEach(row -> append(table, row, headings, widths));
        return table.toString().stripTrailing();
    }

    private static void append(
            StringBuilder table, List<List<String>> row, List<Screen.Heading> headings, int[] widths) {
        int height = row.stream().mapToInt(List::size).max().orElse(0);
        for (int i = 0; i < height; i++) {
            StringBuilder line = new StringBuilder();
            for (int column = 0; column < widths.length; column++) {
                List<String> cell = row.get(column);
                String text = i < cell.size() ? cell.get(i) : "";
                String blanks = " ".repeat(widths[column] - length(text));
                line.append(column == 0 ? " " : GAP)
                        .append(headings.get(column).number() ? blanks + text : text + blanks);
            }
            table.append(line.toString().stripTrailing()).append(System.lineSeparator());
        }
    }

    /** Broken between words, and a word that is too long for a line where the line ends. */
    private static List<String> wrapped(String text) {
        List<String> lines = new ArrayList<>();
        String rest = text;
        while (length(rest) > WIDEST) {
            int end = rest.offsetByCodePoints(0, WIDEST);
            int blank = rest.lastIndexOf(' ', end);
            int cut = blank > 0 ? blank : end;
            lines.add(rest.substring(0, cut).stripTrailing());
            rest = rest.substring(cut).stripLeading();
        }
        lines.add(rest);
        return lines;
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
