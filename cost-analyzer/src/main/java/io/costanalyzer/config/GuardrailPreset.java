package io.costanalyzer.config;

import io.costanalyzer.analysis.guardrail.Bound;
import io.costanalyzer.analysis.metric.MetricUnit;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Guardrails that need no more than to be told which API, function, database or distribution. Namespaces, names and units
 * as AWS documents them.
 */
enum GuardrailPreset {
    /** REST APIs by ApiName; the time between a request and its answer. */
    API_LATENCY("api-latency", "AWS/ApiGateway", "Latency", "p95", Bound.Side.AT_MOST, "200", MetricUnit.MILLISECONDS),
    /** Aurora MySQL by DBClusterIdentifier or DBInstanceIdentifier. */
    DATABASE_QUERY_TIME(
            "database-query-time",
            "AWS/RDS",
            "SelectLatency",
            "Average",
            Bound.Side.AT_MOST,
            "100",
            MetricUnit.MILLISECONDS),
    /** Needs Lambda Insights, by function_name. */
    COLD_START(
            "cold-start",
            "LambdaInsights",
            "init_duration",
            "p95",
            Bound.Side.AT_MOST,
            "1000",
            MetricUnit.MILLISECONDS),
    /** Needs the additional metrics of the distribution, by DistributionId with Region=Global; kept in us-east-1. */
    CACHE_HIT_RATIO(
            "cache-hit-ratio",
            "AWS/CloudFront",
            "CacheHitRate",
            "Average",
            Bound.Side.AT_LEAST,
            "95",
            MetricUnit.PERCENT);

    private final String id;
    private final String namespace;
    private final String metric;
    private final String statistic;
    private final Bound.Side side;
    private final String bound;
    private final MetricUnit unit;

    GuardrailPreset(
            String id,
            String namespace,
            String metric,
            String statistic,
            Bound.Side side,
            String bound,
            MetricUnit unit) {
        this.id = id;
        this.namespace = namespace;
        this.metric = metric;
        this.statistic = statistic;
        this.side = side;
        this.bound = bound;
        this.unit = unit;
    }

    String id() {
        return id;
    }

    String namespace() {
        return namespace;
    }

    String metric() {
        return metric;
    }

    String statistic() {
        return statistic;
    }

    Bound bound() {
        return new Bound(side, new BigDecimal(bound), unit);
    }

    Optional<String> region() {
        return this == CACHE_HIT_RATIO ? Optional.of("us-east-1") : Optional.empty();
    }

    static Map<String, GuardrailPreset> byId() {
        Map<String, GuardrailPreset> presets = new LinkedHashMap<>();
        for (GuardrailPreset preset : values()) {
            presets.put(preset.id, preset);
        }
        return presets;
    }
}
