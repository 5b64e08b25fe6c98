package io.costanalyzer.archive;

import static io.costanalyzer.archive.Column.amount;
import static io.costanalyzer.archive.Column.column;
import static io.costanalyzer.archive.ColumnType.BOOLEAN;
import static io.costanalyzer.archive.ColumnType.DATE;
import static io.costanalyzer.archive.ColumnType.DATE_TIME;
import static io.costanalyzer.archive.ColumnType.DECIMAL;
import static io.costanalyzer.archive.ColumnType.INTEGER;
import static io.costanalyzer.archive.ColumnType.TEXT;

import java.util.List;

/**
 * Every dataset with its columns: the one place from which CSV headers, CSV on the Web, the DuckDB views and the Athena
 * tables are made.
 *
 * <p>Columns of FOCUS 1.2 come first and keep their names and formats, our own come last with {@code x_}. The rows are sums
 * of a bill, so the files are FOCUS-named, not FOCUS-conformant.
 */
public final class ArchiveSchema {

    /**
     * Raised by one whenever a file that was written before could be read wrongly, or by others than us. {@link
     * ArchiveMigration} brings an archive of an earlier version to this one.
     *
     * <p>1: the first. 2: every JSON file names its schema version; a dataset's files may have been written before a column
     * was added, and get it, empty, when they are brought here. 3: charges have the tags that are told apart.
     */
    public static final int VERSION = 3;

    private static final Column CURRENCY =
            column("BillingCurrency", TEXT, "The ISO 4217 code of every amount in the row.");
    private static final Column BILLED = amount("BilledCost", "What the invoice asks for.");
    private static final Column EFFECTIVE =
            amount("EffectiveCost", "The cost with commitments spread over the days that use them.");
    private static final Column MONTH_START =
            column("BillingPeriodStart", DATE_TIME, "The first moment of the billing month.");
    private static final Column MONTH_END =
            column("BillingPeriodEnd", DATE_TIME, "The first moment after the billing month.");
    private static final Column DAY_START =
            column("ChargePeriodStart", DATE_TIME, "The first moment of the days meant.");
    private static final Column DAY_END =
            column("ChargePeriodEnd", DATE_TIME, "The first moment after the days meant.");
    private static final Column CATEGORY = column("ChargeCategory", TEXT, "The kind of charge in the words of FOCUS.");
    private static final Column OWN_CATEGORY =
            column("x_ChargeCategory", TEXT, "The kind of charge, with Support and Refund told apart.");
    private static final Column SERVICE = column("ServiceName", TEXT, "The AWS service.");
    private static final Column ACCOUNT =
            column("SubAccountId", TEXT, "The linked account.").optional();
    private static final Column ACCOUNT_NAME =
            column("SubAccountName", TEXT, "The name of the linked account.").optional();
    private static final Column ENVIRONMENT =
            column("x_Environment", TEXT, "Whose cost it is; UNALLOCATED is nobody's.");
    private static final Column ESTIMATED =
            column("x_Estimated", BOOLEAN, "Whether figures of the day are estimates yet.");
    private static final Column AS_OF = column("x_AsOf", DATE, "The day on which this was said.");
    private static final Column SCOPE = column("x_Scope", TEXT, "What it is about, in words.");

    /** What every day cost: the ledger. */
    public static final Dataset CHARGES = new Dataset(
            "charges",
            "The cost of a day, by environment, account, region, service, usage type and kind of charge.",
            List.of(
                    BILLED,
                    EFFECTIVE,
                    CURRENCY,
                    MONTH_START,
                    MONTH_END,
                    DAY_START,
                    DAY_END,
                    CATEGORY,
                    column("ConsumedQuantity", DECIMAL, "How much was used.")
                            .in("ConsumedUnit")
                            .optional(),
                    column("ConsumedUnit", TEXT, "The unit of the quantity.").optional(),
                    column("RegionId", TEXT, "The AWS region; global services have none.")
                            .optional(),
                    SERVICE,
                    ACCOUNT,
                    ACCOUNT_NAME,
                    column("x_UsageType", TEXT, "The AWS usage type, as billed; credits, tax and fees have none.")
                            .optional(),
                    ENVIRONMENT,
                    OWN_CATEGORY,
                    ESTIMATED,
                    column(
                                    "x_Tags",
                                    TEXT,
                                    "Its tags, as a JSON object: those alone that a measure or an owner names. Empty for any"
                                            + " other tag or none, and in months that were read before.")
                            .optional()),
            List.of(
                    "ChargePeriodStart",
                    "x_Environment",
                    "ServiceName",
                    "x_UsageType",
                    "x_ChargeCategory",
                    "SubAccountId",
                    "RegionId",
                    "x_Tags"));

