package io.costanalyzer.archive;

import java.util.Objects;

/**
 * A file as the catalogue knows it.
 *
 * @param dataset the name of the dataset that it is a month of
 * @param rows how many, without the header
 * @param bytes how long it is
 * @param sha256 the hash of its bytes
 * @param schemaVersion the {@link ArchiveSchema#VERSION} that it was written by
 */
public record CatalogFile(String dataset, long rows, long bytes, String sha256, int schemaVersion) {

    public CatalogFile {
        Objects.requireNonNull(dataset, "dataset");
        Objects.requireNonNull(sha256, "sha256");
    }

    static CatalogFile of(Dataset dataset, CsvFile file) {
        return new CatalogFile(
                dataset.name(), file.rows(), file.content().length, file.sha256(), ArchiveSchema.VERSION);
    }
}
