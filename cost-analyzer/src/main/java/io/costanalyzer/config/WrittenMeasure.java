package io.costanalyzer.config;

import io.costanalyzer.allocation.Environment;
import io.costanalyzer.analysis.savings.measure.CatalogueEntry;
import io.costanalyzer.analysis.savings.measure.Measure;
import io.costanalyzer.analysis.savings.measure.MeasureKind;
import io.costanalyzer.analysis.savings.measure.Promise;
import io.costanalyzer.config.catalogue.MeasureCatalogues;
import io.costanalyzer.config.shape.Key;
import io.costanalyzer.config.shape.Similar;
import io.costanalyzer.config.shape.Values;
import io.costanalyzer.ledger.Scope;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Makes a measure of what is written and, where it is of the catalogue, of what stands there. */
final class WrittenMeasure {

    private static final String OWN_PHASE = "own";

    private final Values values;
    private final Optional<CatalogueEntry> entry;

    private WrittenMeasure(Values values, Optional<CatalogueEntry> entry) {
        this.values = values;
        this.entry = entry;
    }

    static MeasureSettings understood(Values values) {
        return new WrittenMeasure(values, entry(values)).settings();
    }

    /** Complains when neither the catalogue knows it nor the file says what it is. */
    private static Optional<CatalogueEntry> entry(Values values) {
        if (values.find(MeasuresSection.KIND).isPresent()) {
            if (values.find(MeasuresSection.ENTRY).isPresent()) {
                values.complain(
                        MeasuresSection.ENTRY,
                        "stands beside \"kind\", which means a measure of its own",
                        "take one of the two out");
            }
            if (values.find(MeasuresSection.SERVICES).isEmpty()
                    && values.find(MeasuresSection.USAGE_TYPES).isEmpty()
                    && values.find(MeasuresSection.TAGS).isEmpty()) {
                values.complain(
                        MeasuresSection.KIND,
                        "is of a measure in full that does not say what it acts on",
                        "add \"services\", \"usage-types\" or \"tags\"");
            }
            return Optional.empty();
        }
        Key<String> named = values.find(MeasuresSection.ENTRY).isPresent() ? MeasuresSection.ENTRY : MeasuresSection.ID;
        String id = values.get(named);
        Optional<CatalogueEntry> entry = MeasureCatalogues.standard().find(id);
        if (entry.isEmpty()) {
            values.complain(
                    named,
                    "is no measure of the catalogue",
                    Similar.closest(id, MeasureCatalogues.standard().ids())
                                    .map(near -> Similar.question(near) + " Otherwise write")
                                    .orElse("write")
                            + " the measure in full, with \"kind\", \"services\" and \"usage-types\"");
        }
        return entry;
    }

    private MeasureSettings settings() {
        MeasureKind kind = values.find(MeasuresSection.KIND)
                .or(() -> entry.map(CatalogueEntry::kind))
                .orElse(MeasureKind.QUANTITY);
        String id = values.get(MeasuresSection.ID);
        Measure measure = new Measure(
                id,
                values.find(MeasuresSection.TITLE)
                        .or(() -> entry.map(CatalogueEntry::title))
                        .orElse(id),
                kind,
                entry.map(CatalogueEntry::lever).orElseGet(kind::lever),
                scope(),
                values.find(MeasuresSection.APPLIED),
                values.find(MeasuresSection.ROLL_OUT).or(() -> entry.flatMap(CatalogueEntry::rollOutDays)),
                promise(),
                values.find(MeasuresSection.DRIVERS)
                        .<Set<String>>map(Set::copyOf)
                        .or(() -> entry.map(CatalogueEntry::drivers))
                        .orElse(Set.of()));
        return new MeasureSettings(
                measure,
                entry.map(CatalogueEntry::id),
                entry.map(CatalogueEntry::phase).orElse(OWN_PHASE),
                values.find(MeasuresSection.EFFORT),
                values.find(MeasuresSection.GUARDRAILS)
                        .or(() -> entry.map(CatalogueEntry::guardrails))
                        .orElse(List.of()));
    }

    private Scope scope() {
        Set<Environment> environments =
                Set.copyOf(values.find(MeasuresSection.ENVIRONMENTS).orElse(List.of()));
        Set<String> services = values.find(MeasuresSection.SERVICES)
                .<Set<String>>map(Set::copyOf)
                .or(() -> entry.map(CatalogueEntry::serviceNames))
                .orElse(Set.of());
        Set<String> usageTypes = values.find(MeasuresSection.USAGE_TYPES)
                .<Set<String>>map(Set::copyOf)
                .or(() -> entry.map(CatalogueEntry::usageTypes))
                .orElse(Set.of());
        return new Scope(
                environments,
                services,
                usageTypes,
                Scope.spending().chargeCategories(),
                TagsWanted.of(values, MeasuresSection.TAGS));
    }

    private Optional<Promise> promise() {
        if (values.find(MeasuresSection.PROMISE).isPresent()
                && values.find(MeasuresSection.PROMISED).isPresent()) {
            values.complain(MeasuresSection.PROMISED, "stands beside \"promise\"", "write one of them");
        }
        return values.find(MeasuresSection.PROMISE)
                .<Promise>map(Promise.OfScope::new)
                .or(() -> values.find(MeasuresSection.PROMISED).map(Promise.PerMonth::new))
                .or(() -> entry.flatMap(CatalogueEntry::promise));
    }
}
