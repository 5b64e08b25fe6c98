package io.costanalyzer.config;

import io.costanalyzer.allocation.Environment;
import io.costanalyzer.analysis.guardrail.Bound;
import io.costanalyzer.analysis.guardrail.Guardrail;
import io.costanalyzer.analysis.metric.WatchedMetric;
import io.costanalyzer.config.shape.Choice;
import io.costanalyzer.config.shape.EnvironmentName;
import io.costanalyzer.config.shape.Key;
import io.costanalyzer.config.shape.ListOf;
import io.costanalyzer.config.shape.Section;
import io.costanalyzer.config.shape.Values;
import java.util.List;
import java.util.Optional;

/** {@code guardrails}: what must not suffer for a saving. */
final class GuardrailsSection {

    static final Key<String> NAME =
            Key.required("name", Words.TITLE, "Unique; for people, and for measures to name it by.");
    private static final Key<GuardrailPreset> PRESET = Key.optional(
            "preset",
            new Choice<>(GuardrailPreset.byId()),
            "One that is known, with metric, statistic and bound: API latency (p95, 200 ms), Aurora query time (average, 100 ms),"
                    + " Lambda init duration (p95, 1 s, needs Lambda Insights), CloudFront cache hit ratio (average, 95 %, needs"
                    + " the additional metrics). Measures that name the preset mean this one.");
    private static final Key<Environment> ENVIRONMENT =
            Key.optional("environment", new EnvironmentName(), "Where it is watched. Left out: everywhere.");
    private static final Key<String> STATISTIC = Key.optional(
            "statistic",
            MetricWords.STATISTIC,
            "How the values of a day become one. Left out: the preset's, or Average.");
    private static final Key<MetricWords.Level> AT_MOST = Key.optional(
            "at-most", MetricWords.LEVEL, "What the mean of the days may be at most, in the unit of the metric.");
    private static final Key<MetricWords.Level> AT_LEAST = Key.optional(
            "at-least", MetricWords.LEVEL, "What the mean of the days must be at least, in the unit of the metric.");

    static final Key<List<Guardrail>> GUARDRAILS = Key.optional(
            "guardrails",
            ListOf.named(
                    Section.of(
                                    GuardrailsSection::guardrail,
                                    NAME,
                                    PRESET,
                                    ENVIRONMENT,
                                    MetricWords.NAMESPACE,
                                    MetricWords.METRIC,
                                    MetricWords.DIMENSIONS,
                                    MetricWords.REGION,
                                    STATISTIC,
                                    AT_MOST,
                                    AT_LEAST)
                            .exactlyOne(PRESET, MetricWords.METRIC)
                            .together(MetricWords.NAMESPACE, MetricWords.METRIC),
                    NAME),
            "What must not suffer for a saving: figures from metrics, held to a bound in the days before a measure and since."
                    + " A saving that broke one is marked as bought too dear.");

    private GuardrailsSection() {}

    private static Guardrail guardrail(Values values) {
        Optional<GuardrailPreset> preset = values.find(PRESET);
        Bound bound = bound(values, preset);
        WatchedMetric metric = new WatchedMetric(
                values.find(MetricWords.NAMESPACE)
                        .or(() -> preset.map(GuardrailPreset::namespace))
                        .orElseThrow(),
                values.find(MetricWords.METRIC)
                        .or(() -> preset.map(GuardrailPreset::metric))
                        .orElseThrow(),
                MetricWords.sorted(values.find(MetricWords.DIMENSIONS).orElse(List.of())),
                values.find(STATISTIC)
                        .or(() -> preset.map(GuardrailPreset::statistic))
                        .orElse("Average"),
                Optional.of(bound.unit()),
                values.find(MetricWords.REGION).or(() -> preset.flatMap(GuardrailPreset::region)));
        return new Guardrail(
                values.get(NAME),
                preset.map(GuardrailPreset::id).orElse(values.get(NAME)),
                values.find(ENVIRONMENT),
                metric,
                bound);
    }

    private static Bound bound(Values values, Optional<GuardrailPreset> preset) {
        Optional<Bound> most =
                values.find(AT_MOST).map(level -> new Bound(Bound.Side.AT_MOST, level.value(), level.unit()));
        Optional<Bound> least =
                values.find(AT_LEAST).map(level -> new Bound(Bound.Side.AT_LEAST, level.value(), level.unit()));
        if (most.isPresent() && least.isPresent()) {
            values.complain(AT_LEAST, "stands beside \"at-most\"", "write one of them");
        }
        Optional<Bound> written = most.or(() -> least);
        Optional<Bound> usual = preset.map(GuardrailPreset::bound);
        if (written.isPresent() && usual.isPresent()) {
            Key<?> key = most.isPresent() ? AT_MOST : AT_LEAST;
            if (written.get().side() != usual.get().side()) {
                values.complain(
                        key,
                        "is the other side of the preset's bound",
                        "the preset says " + usual.get().description());
            } else if (written.get().unit() != usual.get().unit()) {
                values.complain(
                        key,
                        "is in another unit than the metric of the preset",
                        "write it in " + usual.get().unit().symbol());
            }
        }
        if (written.isEmpty() && usual.isEmpty()) {
            values.complain(MetricWords.METRIC, "has no bound", "add \"at-most\" or \"at-least\"");
        }
        return written.or(() -> usual).orElse(GuardrailPreset.API_LATENCY.bound());
    }
}
