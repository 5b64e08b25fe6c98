package io.costanalyzer.render.view;

import java.util.List;

/**
 * The page of the archive.
 *
 * @param title what the costs are about
 * @param currency the code of the currency of every amount; may be empty
 * @param status what is in the archive, a sentence
 * @param problems what cannot be shown and why
 * @param months every month, newest first
 * @param newestMonth the month of the first rows; empty when there are none
 * @param firstRows the largest series of that month, shown until the scripts have loaded
 * @param style the path of the style sheet
 * @param scripts the paths of the scripts, in their order
 * @param licences the path of the licences of other people's work
 * @param json what the scripts must know; free of markup, to be printed unescaped
 * @param origin who wrote the page, and when
 */
public record ArchiveView(
        String title,
        String currency,
        String status,
        List<String> problems,
        List<ArchiveMonthView> months,
        String newestMonth,
        List<ArchiveSeriesView> firstRows,
        String style,
        List<String> scripts,
        String licences,
        String json,
        String origin) {

    public ArchiveView {
        problems = List.copyOf(problems);
        months = List.copyOf(months);
        firstRows = List.copyOf(firstRows);
        scripts = List.copyOf(scripts);
    }
}
