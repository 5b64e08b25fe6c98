package io.costanalyzer.telemetry.cloudwatch;

import io.costanalyzer.analysis.metric.MetricSeries;
import io.costanalyzer.analysis.metric.MetricUnit;
import io.costanalyzer.analysis.metric.WatchedMetric;
import io.costanalyzer.focus.ChargePeriod;
import io.costanalyzer.telemetry.MetricSource;
import io.costanalyzer.telemetry.TelemetryUnavailableException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.cloudwatch.CloudWatchClient;
import software.amazon.awssdk.services.cloudwatch.model.Dimension;
import software.amazon.awssdk.services.cloudwatch.model.GetMetricDataRequest;
import software.amazon.awssdk.services.cloudwatch.model.GetMetricDataResponse;
import software.amazon.awssdk.services.cloudwatch.model.MetricDataQuery;
import software.amazon.awssdk.services.cloudwatch.model.MetricDataResult;
import software.amazon.awssdk.services.cloudwatch.model.StandardUnit;
import software.amazon.awssdk.services.cloudwatch.model.StatusCode;

/**
 * Reads figures out of CloudWatch by GetMetricData, one value a day in UTC. CloudWatch keeps hourly values for 455 days.
 *
 * <p>An answer takes at most 500 metrics and 100,800 values, so that long periods go in several requests. A metric that is
 * kept in another unit than asked for has no values.
 */
public final class CloudWatchMetricSource implements MetricSource {

    /** The operation, which is the IAM action as well. */
    static final String OPERATION = "cloudwatch:GetMetricData";

    private static final int DAY_IN_SECONDS = 86_400;
    private static final int MAX_METRICS = 500;
    private static final int MAX_VALUES = 100_800;

    private final Function<Optional<String>, CloudWatchClient> clients;

    /**
     * @param clients gives the client of a region, or of the usual one; asked once a region and read
     */
    public CloudWatchMetricSource(Function<Optional<String>, CloudWatchClient> clients) {
        this.clients = clients;
    }

    @Override
    public Map<WatchedMetric, MetricSeries> read(Collection<WatchedMetric> metrics, ChargePeriod period) {
        Map<Optional<String>, List<WatchedMetric>> byRegion = new LinkedHashMap<>();
        for (WatchedMetric metric : metrics) {
            byRegion.computeIfAbsent(metric.region(), any -> new ArrayList<>()).add(metric);
        }
        Map<WatchedMetric, MetricSeries> found = new LinkedHashMap<>();
        int batch = Math.max(1, Math.min(MAX_METRICS, MAX_VALUES / period.days()));
        byRegion.forEach((region, wanted) -> {
            CloudWatchClient client = clients.apply(region);
            for (int from = 0; from < wanted.size(); from += batch) {
                read(client, wanted.subList(from, Math.min(wanted.size(), from + batch)), period, found);
            }
        });
        return found;
    }

    private static void read(
            CloudWatchClient client,
            List<WatchedMetric> metrics,
            ChargePeriod period,
            Map<WatchedMetric, MetricSeries> found) {
        Map<String, SortedMap<LocalDate, BigDecimal>> byId = new HashMap<>();
        Set<String> seen = new HashSet<>();
        @Nullable String token = null;
        do {
            GetMetricDataResponse answer = ask(client, request(metrics, period, token));
            answer.metricDataResults().forEach(result -> collect(result, byId));
            String next = answer.nextToken();
            token = next == null || next.isEmpty() ? null : next;
            if (token != null && !seen.add(token)) {
                throw new TelemetryUnavailableException(
                        OPERATION, "the same page came twice", "Run again later.", null);
            }
        } while (token != null);
        for (int i = 0; i < metrics.size(); i++) {
            SortedMap<LocalDate, BigDecimal> days = byId.get(id(i));
            if (days != null && !days.isEmpty()) {
                found.put(metrics.get(i), new MetricSeries(days));
            }
        }
    }

    private static GetMetricDataResponse ask(CloudWatchClient client, GetMetricDataRequest request) {
        try {
            return client.getMetricData(request);
        } catch (SdkException failure) {
            throw Refusals.explain(OPERATION, failure);
        }
    }

    private static void collect(MetricDataResult result, Map<String, SortedMap<LocalDate, BigDecimal>> byId) {
        if (result.statusCode() == StatusCode.FORBIDDEN || result.statusCode() == StatusCode.INTERNAL_ERROR) {
            throw new TelemetryUnavailableException(
                    OPERATION,
                    "no values for one of the metrics (" + result.statusCodeAsString() + ")",
                    "Check that the role may read it, and run again.",
                    null);
        }
        SortedMap<LocalDate, BigDecimal> days = byId.computeIfAbsent(result.id(), any -> new TreeMap<>());
        for (int i = 0; i < Math.min(result.timestamps().size(), result.values().size()); i++) {
            days.put(
                    LocalDate.ofInstant(result.timestamps().get(i), ZoneOffset.UTC),
                    BigDecimal.valueOf(result.values().get(i)));
        }
    }

    private static GetMetricDataRequest request(
            List<WatchedMetric> metrics, ChargePeriod period, @Nullable String token) {
        List<MetricDataQuery> queries = new ArrayList<>();
        for (int i = 0; i < metrics.size(); i++) {
            queries.add(query(id(i), metrics.get(i)));
        }
        return GetMetricDataRequest.builder()
                .startTime(period.start().atStartOfDay(ZoneOffset.UTC).toInstant())
                .endTime(period.endExclusive().atStartOfDay(ZoneOffset.UTC).toInstant())
                .metricDataQueries(queries)
                .nextToken(token)
                .build();
    }

    private static MetricDataQuery query(String id, WatchedMetric metric) {
        List<Dimension> dimensions = metric.dimensions().entrySet().stream()
                .map(one -> Dimension.builder()
                        .name(one.getKey())
                        .value(one.getValue())
                        .build())
                .toList();
        return MetricDataQuery.builder()
                .id(id)
                .metricStat(stat -> stat.stat(metric.statistic())
                        .period(DAY_IN_SECONDS)
                        .unit(metric.unit().map(CloudWatchMetricSource::unit).orElse(null))
                        .metric(named -> named.namespace(metric.namespace())
                                .metricName(metric.name())
                                .dimensions(dimensions)))
                .build();
    }

    private static StandardUnit unit(MetricUnit unit) {
        return switch (unit) {
            case MILLISECONDS -> StandardUnit.MILLISECONDS;
            case SECONDS -> StandardUnit.SECONDS;
            case PERCENT -> StandardUnit.PERCENT;
            case COUNT -> StandardUnit.COUNT;
        };
    }

    private static String id(int index) {
        return "m" + index;
    }
}
