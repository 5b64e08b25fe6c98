package io.costanalyzer.config;

import io.costanalyzer.config.shape.Choice;
import io.costanalyzer.config.shape.Flag;
import io.costanalyzer.config.shape.Key;
import io.costanalyzer.config.shape.ListOf;
import io.costanalyzer.config.shape.Section;
import io.costanalyzer.config.shape.Values;
import io.costanalyzer.config.shape.WholeNumber;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** {@code source}: where the charges come from. */
final class SourceSection {

    private static final Key<Boolean> ACCOUNT_VIEW = Key.optional(
                    "account-view",
                    Flag.either(),
                    "Whether a further request a run ($0.01) tells the linked accounts apart.")
            .orElse("false");
    private static final Key<Integer> MAX_REQUESTS = Key.optional(
                    "max-requests",
                    WholeNumber.between(1, 1000),
                    "How many paid requests, at $0.01 each, a read may make for each month that it reads; a daily run reads one"
                            + " or two. A read that would need more stops and says so.")
            .orElse("20");
    private static final Key<Integer> HISTORY_MONTHS = Key.optional(
                    "history-months",
                    WholeNumber.between(1, 38),
                    "How many whole months before the running one Cost Explorer keeps: 38 where the management account has"
                            + " enabled multi-year data.")
            .orElse("13");
    private static final Key<SourceSettings> COST_EXPLORER = Key.optional(
            "cost-explorer",
            Section.of(SourceSection::costExplorer, ACCOUNT_VIEW, MAX_REQUESTS, HISTORY_MONTHS),
            "AWS Cost Explorer, with the credentials that every AWS tool finds.");

    private static final String DELIVERED =
            " Of AWS Data Exports name the folder that holds data and metadata: its manifests tell which files are delivered.";
    private static final Key<Location> LOCATION = Key.required(
            "location", AwsWords.LOCATION, "A .csv or .csv.gz file, a folder of them, or an S3 prefix." + DELIVERED);
    private static final Key<List<String>> PROVIDERS = Key.optional(
                    "providers",
                    ListOf.any(Words.PROVIDER),
                    "Whose rows count, by the column ProviderName; an empty list for everybody's. Those of others are counted and"
                            + " named as left out.")
            .orElseList("AWS");
    private static final Key<BigDecimal> MAX_PROBLEM_SHARE = Key.optional(
                    "max-problem-share",
                    Percentages.PART,
                    "How many of the rows may be unreadable. They are reported in any case; with more of them the run fails.")
            .orElse("1 %");
    private static final Key<SourceSettings> FOCUS_CSV = Key.optional(
            "focus-csv",
            Section.of(SourceSection::focusCsv, LOCATION, PROVIDERS, MAX_PROBLEM_SHARE),
            "A FOCUS 1.0 or 1.2 export.");

    private static final Key<Location> EXPORT_LOCATION = Key.required(
            "location",
            AwsWords.LOCATION,
            "A .csv, .csv.gz or .parquet file, a folder of them, or an S3 prefix." + DELIVERED);
    private static final Key<Integer> MEMORY = Key.optional(
                    "memory",
                    WholeNumber.between(256, 1_000_000),
                    "How many MB of memory summing up may take; what does not fit goes to the disk.")
            .orElse("1000");
    private static final Key<SourceSettings> EXPORT = Key.optional(
            "export",
            Section.of(SourceSection::export, EXPORT_LOCATION, PROVIDERS, MAX_PROBLEM_SHARE, MEMORY),
            "A FOCUS or CUR 2.0 export, CSV or Parquet, of tens of millions of rows: summed up by DuckDB. For the command line"
                    + " alone; the Lambda sums up with athena-export.");

    private static final Key<String> EXPORT_DATABASE =
            Key.required("database", AthenaSection.DATABASE_NAME, "The Glue database of the table.");
    private static final Key<String> EXPORT_TABLE = Key.required(
            "table",
            AthenaSection.DATABASE_NAME,
            "The table over the export. Where it has a column billing_period, months that are archived are not read again. Athena"
                    + " reads every file at the table's place: let the export overwrite its files, and run between its"
                    + " deliveries.");
    private static final Key<Location> STAGING = Key.required(
            "staging",
            AwsWords.LOCATION,
            "An s3:// address where the sums are laid down. Under athena-staging/ of the bucket of infra/template.yaml they are"
                    + " removed after three days; elsewhere a lifecycle rule should do so.");
    private static final Key<SourceSettings> ATHENA_EXPORT = Key.optional(
            "athena-export",
            Section.of(
                    SourceSection::athenaExport, EXPORT_DATABASE, EXPORT_TABLE, STAGING, PROVIDERS, MAX_PROBLEM_SHARE),
            "A FOCUS or CUR 2.0 export of any size, summed up by Athena in the workgroup of the section athena.");

    private static final Key<SourceSettings.Programme> NAME = Key.required(
            "name", new Choice<>(programmes()), "Which of the two savings programmes that ship with the service.");
    private static final Key<LocalDate> AS_OF = Key.optional(
            "as-of",
            Dates.DAY,
            "The day that counts as today in the made-up account: its history ends the day before. Left out: today, so that"
                    + " tomorrow it is another history.");
    private static final Key<SourceSettings> SAMPLE = Key.optional(
            "sample",
            Section.of(SourceSection::sample, NAME, AS_OF),
            "A made-up account, to try the service without AWS.");

    static final Key<SourceSettings> SOURCE = Key.required(
            "source",
            Section.of(SourceSection::source, COST_EXPLORER, FOCUS_CSV, EXPORT, ATHENA_EXPORT, SAMPLE)
                    .exactlyOne(COST_EXPLORER, FOCUS_CSV, EXPORT, ATHENA_EXPORT, SAMPLE),
            "Where the charges come from: exactly one of these.");

    private SourceSection() {}

    private static SourceSettings source(Values values) {
        return values.anyOf(COST_EXPLORER, FOCUS_CSV, EXPORT, ATHENA_EXPORT, SAMPLE);
    }

    private static SourceSettings costExplorer(Values values) {
        return new SourceSettings.CostExplorer(
                values.get(ACCOUNT_VIEW), values.get(MAX_REQUESTS), values.get(HISTORY_MONTHS));
    }

    private static SourceSettings focusCsv(Values values) {
        return new SourceSettings.FocusCsv(
                values.get(LOCATION), Set.copyOf(values.get(PROVIDERS)), values.get(MAX_PROBLEM_SHARE));
    }

    private static SourceSettings export(Values values) {
        return new SourceSettings.Export(
                values.get(EXPORT_LOCATION),
                Set.copyOf(values.get(PROVIDERS)),
                values.get(MAX_PROBLEM_SHARE),
                values.get(MEMORY));
    }

    private static SourceSettings athenaExport(Values values) {
        AthenaSection.requireS3(values, STAGING);
        return new SourceSettings.AthenaExport(
                values.get(EXPORT_DATABASE),
                values.get(EXPORT_TABLE),
                values.get(STAGING),
                Set.copyOf(values.get(PROVIDERS)),
                values.get(MAX_PROBLEM_SHARE));
    }

    private static SourceSettings sample(Values values) {
        return new SourceSettings.Sample(values.get(NAME), values.find(AS_OF));
    }

    private static Map<String, SourceSettings.Programme> programmes() {
        Map<String, SourceSettings.Programme> programmes = new LinkedHashMap<>();
        for (SourceSettings.Programme programme : SourceSettings.Programme.values()) {
            programmes.put(programme.displayName(), programme);
        }
        return programmes;
    }
}
