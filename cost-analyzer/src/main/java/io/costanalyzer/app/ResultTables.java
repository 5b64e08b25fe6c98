package io.costanalyzer.app;

import io.costanalyzer.alert.IncidentBook;
import io.costanalyzer.alert.Matter;
import io.costanalyzer.alert.Notice;
import io.costanalyzer.allocation.Environment;
import io.costanalyzer.analysis.anomaly.Anomaly;
import io.costanalyzer.analysis.budget.BudgetStatus;
import io.costanalyzer.analysis.savings.TargetStatus;
import io.costanalyzer.archive.ArchiveSchema;
import io.costanalyzer.archive.Dataset;
import io.costanalyzer.archive.Row;
import io.costanalyzer.archive.TableArchive;
import io.costanalyzer.config.CostAnalyzerConfig;
import io.costanalyzer.focus.ChargePeriod;
import io.costanalyzer.ledger.Scope;
import io.costanalyzer.money.Money;
import io.costanalyzer.render.alert.AlertText;
import io.costanalyzer.render.words.AboutWords;
import io.costanalyzer.report.About;
import io.costanalyzer.report.programme.MeasureLine;
import io.costanalyzer.report.programme.SavedAmount;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes what a day's analysis found into the archive's tables, so that it can be queried later. */
final class ResultTables {

    private final TableArchive tables;
    private final String currency;

    @Inject
    ResultTables(TableArchive tables, CostAnalyzerConfig config) {
        this.tables = tables;
        this.currency = config.costMetric().currency().getCode();
    }

    /** Writes the rows of one day; the same day again takes their place. */
    void write(MonthReview review, ProgrammeReview programme, MeasureHistories histories, LocalDate asOf) {
        YearMonth month = review.month();
        merge(ArchiveSchema.SAVINGS, month, review.targets().stream().map(status -> target(status, asOf)));
        merge(
                ArchiveSchema.SAVINGS,
                month,
                programme.report().measures().stream().map(line -> measure(line, histories, month, asOf)));
        merge(ArchiveSchema.BUDGETS, month, review.budgets().stream().map(status -> budget(status, asOf)));
        merge(ArchiveSchema.FORECASTS, month, review.forecasts().stream().map(line -> forecast(line, asOf)));
        anomalies(review.detection().anomalies(), asOf);
    }

    /** Each in the month in which it began, also when that is over: what began on its last days is found and ends after it. */
    private void anomalies(List<Anomaly> anomalies, LocalDate asOf) {
        anomalies.stream()
                .collect(Collectors.groupingBy(
                        anomaly -> YearMonth.from(anomaly.period().start()), TreeMap::new, Collectors.toList()))
                .forEach((month, begun) ->
                        merge(ArchiveSchema.ANOMALIES, month, begun.stream().map(anomaly -> anomaly(anomaly, asOf))));
    }

    /** Writes down what is told; what has reached everybody already stands there. */
    void writeAlerts(Collection<AlertMessages.Worded> alerts, IncidentBook book, Instant raisedAt) {
        Map<YearMonth, List<Row>> rows = new TreeMap<>();
        for (AlertMessages.Worded worded : alerts) {
            for (int i = 0; i < worded.notices().size(); i++) {
                Notice notice = worded.notices().get(i);
                if (notice.delivered()) {
                    continue;
                }
                AlertText text = worded.texts().get(i);
                Matter matter = book.find(notice.incidentId()).orElseThrow().matter();
                Optional<Money> amount = matter.byMonthEnd();
                rows.computeIfAbsent(YearMonth.from(notice.asOf()), month -> new ArrayList<>())
                        .add(Row.of(ArchiveSchema.ALERTS)
                                .withOptional(
                                        "BillingCurrency",
                                        amount.map(money -> money.currency().getCode()))
                                .with("x_MessageId", notice.id())
                                .with("x_IncidentId", notice.incidentId())
                                .with("x_RaisedAt", raisedAt)
                                .with("x_Kind", text.kind())
                                .with("x_Severity", notice.severity().name())
                                .with("x_State", notice.change().word())
                                .with("x_Title", text.subject())
                                .withOptional(
                                        "x_Environment", matter.environment().map(Environment::name))
                                .withOptional("x_Amount", amount.map(Money::amount)));
            }
        }
        rows.forEach((month, some) -> tables.merge(ArchiveSchema.ALERTS, month, some));
    }

    private void merge(Dataset dataset, YearMonth month, Stream<Row> rows) {
        List<Row> all = rows.toList();
        if (!all.isEmpty()) {
            tables.merge(dataset, month, all);
        }
    }

    private Row target(TargetStatus status, LocalDate asOf) {
        Scope scope = status.target().scope();
        return month(Row.of(ArchiveSchema.SAVINGS), status.month())
                .with("BillingCurrency", currency)
                .with("x_AsOf", asOf)
                .with("x_Kind", "target")
                .with("x_Name", status.target().name())
                .with("x_Scope", words(scope))
                .withOptional("x_Environment", environment(scope))
                .withOptional("x_BaselinePerDay", status.baselinePerDay().map(Money::amount))
                .withOptional("x_TargetPerDay", status.targetPerDay().map(Money::amount))
                .withOptional("x_ActualPerDay", status.actualPerDay().map(Money::amount))
                .with("x_PromisedSaving", status.target().saving())
                .withOptional("x_Saving", status.saving())
                .with("x_Verdict", status.verdict().displayName())
                .withOptional("x_DueDate", status.target().by());
    }

