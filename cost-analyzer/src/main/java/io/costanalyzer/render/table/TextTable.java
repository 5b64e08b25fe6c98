package io.costanalyzer.render.table;

import io.costanalyzer.render.format.DisplayWidth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A table in monospace text, at most {@value #WIDTH} columns wide. Figures are never cut; columns of words are wrapped,
 * and when even that does not do, columns are left out from the end.
 */
final class TextTable {

    static final int WIDTH = 78;
    private static final int GAP = 2;
    private static final int NARROWEST = 12;

    private final List<Column> columns;
    private final List<TableBuilder.Row> rows;

    TextTable(List<Column> columns, List<TableBuilder.Row> rows) {
        this.columns = columns;
        this.rows = rows;
    }

    /** Head, rule, rows; nothing when no column is meant for plain text. */
    List<String> lines() {
        List<Integer> shown = new ArrayList<>(IntStream.range(0, columns.size())
                .filter(i -> columns.get(i).places().contains(Place.TEXT))
                .boxed()
                .toList());
        if (shown.isEmpty()) {
            return List.of();
        }
        int[] widths = fitted(shown);
        while (total(shown, widths) > WIDTH && shown.size() > 1) {
            shown.remove(shown.size() - 1);
            widths = fitted(shown);
        }
        List<String> lines = new ArrayList<>();
        lines.addAll(wrapped(
                shown, widths, shown.stream().map(i -> columns.get(i).title()).toList()));
        String rule = "-".repeat(total(shown, widths));
        lines.add(rule);
        for (TableBuilder.Row row : rows) {
            if (row.total() && !lines.get(lines.size() - 1).equals(rule)) {
                lines.add(rule);
            }
            lines.addAll(wrapped(
                    shown,
                    widths,
                    shown.stream().map(i -> row.cells().get(i).line()).toList()));
        }
        return lines;
    }

    /** The natural widths, then the widest column of words one narrower until all fit or none can give. */
    private int[] fitted(List<Integer> shown) {
        int[] widths = new int[columns.size()];
        for (int i : shown) {
            int own = DisplayWidth.of(columns.get(i).title());
            for (TableBuilder.Row row : rows) {
                own = Math.max(own, DisplayWidth.of(row.cells().get(i).line()));
            }
            widths[i] = own;
        }
        while (total(shown, widths) > WIDTH) {
            int widest = -1;
            for (int i : shown) {
                boolean canGive = !columns.get(i).number() && widths[i] > NARROWEST;
                if (canGive && (widest < 0 || widths[i] > widths[widest])) {
                    widest = i;
                }
            }
            if (widest < 0) {
                break;
            }
            widths[widest]--;
        }
        return widths;
    }

    private static int total(List<Integer> shown, int[] widths) {
        return shown.stream().mapToInt(i -> widths[i]).sum() + GAP * (shown.size() - 1);
    }

    private List<String> wrapped(List<Integer> shown, int[] widths, List<String> texts) {
        List<List<String>> parts = new ArrayList<>();
        for (int c = 0; c < shown.size(); c++) {
            parts.add(TextWrap.lines(texts.get(c), widths[shown.get(c)]));
        }
        int height = parts.stream().mapToInt(List::size).max().orElse(0);
        List<String> lines = new ArrayList<>();
        for (int line = 0; line < height; line++) {
            StringBuilder text = new StringBuilder();
            for (int c = 0; c < shown.size(); c++) {
                int i = shown.get(c);
                String part = line < parts.get(c).size() ? parts.get(c).get(line) : "";
                text.append(c == 0 ? "" : " ".repeat(GAP))
                        .append(
                                columns.get(i).number()
                                        ? DisplayWidth.padStart(part, widths[i])
                                        : DisplayWidth.padEnd(part, widths[i]));
            }
            lines.add(text.toString().stripTrailing());
        }
        return lines;
    }
}
