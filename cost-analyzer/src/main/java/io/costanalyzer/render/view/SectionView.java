package io.costanalyzer.render.view;

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
}
