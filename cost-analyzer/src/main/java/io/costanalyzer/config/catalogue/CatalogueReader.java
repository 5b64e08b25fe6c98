package io.costanalyzer.config.catalogue;

import io.costanalyzer.analysis.savings.measure.CatalogueEntry;
import io.costanalyzer.analysis.savings.measure.MeasureCatalogue;
import io.costanalyzer.config.tree.ConfigList;
import io.costanalyzer.config.tree.ConfigNode;
import io.costanalyzer.config.tree.ConfigProblems;
import io.costanalyzer.config.tree.YamlTree;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
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
                entries.addAll(entries(text(file)));
            } catch (IllegalArgumentException e) {
                throw new IllegalStateException("The catalogue file " + file + " is wrong: " + e.getMessage(), e);
            }
        }
        return new MeasureCatalogue(entries);
    }

    /**
     * Reads the entries of one file.
     *
     * @throws IllegalArgumentException if the text is no list of entries, or one of them is wrong
     */
    static List<CatalogueEntry> entries(String text) {
        ConfigProblems problems = new ConfigProblems();
        ConfigNode root = YamlTree.read(text, problems)
                .filter(node -> problems.isEmpty())
                .orElseThrow(() ->
                        new IllegalArgumentException(problems.sorted().get(0).message()));
        if (root instanceof ConfigList list) {
            return list.items().stream()
                    .map(item -> new WrittenEntry(item).understood())
                    .toList();
        }
        throw new IllegalArgumentException("it holds no list of entries");
    }

    private static String text(String file) {
        try (InputStream stream = CatalogueReader.class.getResourceAsStream(file)) {
            if (stream == null) {
                throw new IllegalStateException("The catalogue file " + file + " is missing");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("The catalogue file " + file + " cannot be read", e);
        }
    }
}
