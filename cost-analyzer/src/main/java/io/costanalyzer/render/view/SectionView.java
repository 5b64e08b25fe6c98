package io.costanalyzer.render.view;

import java.util.ArrayList;
import java.util.List;

/**
 * One section of a report.
 *
 * @param message what there is to see, in one sentence; may be empty
 * @param charts one drawing in its sizes, or none
 * @param tables the figures
 * @param notes what a reader must know to read them rightly
 */
public record SectionView(String message, List<ColumnsView> charts, List<TableView> tables, List<String> notes) {
    public SectionView {
        charts = List.copyOf(charts);
        tables = List.copyOf(tables);
        notes = List.copyOf(notes);
    }

    /** The same with the first sentences below its tables alone, and a word that there are more. */
    public SectionView keeping(int most) {
        if (notes.size() <= most) {
            return this;
        }
        List<String> kept = new ArrayList<>(notes.subList(0, most));
        kept.add("And " + (notes.size() - most) + " more remarks in the whole report.");
        return new SectionView(message, charts, tables, kept);
    }
}
