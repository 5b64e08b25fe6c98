package io.costanalyzer.config.catalogue;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.costanalyzer.analysis.savings.measure.CatalogueEntry;
import io.costanalyzer.analysis.savings.measure.MeasureCatalogue;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
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
        YAMLMapper mapper = YAMLMapper.builder()
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
        List<CatalogueEntry> entries = new ArrayList<>();
        for (String file : FILES) {
            try (InputStream text = CatalogueReader.class.getResourceAsStream(file)) {
                if (text == null) {
                    throw new IllegalStateException("The catalogue file " + file + " is missing");
                }
                List<WrittenEntry> written = mapper.readValue(text, new TypeReference<>() {});
                written.forEach(entry -> entries.add(entry.understood()));
            } catch (IllegalArgumentException e) {
                throw new IllegalStateException("The catalogue file " + file + " is wrong: " + e.getMessage(), e);
            } catch (IOException e) {
                throw new UncheckedIOException("The catalogue file " + file + " cannot be read", e);
            }
        }
        return new MeasureCatalogue(entries);
    }
}
