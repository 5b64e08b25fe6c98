package io.costanalyzer.analysis.savings.measure;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The measures that the service knows by name.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class MeasureCatalogue {

    private final Map<String, CatalogueEntry> entries = new LinkedHashMap<>();

    /**
     * Collects entries.
     *
     * @param entries in the order in which they are shown
     * @throws IllegalArgumentException if two have the same id
     */
    public MeasureCatalogue(List<CatalogueEntry> entries) {
        for (CatalogueEntry entry : entries) {
            if (this.entries.put(entry.id(), entry) != null) {
                throw new IllegalArgumentException("Two catalogue entries are called " + entry.id());
            }
        }
    }

    public Optional<CatalogueEntry> find(String id) {
        return Optional.ofNullable(entries.get(id));
    }

    /** Every id, in order. */
    public Set<String> ids() {
        return Collections.unmodifiableSet(entries.keySet());
    }

    /** Every entry, in order. */
    public List<CatalogueEntry> entries() {
        return List.copyOf(entries.values());
    }
}
