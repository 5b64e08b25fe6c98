package io.costanalyzer.archive.duckdb;

import io.costanalyzer.archive.ArchiveSchema;
import io.costanalyzer.archive.Dataset;
import io.costanalyzer.archive.MonthlyCharges;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Which tables a text may be about: files of the others need not be looked at. */
final class Mentioned {

    private static final Pattern WORD = Pattern.compile("\\W+");

    private Mentioned() {}

    /** The datasets whose names are words of the text; the view of the months is made of the charges. */
    static List<Dataset> in(String sql) {
        List<String> words = List.of(WORD.split(sql.toLowerCase(Locale.ROOT), -1));
        return ArchiveSchema.datasets().stream()
                .filter(dataset -> words.contains(dataset.name())
                        || (dataset.equals(ArchiveSchema.CHARGES) && words.contains(MonthlyCharges.VIEW.name())))
                .toList();
    }
}