    /** The same bill by account, where the charges do not name their account. */
    public static final Dataset ACCOUNTS = new Dataset(
            "accounts",
            "The cost of a day by account and service: the bill of the charges, told a second time.",
            List.of(
                    BILLED,
                    EFFECTIVE,
                    CURRENCY,
                    MONTH_START,
                    MONTH_END,
                    DAY_START,
                    DAY_END,
                    CATEGORY,
                    SERVICE,
                    ACCOUNT,
                    ACCOUNT_NAME,
                    OWN_CATEGORY,
                    ESTIMATED),
            List.of("ChargePeriodStart", "SubAccountId", "ServiceName", "x_ChargeCategory"));

    /** Promises and whether they came. */
    public static final Dataset SAVINGS = new Dataset(
            "savings",
            "A promised saving held against the bill of a month; costs are effective, of usage and purchases, a day.",
            List.of(
                    CURRENCY,
                    MONTH_START,
                    MONTH_END,
                    AS_OF,
                    column("x_Kind", TEXT, "target or measure."),
                    column("x_Name", TEXT, "The name of the target or measure."),
                    SCOPE,
                    column("x_Environment", TEXT, "The environment it is about; absent for all.")
                            .optional(),
                    amount("x_BaselinePerDay", "What a day cost before.").optional(),
                    amount("x_TargetPerDay", "What a day may cost.").optional(),
                    amount("x_ActualPerDay", "What a day cost.").optional(),
                    column("x_PromisedSaving", DECIMAL, "The part of the baseline that is to go.")
                            .in("share")
                            .optional(),
                    column("x_Saving", DECIMAL, "The part of the baseline that is gone; negative for a rise.")
                            .in("share")
                            .optional(),
                    column("x_Verdict", TEXT, "How it stands."),
                    column("x_DueDate", DATE, "When it must be reached; absent for now.")
                            .optional(),
                    column("x_AppliedOn", DATE, "The first day on which a measure acts; absent for targets.")
                            .optional(),
                    column("x_ReachedOn", DATE, "The day on which a measure came to stand as it does.")
                            .optional(),
                    column("x_LostOn", DATE, "The day from which on a measure no longer saves.")
                            .optional(),
                    amount("x_PromisedPerMonth", "What a measure promises in an average month.")
                            .optional(),
                    amount(
                                    "x_SavedPerMonth",
                                    "What a measure saves in an average month, an estimate; zero once it is lost.")
                            .optional(),
                    amount("x_SavedLow", "The lower end of its interval; absent once it is lost.")
                            .optional(),
                    amount("x_SavedHigh", "The upper end of its interval; absent once it is lost.")
                            .optional()),
            List.of("x_AsOf", "x_Kind", "x_Name"));

    /** Days that did not fit. */
    public static final Dataset ANOMALIES = new Dataset(
            "anomalies",
            "Days of a service that cost more or less than those before them; costs are effective.",
            List.of(
                    EFFECTIVE,
                    CURRENCY,
                    DAY_START,
                    DAY_END,
                    SERVICE,
                    ENVIRONMENT,
                    amount("x_ExpectedCost", "What was to be expected."),
                    amount("x_ExpectedLow", "The lower end of what would have been ordinary."),
                    amount("x_ExpectedHigh", "The upper end of what would have been ordinary."),
                    column("x_TopContributor", TEXT, "The usage type that drives it most.")
                            .optional(),
                    amount("x_TopContributorCost", "What that one differs by.").optional(),
                    column("x_Ongoing", BOOLEAN, "Whether the last day looked at is one of them."),
                    AS_OF),
            List.of("x_Environment", "ServiceName", "ChargePeriodStart"));

