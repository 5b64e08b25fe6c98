package io.costanalyzer.config.catalogue;

import io.costanalyzer.analysis.savings.measure.CatalogueEntry;
import io.costanalyzer.analysis.savings.measure.Lever;
import io.costanalyzer.analysis.savings.measure.MeasureKind;
import io.costanalyzer.config.tree.ConfigList;
import io.costanalyzer.config.tree.ConfigMapping;
import io.costanalyzer.config.tree.ConfigNode;
import io.costanalyzer.config.tree.ConfigScalar;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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

    private final ConfigMapping entry;

    /** @throws IllegalArgumentException if it is no section, or has a key that nobody knows */
    WrittenEntry(ConfigNode node) {
        if (!(node instanceof ConfigMapping mapping)) {
            throw new IllegalArgumentException("line " + node.line() + " is no entry");
        }
        this.entry = mapping;
        for (ConfigMapping.Entry pair : mapping.entries()) {
            if (!KEYS.contains(pair.key())) {
                throw new IllegalArgumentException("line " + pair.line() + ": nobody knows the key " + pair.key());
            }
        }
    }

    /** @throws IllegalArgumentException if something is missing or has a value that does not fit */
    CatalogueEntry understood() {
        String name = needed("kind");
        MeasureKind kind = Arrays.stream(MeasureKind.values())
                .filter(one -> one.displayName().equals(name))
                .findFirst()
                .orElseThrow(() -> wrong("there is no kind of measure called " + name));
        return new CatalogueEntry(
                needed("id"),
                needed("title"),
                needed("phase"),
                needed("summary"),
                kind,
                text("lever")
                        .map(word -> Lever.valueOf(word.toUpperCase(Locale.ROOT)))
                        .orElse(kind.lever()),
                new HashSet<>(words("services")),
                new HashSet<>(words("usage-types")),
                text("roll-out").map(Integer::valueOf),
                text("promise").map(PromiseText::parse),
                new HashSet<>(words("drivers")),
                words("guardrails"));
    }

    private String needed(String key) {
        return text(key).orElseThrow(() -> wrong("the key " + key + " is missing"));
    }

    private Optional<String> text(String key) {
        return entry.get(key).map(this::scalar);
    }

    private List<String> words(String key) {
        Optional<ConfigNode> node = entry.get(key);
        if (node.isEmpty()) {
            return List.of();
        }
        if (node.get() instanceof ConfigList list) {
            return list.items().stream().map(this::scalar).toList();
        }
        throw wrong(key + " is no list");
    }

    private String scalar(ConfigNode node) {
        if (node instanceof ConfigScalar scalar && !scalar.text().isBlank()) {
            return scalar.text();
        }
        throw wrong("line " + node.line() + " is no text");
    }

    private IllegalArgumentException wrong(String problem) {
        return new IllegalArgumentException("the entry of line " + entry.line() + ": " + problem);
    }
}