    private Row measure(MeasureLine line, MeasureHistories histories, YearMonth month, LocalDate asOf) {
        Optional<SavedAmount> saved = line.saved();
        Optional<SavedAmount> still = saved.filter(one -> !line.isLost());
        return month(Row.of(ArchiveSchema.SAVINGS), ChargePeriod.ofMonth(month))
                .with("BillingCurrency", currency)
                .with("x_AsOf", asOf)
                .with("x_Kind", "measure")
                .with("x_Name", line.id())
                .with("x_Scope", AboutWords.of(line.about()))
                .withOptional(
                        "x_Environment",
                        line.about().environments().size() == 1
                                ? Optional.of(line.about().environments().get(0).name())
                                : Optional.empty())
                .withOptional(
                        "x_BaselinePerDay", saved.map(one -> one.beforePerDay().amount()))
                .withOptional(
                        "x_ActualPerDay", saved.map(one -> one.actualPerDay().amount()))
                .withOptional("x_PromisedSaving", line.promisedShare())
                .withOptional("x_Saving", saved.map(one -> line.isLost() ? BigDecimal.ZERO : one.share()))
                .with("x_Verdict", line.verdict().displayName())
                .withOptional("x_AppliedOn", line.appliedOn())
                .withOptional("x_ReachedOn", histories.of(line.id()).since())
                .withOptional("x_LostOn", line.lostOn())
                .withOptional("x_PromisedPerMonth", line.promised().map(Money::amount))
                .withOptional(
                        "x_SavedPerMonth",
                        line.isLost()
                                ? Optional.of(BigDecimal.ZERO)
                                : saved.map(one -> one.perMonth().amount()))
                .withOptional("x_SavedLow", still.map(one -> one.lowPerMonth().amount()))
                .withOptional("x_SavedHigh", still.map(one -> one.highPerMonth().amount()));
    }

    private static Row budget(BudgetStatus status, LocalDate asOf) {
        Optional<LocalDate> exhausted = status.exhaustedOn().or(status::expectedOn);
        return month(Row.of(ArchiveSchema.BUDGETS), status.month())
                .withOptional(
                        "BilledCost", status.known().map(days -> status.spent().amount()))
                .with("BillingCurrency", status.spent().currency().getCode())
                .with("x_AsOf", asOf)
                .with("x_Name", status.budget().name())
                .with("x_Keeper", "configuration")
                .with("x_Scope", words(status.budget().scope()))
                .with("x_Limit", status.budget().perMonth().amount())
                .withOptional(
                        "x_ForecastCost",
                        status.forecast().map(forecast -> forecast.expected().amount()))
                .withOptional("x_ActualThreshold", highest(status.actualCrossed()))
                .withOptional("x_ForecastThreshold", highest(status.forecastCrossed()))
                .withOptional("x_ExhaustedOn", exhausted);
    }

    private static Row forecast(MonthReview.Forecast line, LocalDate asOf) {
        return month(Row.of(ArchiveSchema.FORECASTS), line.forecast().month())
                .with("BillingCurrency", line.forecast().expected().currency().getCode())
                .with("x_AsOf", asOf)
                .with("x_Scope", AboutWords.of(line.environment(), Optional.empty()))
                .with("x_CostMetric", line.forecast().metric().focusColumn())
                .with("x_KnownDays", (long) line.forecast().known().days())
                .with("x_KnownCost", line.forecast().costSoFar().amount())
                .with("x_ForecastCost", line.forecast().expected().amount())
                .with("x_ForecastLow", line.forecast().low().amount())
                .with("x_ForecastHigh", line.forecast().high().amount())
                .with("x_Confidence", (long) line.forecast().confidencePercent());
    }

    private static Row anomaly(Anomaly anomaly, LocalDate asOf) {
        Optional<Anomaly.Contributor> top = anomaly.contributors().stream().findFirst();
        return Row.of(ArchiveSchema.ANOMALIES)
                .with("EffectiveCost", anomaly.actual().amount())
                .with("BillingCurrency", anomaly.actual().currency().getCode())
                .with("ChargePeriodStart", midnight(anomaly.period().start()))
                .with("ChargePeriodEnd", midnight(anomaly.period().endExclusive()))
                .with("ServiceName", anomaly.serviceName())
                .with("x_Environment", anomaly.environment().name())
                .with("x_ExpectedCost", anomaly.expected().amount())
                .with("x_ExpectedLow", anomaly.low().amount())
                .with("x_ExpectedHigh", anomaly.high().amount())
                .withOptional("x_TopContributor", top.map(Anomaly.Contributor::name))
                .withOptional(
                        "x_TopContributorCost", top.map(one -> one.difference().amount()))
                .with("x_Ongoing", anomaly.ongoing())
                .with("x_AsOf", asOf);
    }

    private static Row month(Row row, ChargePeriod month) {
        return row.with("BillingPeriodStart", midnight(month.start()))
                .with("BillingPeriodEnd", midnight(month.endExclusive()));
    }

    private static Instant midnight(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    private static String words(Scope scope) {
        return AboutWords.of(About.of(scope));
    }

    private static Optional<String> environment(Scope scope) {
        return scope.environments().size() == 1
                ? Optional.of(scope.environments().iterator().next().name())
                : Optional.empty();
    }

    private static Optional<Long> highest(SortedSet<Integer> percents) {
        return percents.isEmpty() ? Optional.empty() : Optional.of((long) percents.last());
    }
}
