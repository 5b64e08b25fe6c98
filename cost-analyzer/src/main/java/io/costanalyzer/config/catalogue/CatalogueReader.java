package io.costanalyzer.config.catalogue;

import io.costanalyzer.analysis.savings.measure.CatalogueEntry;
import io.costanalyzer.analysis.savings.measure.MeasureCatalogue;
import java.util.ArrayList;
import java.util.List;

/** Reads the catalogue out of the files beside this class. */
public final class CatalogueReader {

    private static final List<String> FILES =
            List.of("database.yaml", "compute.yaml", "storage.yaml", "network.yaml", "operations.yaml");

    private CatalogueReader() {}

    /**
     * Reads every file.
     *
     * @throws IllegalStateException if a file of the service itself is missing or wrong
     */
    public static MeasureCatalogue read() {
        List<CatalogueEntry> entries = new ArrayList<>();
        for (String file : FILES) {
            try {
                entries.addAll(WrittenEntry.entries(WrittenItem.text(file)));
            } catch (IllegalArgumentException e) {
                throw new IllegalStateException("The catalogue file " + file + " is wrong: " + e.getMessage(), e);
            }
        }
        return new MeasureCatalogue(entries);
    }
}
