package io.costanalyzer.archive;

import io.costanalyzer.digest.Sha256;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The datasets beside the charges: savings, anomalies, alerts, budgets, forecasts, runs. One CSV file a month, rows in the
 * order of their key, exact, one row for a key.
 */
public final class TableArchive {

    private static final Comparator<List<String>> BY_KEY = (one, other) -> {
        for (int i = 0; i < one.size(); i++) {
            int order = one.get(i).compareTo(other.get(i));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    };

    private final Archive archive;
    private final CatalogStore catalog;

    /** The tables of this store. */
    public TableArchive(Archive archive) {
        this(archive, new CatalogStore(archive));
    }

    /** @param catalog one that takes the same bytes apart once for all who ask */
    TableArchive(Archive archive, CatalogStore catalog) {
        this.archive = archive;
        this.catalog = catalog;
    }

    /**
     * Adds rows to a month; a row takes the place of the one with the same key. Nothing that another run adds at the same
     * time is lost.
     *
     * @throws IllegalArgumentException if a row does not fit the dataset
     */
    public void merge(Dataset dataset, YearMonth month, Collection<Row> rows) {
        change(dataset, month, before -> {
            List<Row> all = new ArrayList<>(before);
            all.addAll(rows);
            return all;
        });
    }

    /**
     * Makes these the rows of a month and drops those that were there.
     *
     * @throws IllegalArgumentException if a row does not fit the dataset
     */
    public void replaceAll(Dataset dataset, YearMonth month, Collection<Row> rows) {
        change(dataset, month, before -> List.copyOf(rows));
    }

    /** The rows of a month in the order of their key; none when nothing has been written for it. */
    public List<Row> read(Dataset dataset, YearMonth month) {
        String path = path(dataset, month);
        return archive.read(path)
                .map(file -> parse(dataset, file.content(), path))
                .orElse(List.of());
    }

    private void change(Dataset dataset, YearMonth month, UnaryOperator<List<Row>> change) {
        String path = path(dataset, month);
        Optional<String> known =
                Optional.ofNullable(catalog.read().files().get(path)).map(CatalogFile::sha256);
        byte[] written = archive.update(
                path,
                before -> file(dataset, change.apply(before.length == 0 ? List.of() : parse(dataset, before, path)))
                        .content());
        if (known.equals(Optional.of(Sha256.hex(written)))) {
            // Written by nobody since the catalogue was, so there is nothing to tell it. The run that told it may have
            // broken off before it described the dataset.
            CsvwMetadata.refresh(archive, dataset, catalog.read());
            return;
        }
        ArchiveCatalog after = catalog.update(now -> {
            byte[] content = archive.now().read(path).orElseThrow().content();
            int rows = parse(dataset, content, path).size();
            return now.with(path, CatalogFile.of(dataset, new CsvFile(content, rows)));
        });
        CsvwMetadata.refresh(archive, dataset, after);
    }

    private static CsvFile file(Dataset dataset, Collection<Row> rows) {
        Map<List<String>, Row> byKey = new LinkedHashMap<>();
        for (Row row : rows) {
            if (!row.dataset().equals(dataset)) {
                throw new IllegalArgumentException(
                        "A row of " + row.dataset().name() + " is none of " + dataset.name());
            }
            byKey.put(row.key(), row);
        }
        CsvOutput output = new CsvOutput(dataset);
        byKey.entrySet().stream()
                .sorted(Map.Entry.comparingByKey(BY_KEY))
                .forEach(row -> output.row(row.getValue().cells()));
        return output.toFile();
    }

    private List<Row> parse(Dataset dataset, byte[] content, String path) {
        CsvInput input = new CsvInput(dataset, content, archive.locate(path));
        List<Row> rows = new ArrayList<>();
        while (input.next()) {
            Row row = Row.of(dataset);
            for (int i = 0; i < dataset.columns().size(); i++) {
                Column column = dataset.columns().get(i);
                if (input.optional(i) != null || !column.nullable()) {
                    row = row.with(column.name(), input.read(i, cell -> Cells.parse(column.type(), cell)));
                }
            }
            rows.add(row);
        }
        return rows;
    }

    private static String path(Dataset dataset, YearMonth month) {
        if (dataset.equals(ArchiveSchema.CHARGES) || dataset.equals(ArchiveSchema.ACCOUNTS)) {
            throw new IllegalArgumentException("The dataset " + dataset.name() + " is kept by the archive of ledgers");
        }
        return ArchiveLayout.partition(dataset, month);
    }
}
