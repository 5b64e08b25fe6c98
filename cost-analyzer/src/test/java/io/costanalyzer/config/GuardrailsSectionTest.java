package io.costanalyzer.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.costanalyzer.allocation.Environment;
import io.costanalyzer.analysis.guardrail.Bound;
import io.costanalyzer.analysis.guardrail.Guardrail;
import io.costanalyzer.analysis.metric.MetricUnit;
import io.costanalyzer.analysis.metric.WatchedMetric;
import io.costanalyzer.analysis.unitcost.UnitMetric;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GuardrailsSectionTest {

    private static final String METRICS = "metrics: {cloudwatch: {}}\n";

    /** The four guardrails of the programme, in the words of CloudWatch. */
    @ParameterizedTest
    @CsvSource({
        "api-latency, AWS/ApiGateway, Latency, p95, at most 200 ms",
        "database-query-time, AWS/RDS, SelectLatency, Average, at most 100 ms",
        "cold-start, LambdaInsights, init_duration, p95, at most 1000 ms",
        "cache-hit-ratio, AWS/CloudFront, CacheHitRate, Average, at least 95 %"
    })
    void aPresetNeedsNoMoreThanItsDimensions(
            String preset, String namespace, String metric, String statistic, String bound) {
        Guardrail guardrail =
                guardrail("{name: it, preset: " + preset + ", dimensions: [{name: Name, value: clinic}]}");

        assertThat(guardrail.metric().namespace()).isEqualTo(namespace);
        assertThat(guardrail.metric().name()).isEqualTo(metric);
        assertThat(guardrail.metric().statistic()).isEqualTo(statistic);
        assertThat(guardrail.metric().dimensions()).isEqualTo(Map.of("Name", "clinic"));
        assertThat(guardrail.metric().unit()).contains(guardrail.bound().unit());
        assertThat(guardrail.bound().description().replace('\u00a0', ' ')).isEqualTo(bound);
        assertThat(guardrail.rule()).isEqualTo(preset);
    }

    /** CloudFront keeps its metrics in us-east-1, wherever the rest lives. */
    @Test
    void theCacheHitRatioIsReadWhereCloudFrontKeepsIt() {
        assertThat(guardrail("{name: it, preset: cache-hit-ratio}").metric().region())
                .contains("us-east-1");
    }

    @Test
    void anotherBoundAndStatisticMayBeWritten() {
        Guardrail guardrail = guardrail("{name: it, preset: api-latency, at-most: 0.5 s}"
                .replace("0.5 s", "350.5 ms")
                .replace("}", ", statistic: p99}"));

        assertThat(guardrail.bound()).isEqualTo(Bound.atMost("350.5", MetricUnit.MILLISECONDS));
        assertThat(guardrail.metric().statistic()).isEqualTo("p99");
    }

    @Test
    void aGuardrailOfOnesOwnGivesItsMetricAndItsBound() {
        Guardrail guardrail =
                guardrail("{name: hits, namespace: Shop, metric: Hits, at-least: 95%, environment: prod}");

        assertThat(guardrail)
                .isEqualTo(new Guardrail(
                        "hits",
                        "hits",
                        Optional.of(Environment.of("prod")),
                        WatchedMetric.of("Shop", "Hits", Map.of(), "Average", Optional.of(MetricUnit.PERCENT)),
                        new Bound(Bound.Side.AT_LEAST, new BigDecimal("95"), MetricUnit.PERCENT)));
    }

    @Test
    void aNumberWithoutUnitIsToldHowToWriteIt() {
        assertThat(Configs.problemsWith(METRICS + "guardrails: [{name: a, preset: api-latency, at-most: 200}]"))
                .containsExactly(
                        "guardrails[0].at-most: \"200\" has no unit; write it with one: \"200 ms\", s, % or count.");
    }

    @Test
    void guardrailsNeedMetrics() {
        assertThat(Configs.problemsWith("guardrails: [{name: a, preset: api-latency}]"))
                .containsExactly("has \"guardrails\" without \"metrics\"; add \"metrics\".");
    }

    @Test
    void aMeasureMayNameAPresetAGuardrailOrWhatTheCatalogueAsksForAndNothingElse() {
        String measures = "measures: {list: [{id: log-reduction, guardrails: [%s]}]}\n" + METRICS
                + "guardrails: [{name: answers, preset: api-latency}]\n";

        assertThat(Configs.with(measures.formatted("answers, cold-start, audit-trail"))
                        .programme()
                        .measures())
                .hasSize(1);
        assertThat(Configs.problemsWith(measures.formatted("answer")))
                .containsExactly(
                        "measures.list[0].guardrails[0]: \"answer\" is no guardrail of this file and no preset; did you mean"
                                + " \"answers\"?");
    }

    @Test
    void aUnitMetricIsReadWhole() {
        UnitMetric metric = Configs.with(
                        METRICS + "unit-metrics: [{name: users, unit: user, count: average, environment: prod,"
                                + " services: [AWS Lambda], namespace: Shop, metric: Users, statistic: Maximum}]")
                .programme()
                .unitMetrics()
                .get(0);

        assertThat(metric.count()).isEqualTo(UnitMetric.Count.AVERAGE);
        assertThat(metric.scope().environments()).isEqualTo(Set.of(Environment.of("prod")));
        assertThat(metric.scope().serviceNames()).isEqualTo(Set.of("AWS Lambda"));
        assertThat(metric.metric()).isEqualTo(WatchedMetric.of("Shop", "Users", Map.of(), "Maximum", Optional.empty()));
    }

    private static Guardrail guardrail(String yaml) {
        return Configs.with(METRICS + "guardrails: [" + yaml + "]")
                .programme()
                .guardrails()
                .get(0);
    }
}
