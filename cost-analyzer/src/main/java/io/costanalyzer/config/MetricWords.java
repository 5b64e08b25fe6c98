package io.costanalyzer.config;

import io.costanalyzer.analysis.metric.MetricUnit;
import io.costanalyzer.config.shape.Key;
import io.costanalyzer.config.shape.ListOf;
import io.costanalyzer.config.shape.Refusal;
import io.costanalyzer.config.shape.Section;
import io.costanalyzer.config.shape.Word;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/** What figures other than costs are called, and the keys that several sections name them by. */
final class MetricWords {

    private static final Map<String, MetricUnit> UNITS = Map.of(
            "ms", MetricUnit.MILLISECONDS, "s", MetricUnit.SECONDS, "%", MetricUnit.PERCENT, "count", MetricUnit.COUNT);

    /** A number and what it counts. */
    record Level(BigDecimal value, MetricUnit unit) {}

    static final Word<Level> LEVEL = Word.of(
                    "a number with its unit: ms, s, % or count",
                    "^(?:0|[1-9][0-9]{0,11})(?:\\.[0-9]{1,6})?[ \\u00a0\\u202f]?(?:ms|s|%|count)$",
                    "200 ms",
                    MetricWords::level)
            .withHint(text -> {
                if (text.matches("[0-9]+(?:\\.[0-9]+)?")) {
                    throw new Refusal("has no unit", "write it with one: \"" + text + " ms\", s, % or count");
                }
            });

    static final Word<String> STATISTIC = Word.of(
            "a statistic: Average, Sum, Minimum, Maximum, SampleCount or a percentile such as p95",
            "^(?:Average|Sum|Minimum|Maximum|SampleCount|p(?:[1-9][0-9]?(?:\\.[0-9]{1,2})?|100))$",
            "p95",
            Function.identity());

    static final Key<String> NAMESPACE = Key.optional(
            "namespace",
            Word.of(
                    "a namespace of metrics",
                    "^[A-Za-z0-9_./#-][A-Za-z0-9_./#: -]{0,254}$",
                    "AWS/ApiGateway",
                    Function.identity()),
            "The namespace of the metric, as CloudWatch or the file of metrics calls it.");
    static final Key<String> METRIC =
            Key.optional("metric", Words.line("the name of a metric", "Latency", 255), "The name of the metric.");

    private static final Key<String> DIMENSION =
            Key.required("name", Words.line("the name of a dimension", "ApiName", 255), "Its name.");
    private static final Key<String> VALUE =
            Key.required("value", Words.line("the value of a dimension", "clinic-prod", 1024), "Its value.");
    static final Key<List<Map.Entry<String, String>>> DIMENSIONS = Key.optional(
            "dimensions",
            ListOf.named(
                            Section.of(values -> Map.entry(values.get(DIMENSION), values.get(VALUE)), DIMENSION, VALUE),
                            DIMENSION)
                    .upTo(30),
            "Which of the metrics of this name: all of its dimensions, as CloudWatch keeps it.");
    static final Key<String> REGION = Key.optional(
            "region", AwsWords.REGION, "Where CloudWatch keeps it, when that is not the region of everything else.");

    private MetricWords() {}

    static SortedMap<String, String> sorted(List<Map.Entry<String, String>> dimensions) {
        SortedMap<String, String> sorted = new TreeMap<>();
        dimensions.forEach(one -> sorted.put(one.getKey(), one.getValue()));
        return sorted;
    }

    private static Level level(String text) {
        String number = text.replaceFirst("[ \\u00a0\\u202f]?(?:ms|s|%|count)$", "");
        String symbol = text.substring(number.length()).replaceFirst("^[ \\u00a0\\u202f]", "");
        MetricUnit unit = UNITS.get(symbol);
        if (unit == null) {
            throw new Refusal("has no unit that is known", "write ms, s, count or a percent sign");
        }
        return new Level(new BigDecimal(number), unit);
    }
}
