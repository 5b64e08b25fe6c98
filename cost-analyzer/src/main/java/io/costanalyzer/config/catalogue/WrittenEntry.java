package io.costanalyzer.config.catalogue;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.costanalyzer.analysis.savings.measure.CatalogueEntry;
import io.costanalyzer.analysis.savings.measure.Lever;
import io.costanalyzer.analysis.savings.measure.MeasureKind;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An entry as it is written: the words of the file, not yet understood. What may be left out is {@code null} then.
 *
 * @param id unique
 * @param title a few words
 * @param phase of a programme
 * @param summary a sentence or two
 * @param kind the display name of a {@link MeasureKind}
 * @param lever the name of a {@link Lever}
 * @param services as the bill prints them
 * @param usageTypes without region prefix
 * @param rollOut days
 * @param promise a share or an amount a month
 * @param drivers usage types
 * @param guardrails names of presets
 */
record WrittenEntry(
        String id,
        String title,
        String phase,
        String summary,
        String kind,
        @Nullable String lever,
        @Nullable List<String> services,
        @JsonProperty("usage-types") @Nullable List<String> usageTypes,
        @JsonProperty("roll-out") @Nullable Integer rollOut,
        @Nullable String promise,
        @Nullable List<String> drivers,
        @Nullable List<String> guardrails) {

    CatalogueEntry understood() {
        MeasureKind ofKind = Arrays.stream(MeasureKind.values())
                .filter(one -> one.displayName().equals(kind))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(id + ": there is no kind of measure called " + kind));
        return new CatalogueEntry(
                id,
                title,
                phase,
                summary,
                ofKind,
                lever == null ? ofKind.lever() : Lever.valueOf(lever.toUpperCase(Locale.ROOT)),
                set(services),
                set(usageTypes),
                Optional.ofNullable(rollOut),
                Optional.ofNullable(promise).map(PromiseText::parse),
                set(drivers),
                Objects.requireNonNullElse(guardrails, List.of()));
    }

    private static Set<String> set(@Nullable List<String> values) {
        return values == null ? Set.of() : new HashSet<>(values);
    }
}
