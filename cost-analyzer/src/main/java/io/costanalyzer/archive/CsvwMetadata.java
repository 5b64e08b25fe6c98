package io.costanalyzer.archive;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

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
        ObjectNode group = JsonNodeFactory.instance.objectNode();
        group.putArray("@context").add("http://www.w3.org/ns/csvw").addObject().put("@language", "en");
        group.put("dc:title", dataset.name());
        group.put("dc:description", dataset.description());
        group.put("schema:version", String.valueOf(ArchiveSchema.VERSION));
        ArrayNode tables = group.putArray("tables");
        files.forEach(file -> tables.addObject().put("url", file));
        ObjectNode schema = group.putObject("tableSchema");
        ArrayNode columns = schema.putArray("columns");
        dataset.columns().forEach(column -> describe(column, columns.addObject()));
        ArrayNode key = schema.putArray("primaryKey");
        dataset.key().forEach(key::add);
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

    private static void describe(Column column, ObjectNode described) {
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
    }
}
