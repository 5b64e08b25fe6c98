package io.costanalyzer.archive;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The description of a dataset's files that other tools understand: a table group by W3C "Metadata Vocabulary for Tabular
 * Data" with one schema for all months.
 *
 * @see <a href="https://www.w3.org/TR/tabular-metadata/">CSV on the Web</a>
 */
public final class CsvwMetadata {

    private static final String FOCUS = "https://focus.finops.org/focus-specification/v1-2/";

    private CsvwMetadata() {}

    /**
     * The content of {@code csv-metadata.json}.
     *
     * @param dataset the dataset
     * @param files its files, relative to the folder of the dataset, at least one
     */
    public static byte[] of(Dataset dataset, List<String> files) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put(
                "columns", dataset.columns().stream().map(CsvwMetadata::column).toList());
        schema.put("primaryKey", dataset.key());
        Map<String, Object> group = new LinkedHashMap<>();
        group.put("@context", List.of("http://www.w3.org/ns/csvw", Map.of("@language", "en")));
        group.put("dc:title", dataset.name());
        group.put("dc:description", dataset.description());
        group.put("schema:version", String.valueOf(ArchiveSchema.VERSION));
        group.put("tables", files.stream().map(file -> Map.of("url", file)).toList());
        group.put("tableSchema", schema);
        return ArchiveJson.write(group);
    }

    /** Writes the description of what the catalogue knows of a dataset, where it is another than before. */
    static void refresh(Archive archive, Dataset dataset, ArchiveCatalog catalog) {
        String folder = ArchiveLayout.dataset(dataset);
        List<String> files = catalog.files().keySet().stream()
                .filter(path -> path.startsWith(folder))
                .map(path -> path.substring(folder.length()))
                .toList();
        if (!files.isEmpty()) {
            archive.update(ArchiveLayout.csvMetadata(dataset), before -> of(dataset, files));
        }
    }

    private static Map<String, Object> column(Column column) {
        Map<String, Object> described = new LinkedHashMap<>();
        described.put("name", column.name());
        described.put("titles", column.name());
        described.put("dc:description", column.description());
        if (!column.name().startsWith("x_")) {
            described.put("dc:source", FOCUS);
        }
        if (column.unit() != null) {
            described.put("schema:unitText", column.unit());
        }
        described.put("datatype", column.type().csvwType());
        described.put("required", !column.nullable());
        return described;
    }
}
