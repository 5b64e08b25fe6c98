package io.costanalyzer.config;

import io.costanalyzer.config.shape.Flag;
import io.costanalyzer.config.shape.Key;
import io.costanalyzer.config.shape.Section;
import io.costanalyzer.config.shape.Values;
import io.costanalyzer.config.shape.WholeNumber;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** {@code archive}: where charges, reports and state are kept, and for how long. */
final class ArchiveSection {

    private static final int LONGEST = 600;

    /** A report looks back on thirteen months, and on those of the baseline. */
    private static final int LEAST_CHARGES = 14;

    private static final Key<Location> LOCATION = Key.required(
            "location",
            AwsWords.LOCATION,
            "A folder, or s3://bucket/prefix. Made when it is not there, except for the bucket.");
    private static final Key<Integer> CHARGES = Key.optional(
            "charges",
            WholeNumber.between(LEAST_CHARGES, LONGEST),
            "Charges and the account view, with what they said before they were restated. Reports look back on 13 months, and"
                    + " what a measure saves rests on the three months before it.");
    private static final Key<Integer> DELIVERIES = Key.optional(
                    "deliveries",
                    WholeNumber.between(2, LONGEST),
                    "The marks of messages that went out, which keep a message from going out twice.")
            .orElse("27");
    private static final List<Key<Integer>> RESULTS = List.of(
            months("savings", "What was said about promises."),
            months("anomalies", "Days that did not fit."),
            months("alerts", "Messages that were written."),
            months("budgets", "What was said about budgets."),
            months("forecasts", "What was forecast."),
            months("runs", "What this service did and what it cost."));
    private static final Key<Map<String, Integer>> RETENTION = Key.optional(
                    "retention",
                    Section.of(
                            ArchiveSection::retention,
                            CHARGES,
                            DELIVERIES,
                            RESULTS.get(0),
                            RESULTS.get(1),
                            RESULTS.get(2),
                            RESULTS.get(3),
                            RESULTS.get(4),
                            RESULTS.get(5)),
                    "How many whole months before the running one are kept. What is left out is kept for ever, the marks of"
                            + " messages for 27 months. Reports and baselines never go. The monthly run removes what is older.")
            .orElseEmpty();

    private static final Key<Boolean> PARQUET = Key.optional(
                    "parquet",
                    Flag.either(),
                    "Whether every table of the archive is kept as Parquet as well, below parquet/. Done by the command line; the"
                            + " Lambda leaves it out.")
            .orElse("false");

    static final Key<ArchiveSettings> ARCHIVE = Key.required(
            "archive",
            Section.of(
                    values -> new ArchiveSettings(values.get(LOCATION), values.get(RETENTION), values.get(PARQUET)),
                    LOCATION,
                    RETENTION,
                    PARQUET),
            "Where charges, reports and state are kept.");

    private ArchiveSection() {}

    private static Key<Integer> months(String dataset, String meaning) {
        return Key.optional(dataset, WholeNumber.between(2, LONGEST), meaning);
    }

    private static Map<String, Integer> retention(Values values) {
        Map<String, Integer> months = new TreeMap<>();
        values.find(CHARGES).ifPresent(count -> months.put(CHARGES.name(), count));
        months.put(DELIVERIES.name(), values.get(DELIVERIES));
        RESULTS.forEach(key -> values.find(key).ifPresent(count -> months.put(key.name(), count)));
        return months;
    }
}
