package io.costanalyzer.config;

import io.costanalyzer.allocation.Environment;
import io.costanalyzer.analysis.metric.WatchedMetric;
import io.costanalyzer.analysis.unitcost.UnitMetric;
import io.costanalyzer.config.shape.Choice;
import io.costanalyzer.config.shape.EnvironmentName;
import io.costanalyzer.config.shape.Key;
import io.costanalyzer.config.shape.ListOf;
import io.costanalyzer.config.shape.Section;
import io.costanalyzer.config.shape.Values;
import io.costanalyzer.ledger.Scope;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** {@code unit-metrics}: what the cost is divided by. */
final class UnitMetricsSection {

    private static final Key<String> NAME = Key.required("name", Words.TITLE, "Unique; for people.");
    private static final Key<String> UNIT =
            Key.required("unit", Words.line("one of what is counted", "active user", 60), "One of what is counted.");
    private static final Key<UnitMetric.Count> COUNT = Key.optional(
                    "count",
                    new Choice<>(counts()),
                    "How the days of a month become its count: they add up, as requests do, or their average counts, as with"
                            + " users.")
            .orElse("total");
    private static final Key<Environment> ENVIRONMENT =
            Key.optional("environment", new EnvironmentName(), "Of whose cost. Left out: of everything together.");
    private static final Key<List<String>> SERVICES = Key.optional(
            "services", ListOf.some(Words.SERVICE), "Of the cost of these services alone. Left out: of all.");
    private static final Key<String> NAMESPACE = required(MetricWords.NAMESPACE);
    private static final Key<String> METRIC = required(MetricWords.METRIC);
    private static final Key<String> STATISTIC = Key.optional(
                    "statistic", MetricWords.STATISTIC, "How the values of a day become one.")
            .orElse("Sum");

    private static final Key<BigDecimal> TELL_ABOVE = Key.optional(
                    "tell-above",
                    Percentages.RISE,
                    "By how much a unit may cost more in a week than in the weeks before until it is told. A rise within what"
                            + " these weeks differ by is never told.")
            .orElse("25 %");

    static final Key<List<UnitMetric>> UNIT_METRICS = Key.optional(
            "unit-metrics",
            ListOf.named(
                    Section.of(
                            UnitMetricsSection::metric,
                            NAME,
                            UNIT,
                            COUNT,
                            ENVIRONMENT,
                            SERVICES,
                            NAMESPACE,
                            METRIC,
                            MetricWords.DIMENSIONS,
                            MetricWords.REGION,
                            STATISTIC,
                            TELL_ABOVE),
                    NAME),
            "Figures of the business, such as users or orders, to divide the cost by.");

    private UnitMetricsSection() {}

    private static Key<String> required(Key<String> key) {
        return Key.required(key.name(), key.kind(), key.description());
    }

    private static UnitMetric metric(Values values) {
        Scope scope = Scope.spending();
        if (values.find(ENVIRONMENT).isPresent()) {
            scope = scope.in(values.get(ENVIRONMENT));
        }
        if (values.find(SERVICES).isPresent()) {
            scope = scope.ofServices(Set.copyOf(values.get(SERVICES)));
        }
        return new UnitMetric(
                values.get(NAME),
                values.get(UNIT),
                scope,
                new WatchedMetric(
                        values.get(NAMESPACE),
                        values.get(METRIC),
                        MetricWords.sorted(values.find(MetricWords.DIMENSIONS).orElse(List.of())),
                        values.get(STATISTIC),
                        Optional.empty(),
                        values.find(MetricWords.REGION)),
                values.get(COUNT),
                values.get(TELL_ABOVE));
    }

    private static Map<String, UnitMetric.Count> counts() {
        Map<String, UnitMetric.Count> counts = new LinkedHashMap<>();
        for (UnitMetric.Count count : UnitMetric.Count.values()) {
            counts.put(count.displayName(), count);
        }
        return counts;
    }
}
