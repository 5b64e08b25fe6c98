package io.costanalyzer.config;

import io.costanalyzer.config.shape.Choice;
import io.costanalyzer.config.shape.Key;
import io.costanalyzer.config.shape.Section;
import io.costanalyzer.config.shape.Values;
import java.util.LinkedHashMap;
import java.util.Map;

/** {@code metrics}: where figures other than costs are read from. */
final class MetricsSection {

    private static final Key<Location> CSV = Key.optional(
            "csv",
            AwsWords.LOCATION,
            "A CSV file of this machine or an S3 object, with the columns Day, Namespace, Metric, Dimensions (as"
                    + " \"ApiName=clinic;Stage=prod\") and Value: one row for each day, in UTC.");
    private static final Key<String> REGION = Key.optional(
            "region", AwsWords.REGION, "The region of the metrics. Left out: the one that every AWS tool finds.");
    private static final Key<MetricsSettings.CloudWatch> CLOUDWATCH = Key.optional(
            "cloudwatch",
            Section.of(values -> new MetricsSettings.CloudWatch(values.find(REGION)), REGION),
            "CloudWatch, one value a day; $0.01 for 1,000 metrics asked.");
    private static final Key<SourceSettings.Programme> SAMPLE = Key.optional(
            "sample", new Choice<>(programmes()), "The made-up figures of a made-up account, for its demo.");

    static final Key<MetricsSettings> METRICS = Key.optional(
            "metrics",
            Section.of(MetricsSection::settings, CSV, CLOUDWATCH, SAMPLE).atLeastOne(CSV, CLOUDWATCH, SAMPLE),
            "Where figures other than costs are read from, for guardrails and unit costs. A metric that is in the file is taken"
                    + " from there, any other one from CloudWatch.");

    private MetricsSection() {}

    private static MetricsSettings settings(Values values) {
        return new MetricsSettings(values.find(CSV), values.find(CLOUDWATCH), values.find(SAMPLE));
    }

    private static Map<String, SourceSettings.Programme> programmes() {
        Map<String, SourceSettings.Programme> programmes = new LinkedHashMap<>();
        for (SourceSettings.Programme programme : SourceSettings.Programme.values()) {
            programmes.put(programme.displayName(), programme);
        }
        return programmes;
    }
}
