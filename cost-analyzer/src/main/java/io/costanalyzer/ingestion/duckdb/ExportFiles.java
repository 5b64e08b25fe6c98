package io.costanalyzer.ingestion.duckdb;

import io.costanalyzer.ingestion.SourceUnavailableException;
import io.costanalyzer.ingestion.export.ExportPart;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Files of an export that have the same columns, so that one question is asked of all of them.
 *
 * @param header the columns of CSV files; none for Parquet, which knows its own
 * @param files on this machine
 */
record ExportFiles(List<String> header, List<Path> files) {

    /** All files of an export, grouped. */
    static List<ExportFiles> of(List<ExportPart> parts, ExportFolder folder) throws IOException {
        Map<List<String>, List<Path>> byHeader = new LinkedHashMap<>();
        int number = 0;
        for (ExportPart part : parts) {
            Path file = part.fetch().into(folder.forFile(number++));
            List<String> header = part.isParquet() ? List.of() : CsvHeader.read(file, part.place());
            requireUnique(header, part.place());
            byHeader.computeIfAbsent(header, added -> new ArrayList<>()).add(file);
        }
        return byHeader.entrySet().stream()
                .map(group -> new ExportFiles(group.getKey(), group.getValue()))
                .toList();
    }

    /** What stands behind FROM: every column of CSV as the text that it is, so that nothing is guessed or rounded. */
    String from() {
        String list = list();
        if (header.isEmpty()) {
            return "read_parquet(" + list + ", union_by_name = true, hive_partitioning = false)";
        }
        String columns =
                header.stream().map(name -> literal(name) + ": 'VARCHAR'").collect(Collectors.joining(", ", "{", "}"));
        return "read_csv(" + list + ", auto_detect = false, header = true, delim = ',', quote = '\"', escape = '\"',"
                + " nullstr = '', hive_partitioning = false, store_rejects = true, rejects_limit = 0,"
                + " buffer_size = 8000000, max_line_size = 1000000, columns = " + columns + ")";
    }

    /** The files as a list in SQL. */
    String list() {
        return files.stream()
                .map(file -> literal(file.toAbsolutePath().toString()))
                .collect(Collectors.joining(", ", "[", "]"));
    }

    boolean isCsv() {
        return !header.isEmpty();
    }

    private static void requireUnique(List<String> header, String place) {
        Set<String> seen = new HashSet<>();
        for (String name : header) {
            if (!seen.add(name.toLowerCase(Locale.ROOT))) {
                throw new SourceUnavailableException(
                        "read " + place,
                        "its column " + name + " stands there twice",
                        "Export the data again with every column once.",
                        null);
            }
        }
    }

    static String literal(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}
