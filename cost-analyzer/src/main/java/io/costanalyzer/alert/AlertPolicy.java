package io.costanalyzer.alert;

import io.costanalyzer.alert.Alert.Flaw;
import io.costanalyzer.analysis.anomaly.Anomaly;
import io.costanalyzer.analysis.budget.BudgetStatus;
import io.costanalyzer.analysis.budget.ExternalBudget;
import io.costanalyzer.analysis.quality.DataQuality;
import io.costanalyzer.analysis.savings.TargetStatus;
import io.costanalyzer.analysis.savings.TargetVerdict;
import io.costanalyzer.analysis.savings.verification.VerifiedSaving;
import io.costanalyzer.money.Money;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which findings are worth a message, and how severe each is. The same finding gives the same fingerprint tomorrow, so
 * that a delivery ledger can keep it from being told twice.
 *
 * @param high what a finding costs to the end of the month for it to be HIGH
 * @param medium what it costs for it to be MEDIUM; below, it is LOW
 * @param lateAfterDays by how many days the newest covered day may lag behind the day of the run
 */
public record AlertPolicy(Money high, Money medium, int lateAfterDays) {

    private static final long DAYS_A_YEAR = 365;
    private static final long MONTHS_A_YEAR = 12;

    /** The alerts of a day, most severe first, then in the order of the findings. */
    public List<Alert> alerts(Findings findings, LocalDate asOf) {
        List<Alert> alerts = new ArrayList<>(qualityAlerts(findings.quality(), asOf));
        findings.anomalies().forEach(anomaly -> alerts.add(anomalyAlert(anomaly)));
        findings.budgets().stream().flatMap(AlertPolicy::budgetAlerts).forEach(alerts::add);
        YearMonth month = YearMonth.from(asOf);
        findings.externalBudgets().stream()
                .flatMap(budget -> externalBudgetAlert(budget, month).stream())
                .forEach(alerts::add);
        findings.targets().stream()
                .filter(status -> status.verdict() == TargetVerdict.MISSED)
                .map(AlertPolicy::targetAlert)
                .forEach(alerts::add);
        findings.lostSavings().stream().map(this::lostSaving).forEach(alerts::add);
        return alerts.stream().sorted(Comparator.comparing(Alert::severity)).toList();
    }

    private Alert anomalyAlert(Anomaly anomaly) {
        Money byMonthEnd = anomaly.excess();
        if (anomaly.ongoing()) {
            LocalDate monthEnd = YearMonth.from(anomaly.period().lastDay()).atEndOfMonth();
            long daysLeft =
                    anomaly.period().lastDay().datesUntil(monthEnd.plusDays(1)).count() - 1;
            byMonthEnd = byMonthEnd.plus(
                    anomaly.excess().perUnit(anomaly.period().days()).times(daysLeft));
        }
        return new Alert.AnomalyFound(
                Fingerprint.of(
                        "anomaly",
                        anomaly.environment().name(),
                        anomaly.serviceName(),
                        anomaly.period().start().toString()),
                Severity.of(byMonthEnd, high, medium),
                anomaly,
                byMonthEnd);
    }

    private static Stream<Alert> budgetAlerts(BudgetStatus status) {
        Optional<Alert> actual = status.actualCrossed().isEmpty()
                ? Optional.empty()
                : Optional.of(budgetAlert(status, status.actualCrossed().last(), false));
        boolean exhausted = status.exhaustedOn().isPresent();
        Optional<Alert> forecast = status.forecastCrossed().isEmpty() || exhausted
                ? Optional.empty()
                : Optional.of(budgetAlert(status, status.forecastCrossed().last(), true));
        return Stream.of(actual, forecast).flatMap(Optional::stream);
    }

    private static Alert budgetAlert(BudgetStatus status, int percent, boolean forecast) {
        return new Alert.BudgetReached(
                Fingerprint.of(
                        "budget",
                        status.budget().name(),
                        YearMonth.from(status.month().start()).toString(),
                        forecast ? "forecast" : "actual",
                        Integer.toString(percent)),
                percent >= 100 && !forecast ? Severity.HIGH : Severity.MEDIUM,
                status,
                percent,
                forecast);
    }

    private static Optional<Alert> externalBudgetAlert(ExternalBudget budget, YearMonth month) {
        boolean spent = budget.actual().compareTo(budget.limit()) >= 0;
        boolean expected = budget.forecast()
                .filter(forecast -> forecast.compareTo(budget.limit()) >= 0)
                .isPresent();
        if (!spent && !expected) {
            return Optional.empty();
        }
        return Optional.of(new Alert.ExternalBudgetReached(
                Fingerprint.of("aws-budget", budget.name(), month.toString(), spent ? "actual" : "forecast"),
                spent ? Severity.HIGH : Severity.MEDIUM,
                budget,
                month,
                !spent));
    }

    private static Alert targetAlert(TargetStatus status) {
        return new Alert.TargetMissed(
                Fingerprint.of(
                        "target",
                        status.target().name(),
                        YearMonth.from(status.month().start()).toString()),
                Severity.MEDIUM,
                status);
    }

    /** By what was promised; what was really saved is no longer to be seen. */
    private Alert lostSaving(VerifiedSaving saving) {
        Optional<Money> perMonth =
                saving.promised().map(promised -> promised.times(DAYS_A_YEAR).perUnit(MONTHS_A_YEAR));
        String since = saving.lifeCycle()
                .lostOn()
                .map(LocalDate::toString)
                .orElse(saving.verdict().name());
        boolean large = perMonth.filter(amount -> amount.compareTo(high) >= 0).isPresent();
        return new Alert.SavingLost(
                Fingerprint.of("saving", saving.measure().id(), since),
                large ? Severity.HIGH : Severity.MEDIUM,
                saving,
                perMonth);
    }

    private List<Alert> qualityAlerts(DataQuality quality, LocalDate asOf) {
        List<Alert> alerts = new ArrayList<>();
        if (!quality.reconciliation().holds()) {
            alerts.add(flaw(Flaw.DOES_NOT_RECONCILE, Severity.HIGH, quality, asOf));
        }
        if (!quality.problems().isEmpty()) {
            alerts.add(flaw(Flaw.ROWS_UNREADABLE, Severity.MEDIUM, quality, asOf));
        }
        if (!quality.silentEnvironments().isEmpty()) {
            alerts.add(flaw(Flaw.ENVIRONMENT_SILENT, Severity.MEDIUM, quality, monthStart(quality)));
        }
        LocalDate dataThrough =
                quality.dataThrough().orElse(quality.month().start().minusDays(1));
        if (dataThrough.isBefore(asOf.minusDays(lateAfterDays))) {
            alerts.add(flaw(Flaw.DATA_LATE, Severity.MEDIUM, quality, dataThrough));
        }
        return alerts;
    }

    private static LocalDate monthStart(DataQuality quality) {
        return quality.month().start();
    }

    private static Alert flaw(Flaw flaw, Severity severity, DataQuality quality, LocalDate day) {
        return new Alert.QualityLost(
                Fingerprint.of("data", flaw.name(), quality.sourceName(), day.toString()), severity, flaw, quality);
    }
}
