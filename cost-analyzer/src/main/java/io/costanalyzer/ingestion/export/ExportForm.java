package io.costanalyzer.ingestion.export;

import java.util.List;
import java.util.Map;

/** The forms in which AWS exports a bill, and what their columns mean in the words of FOCUS. */
sealed interface ExportForm permits FocusForm, CurForm {

    /**
     * The form of a table, told by its columns.
     *
     * @throws io.costanalyzer.ingestion.SourceUnavailableException when it is none, or lacks what it must have
     */
    static ExportForm of(ExportTable table) {
        ExportForm form = table.column("line_item_unblended_cost").isPresent() ? new CurForm() : new FocusForm();
        table.require(form.name(), form.required().toArray(String[]::new));
        return form;
    }

    /** For people. */
    String name();

    /** What a table of this form must have. */
    List<String> required();

    /** The column that says on which day a row is booked. */
    String start();

    /** The column that says in which month a row is billed. */
    String billingStart();

    /** The column of the cost that the invoice asks for. */
    String billed();

    /** What is paid for the row with commitments spread: a number, or NULL where the row does not say. */
    String effective(Expressions row);

    /** The quantity: a number, or NULL. */
    String quantity(Expressions row);

    /** The columns by which rows are told apart as they stand there; those that a table does not have are passed over. */
    List<String> grouped();

    /** What rows are told apart by besides and has to be worked out of each, by the name in the roll-up; texts, or NULL. */
    Map<RollUpColumn, String> keysOfRows(Expressions row);

    /** What follows from the {@link #grouped()} columns, by the name in the roll-up; texts, or NULL. */
    Map<RollUpColumn, String> keysOfGroups(Expressions row);

    /** The column of the tags. */
    String tags();

    /** The column of the cost categories. */
    String costCategories();

    /** The value of a tag of the user. */
    String tag(Expressions row, String key);

    /** The value of a cost category. */
    String costCategory(Expressions row, String name);

    /** The linked account. */
    String account(Expressions row);
}
