package io.costanalyzer.analysis.savings.measure;

import io.costanalyzer.allocation.Environment;
import io.costanalyzer.ledger.Scope;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * A kind of change that teams make, with what it usually promises: a measure without place and date.
 *
 * @param id unique, in lower case with hyphens
 * @param title for people, a few words
 * @param phase of a programme, such as {@code database}
 * @param summary what is changed and what to know, a sentence or two
 * @param kind what it does to the bill
 * @param lever what it moves
 * @param serviceNames of which services, as the bill prints them; empty for all
 * @param usageTypes of which usage types, without region prefix, {@code *} for any characters; empty for all
 * @param rollOutDays days until it is fully in force, where that lies in its nature
 * @param promise what it usually saves, where that can be said
 * @param drivers usage types whose quantity drives its cost
 * @param guardrails what must not suffer, by the names of the guardrail presets
 */
public record CatalogueEntry(
        String id,
        String title,
        String phase,
        String summary,
        MeasureKind kind,
        Lever lever,
        Set<String> serviceNames,
        Set<String> usageTypes,
        Optional<Integer> rollOutDays,
        Optional<Promise> promise,
        Set<String> drivers,
        List<String> guardrails) {

    public CatalogueEntry {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(lever, "lever");
        serviceNames = Set.copyOf(serviceNames);
        usageTypes = Set.copyOf(usageTypes);
        drivers = Set.copyOf(drivers);
        guardrails = List.copyOf(guardrails);
    }

    /**
     * The measure itself, with the usual promise; what is known better is set on it afterwards.
     *
     * @param environments where; empty for everywhere
     * @param applied from when on, if that is known
     */
    public Measure measure(Set<Environment> environments, Optional<LocalDate> applied) {
        Scope usage = Scope.spending().ofServices(serviceNames).ofUsageTypes(usageTypes);
        Scope scope = new Scope(environments, usage.serviceNames(), usage.usageTypes(), usage.chargeCategories());
        return new Measure(id, title, kind, lever, scope, applied, rollOutDays, promise, drivers);
    }
}
