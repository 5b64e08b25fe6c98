package io.costanalyzer.ingestion.focuscsv;

import java.util.Locale;

/** Which files of a folder are tables of an export. */
public enum TableFormat {
    /** CSV, plain or gzip. */
    CSV(".csv or .csv.gz"),
    /** CSV or Parquet, for readers that know both. */
    ANY(".csv, .csv.gz or .parquet");

    private final String display;

    TableFormat(String display) {
        this.display = display;
    }

    /** For people. */
    String display() {
        return display;
    }

    /** Whether the file at this place is one. */
    boolean matches(String place) {
        String name = place.substring(place.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
        boolean csv = name.endsWith(".csv") || name.endsWith(".csv.gz");
        return !name.startsWith(".") && (csv || (this == ANY && name.endsWith(".parquet")));
    }
}