    /** What people were told. */
    public static final Dataset ALERTS = new Dataset(
            "alerts",
            "A message that was sent.",
            List.of(
                    CURRENCY.optional(),
                    column("x_MessageId", TEXT, "The own name of what was told; a digest tells several."),
                    column("x_IncidentId", TEXT, "The incident it is about.").optional(),
                    column("x_RaisedAt", DATE_TIME, "When it was written."),
                    column("x_Kind", TEXT, "What it is about: anomaly, budget, target, unit-cost, saving, health."),
                    column("x_Severity", TEXT, "HIGH, MEDIUM or LOW."),
                    column("x_State", TEXT, "opened, worse, severity, reopened, resolved, corrected."),
                    column("x_Title", TEXT, "Its first line."),
                    column("x_Environment", TEXT, "The environment it is about; absent for all.")
                            .optional(),
                    amount("x_Amount", "The amount it is about.").optional()),
            List.of("x_MessageId"));

    /** Limits and how far they are used. */
    public static final Dataset BUDGETS = new Dataset(
            "budgets",
            "A budget held against the billed cost of a month.",
            List.of(
                    amount("BilledCost", "What was spent of it so far.").optional(),
                    CURRENCY,
                    MONTH_START,
                    MONTH_END,
                    AS_OF,
                    column("x_Name", TEXT, "The name of the budget."),
                    column("x_Keeper", TEXT, "configuration, or AWS Budgets."),
                    SCOPE,
                    amount("x_Limit", "What the month may cost."),
                    amount("x_ForecastCost", "What the month will cost, as far as one can say.")
                            .optional(),
                    column("x_ActualThreshold", INTEGER, "The highest threshold that the cost has reached.")
                            .in("percent")
                            .optional(),
                    column("x_ForecastThreshold", INTEGER, "The highest threshold that the forecast reaches.")
                            .in("percent")
                            .optional(),
                    column("x_ExhaustedOn", DATE, "When all of it was, or will be, spent.")
                            .optional()),
            List.of("x_AsOf", "x_Keeper", "x_Name"));

    /** What was said about months to come, to be held against what came. */
    public static final Dataset FORECASTS = new Dataset(
            "forecasts",
            "A forecast of a month, as it was made on a day.",
            List.of(
                    CURRENCY,
                    MONTH_START,
                    MONTH_END,
                    AS_OF,
                    SCOPE,
                    column("x_CostMetric", TEXT, "The column that is forecast: BilledCost or EffectiveCost."),
                    column("x_KnownDays", INTEGER, "The complete days that it stands on.")
                            .in("days"),
                    amount("x_KnownCost", "What these days cost."),
                    amount("x_ForecastCost", "The month's total."),
                    amount("x_ForecastLow", "The lower end of the range."),
                    amount("x_ForecastHigh", "The upper end of the range."),
                    column("x_Confidence", INTEGER, "How often such a range should hold the truth.")
                            .in("percent")),
            List.of("x_AsOf", "x_Scope", "x_CostMetric"));

    /** What this service did and what that cost. */
    public static final Dataset RUNS = new Dataset(
            "runs",
            "A run of this service.",
            List.of(
                    column("x_RunId", TEXT, "The run's own name."),
                    column("x_Job", TEXT, "daily, monthly, backfill or canary."),
                    AS_OF,
                    column("x_StartedAt", DATE_TIME, "When it began."),
                    column("x_EndedAt", DATE_TIME, "When it ended."),
                    column("x_Outcome", TEXT, "succeeded, incomplete or failed."),
                    column("x_Message", TEXT, "What went wrong.").optional(),
                    column("x_Charges", INTEGER, "Charges read.").in("charges"),
                    column("x_Problems", INTEGER, "Rows that could not be read as they should.")
                            .in("rows"),
                    column("x_Requests", INTEGER, "Paid requests made, every page one.")
                            .in("requests"),
                    column("x_RequestsPrice", DECIMAL, "What these requests cost.")
                            .in("USD"),
                    column("x_SoftwareVersion", TEXT, "The version of this service.")),
            List.of("x_RunId"));

    private ArchiveSchema() {}

    /** Every dataset. */
    public static List<Dataset> datasets() {
        return List.of(CHARGES, ACCOUNTS, SAVINGS, ANOMALIES, ALERTS, BUDGETS, FORECASTS, RUNS);
    }
}
