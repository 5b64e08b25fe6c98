package io.costanalyzer.entry.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.costanalyzer.render.csv.CsvCell;
import io.costanalyzer.render.format.DisplayName;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.commons.csv.CSVFormat;

/**
 * Prints a table of figures as people or programs want it. Names from a bill cannot steer the terminal, and are no formulas
 * in a spreadsheet; JSON has them as they are.
 */
final class Screen {

    private final PrintStream out;
    private final GlobalOptions.Format format;

    Screen(PrintStream out, GlobalOptions.Format format) {
        this.out = out;
        this.format = format;
    }

    /**
     * A column.
     *
     * @param name for programs: camelCase
     * @param title for people
     * @param number whether it is set to the right
     */
    record Heading(String name, String title, boolean number) {

        static Heading text(String name, String title) {
            return new Heading(name, title, false);
        }

        static Heading number(String name, String title) {
            return new Heading(name, title, true);
        }
    }

    /**
     * A cell.
     *
     * @param exact for programs; empty where nothing is known
     * @param shown for people
     */
    record Figure(String exact, String shown) {

        static Figure of(String text) {
            return new Figure(text, text);
        }
    }

    /** Prints the rows in the format of the options. */
    void print(List<Heading> headings, List<List<Figure>> rows) {
        switch (format) {
            case table -> table(headings, rows);
            case csv -> csv(headings, rows);
            case json -> json(headings, rows);
        }
    }

    /**
     * Prints a sentence to people, and to programs what it says.
     *
     * @param sentence for people, as it stands
     */
    void print(String sentence, List<Heading> headings, List<List<Figure>> rows) {
        if (format == GlobalOptions.Format.table) {
            out.println(sentence);
        } else {
            print(headings, rows);
        }
    }

    private void table(List<Heading> headings, List<List<Figure>> rows) {
        out.println(TextTable.of(
                headings,
                rows.stream()
                        .map(row -> row.stream()
                                .map(figure -> DisplayName.visible(figure.shown()))
                                .toList())
                        .toList()));
    }

    private void csv(List<Heading> headings, List<List<Figure>> rows) {
        try {
            CSVFormat.RFC4180.printRecord(
                    out, headings.stream().map(Heading::name).toArray());
            for (List<Figure> row : rows) {
                CSVFormat.RFC4180.printRecord(out, cells(headings, row));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Object[] cells(List<Heading> headings, List<Figure> row) {
        Object[] cells = new Object[row.size()];
        for (int i = 0; i < cells.length; i++) {
            String exact = row.get(i).exact();
            cells[i] = headings.get(i).number() ? exact : CsvCell.forSpreadsheets(exact);
        }
        return cells;
    }

    private void json(List<Heading> headings, List<List<Figure>> rows) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        for (List<Figure> row : rows) {
            ObjectNode object = array.addObject();
            for (int i = 0; i < headings.size(); i++) {
                String exact = row.get(i).exact();
                if (exact.isEmpty()) {
                    object.putNull(headings.get(i).name());
                } else {
                    object.put(headings.get(i).name(), exact);
                }
            }
        }
        out.println(array.toPrettyString());
    }
}
