package io.costanalyzer.render.table;

/** Where a column is shown beside the page on a wide screen, which shows them all. */
public enum Place {
    /** On small screens. */
    PHONE,
    /** In HTML mail. */
    MAIL,
    /** In plain text. */
    TEXT
}
