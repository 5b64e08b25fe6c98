package io.costanalyzer.config.catalogue;

import io.costanalyzer.analysis.savings.measure.CatalogueEntry;
import io.costanalyzer.analysis.savings.measure.Lever;
import io.costanalyzer.analysis.savings.measure.MeasureKind;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** An entry as it is written in a file of the catalogue, and how it is understood. */
final class WrittenEntry {

    private static final Set<String> KEYS = Set.of(
            "id",
            "title",
            "phase",
            "summary",
            "kind",
            "lever",
            "services",
            "usage-types",
            "roll-out",
            "promise",
            "drivers",
            "guardrails");

    private final WrittenItem entry;

    private WrittenEntry(WrittenItem entry) {
        this.entry = entry;
    }

    /**
     * The entries of a text.
     *
     * @throws IllegalArgumentException if it is no list of entries, or one of them is wrong
     */
    static List<CatalogueEntry> entries(String text) {
        return WrittenItem.list(text, "entry", "entries", KEYS).stream()
                .map(item -> new WrittenEntry(item).understood())
                .toList();
    }

    private CatalogueEntry understood() {
        String name = entry.needed("kind");
        MeasureKind kind = Arrays.stream(MeasureKind.values())
                .filter(one -> one.displayName().equals(name))
                .findFirst()
                .orElseThrow(() -> entry.wrong("there is no kind of measure called " + name));
        return new CatalogueEntry(
                entry.needed("id"),
                entry.needed("title"),
                entry.needed("phase"),
                entry.needed("summary"),
                kind,
                entry.optional("lever")
                        .map(word -> Lever.valueOf(word.toUpperCase(Locale.ROOT)))
                        .orElse(kind.lever()),
                new HashSet<>(entry.words("services")),
                new HashSet<>(entry.words("usage-types")),
                entry.optional("roll-out").map(Integer::valueOf),
                entry.optional("promise").map(PromiseText::parse),
                new HashSet<>(entry.words("drivers")),
                entry.words("guardrails"));
    }
}
