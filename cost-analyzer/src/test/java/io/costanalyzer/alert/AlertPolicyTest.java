package io.costanalyzer.alert;

import static org.assertj.core.api.Assertions.assertThat;

import io.costanalyzer.allocation.Environment;
import io.costanalyzer.analysis.anomaly.Anomaly;
import io.costanalyzer.analysis.budget.Budget;
import io.costanalyzer.analysis.budget.BudgetStatus;
import io.costanalyzer.analysis.budget.ExternalBudget;
import io.costanalyzer.analysis.quality.DataQuality;
import io.costanalyzer.focus.ChargeCategory;
import io.costanalyzer.focus.ChargePeriod;
import io.costanalyzer.focus.CostMetric;
import io.costanalyzer.ingestion.IngestionProblems;
import io.costanalyzer.ingestion.RequestCount;
import io.costanalyzer.ledger.MonthStatus;
import io.costanalyzer.ledger.Reconciliation;
import io.costanalyzer.ledger.Scope;
import io.costanalyzer.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class AlertPolicyTest {

    private static final LocalDate AS_OF = LocalDate.of(2026, 10, 21);
    private static final ChargePeriod OCTOBER = ChargePeriod.ofMonth(YearMonth.of(2026, 10));
    private static final AlertPolicy POLICY = new AlertPolicy(usd("100"), usd("20"), 3);

    @Test
    void aWeekWithoutACauseIsAWeekWithoutAnAlert() {
        assertThat(POLICY.alerts(findings(List.of(), List.of(), List.of(), quality(AS_OF.minusDays(1), "0")), AS_OF))
                .isEmpty();
    }

    @Test
    void severityIsWhatItCostsByTheEndOfTheMonth() {
        Anomaly over = anomaly("30", false);
        Anomaly goesOn = anomaly("30", true);
        List<Alert> alerts = POLICY.alerts(
                findings(List.of(over, goesOn), List.of(), List.of(), quality(AS_OF.minusDays(1), "0")), AS_OF);
        assertThat(alerts).extracting(Alert::severity).containsExactly(Severity.HIGH, Severity.MEDIUM);
        Alert.AnomalyFound first = (Alert.AnomalyFound) alerts.get(0);
        assertThat(first.byMonthEnd())
                .as("3 days cost 30 more; 13 days are left")
                .isEqualTo(usd("160"));
    }

    @Test
    void theSameMatterHasTheSameFingerprintTomorrow() {
        Findings today = findings(List.of(anomaly("30", true)), List.of(), List.of(), quality(AS_OF.minusDays(1), "0"));
        assertThat(POLICY.alerts(today, AS_OF).get(0).fingerprint())
                .isEqualTo(POLICY.alerts(today, AS_OF.plusDays(1)).get(0).fingerprint())
                .matches("anomaly-prod-ec2-other-2026-10-16-[0-9a-f]{10}");
    }

    @Test
    void aBudgetTellsTheHighestThresholdItHasReached() {
        BudgetStatus status = budget("85", set(50, 80), set(100), Optional.empty());
        List<Alert> alerts =
                POLICY.alerts(findings(List.of(), List.of(status), List.of(), quality(AS_OF.minusDays(1), "0")), AS_OF);
        assertThat(alerts)
                .extracting(alert -> ((Alert.BudgetReached) alert).percent())
                .containsExactly(80, 100);
        assertThat(alerts).extracting(Alert::severity).containsOnly(Severity.MEDIUM);
    }

    @Test
    void aSpentBudgetIsUrgentAndNeedsNoForecast() {
        BudgetStatus status = budget("120", set(50, 80, 100), set(100), Optional.of(AS_OF.minusDays(2)));
        List<Alert> alerts =
                POLICY.alerts(findings(List.of(), List.of(status), List.of(), quality(AS_OF.minusDays(1), "0")), AS_OF);
        assertThat(alerts).hasSize(1);
        assertThat(alerts.get(0).severity()).isEqualTo(Severity.HIGH);
    }

    @Test
    void awsBudgetsAreToldAlike() {
        ExternalBudget spent = new ExternalBudget("all", usd("100"), "MONTHLY", usd("100"), Optional.empty());
        ExternalBudget fine = new ExternalBudget("dev", usd("100"), "MONTHLY", usd("10"), Optional.of(usd("50")));
        assertThat(POLICY.alerts(
                        findings(List.of(), List.of(), List.of(spent, fine), quality(AS_OF.minusDays(1), "0")), AS_OF))
                .hasSize(1);
    }

    @Test
    void silenceOfTheDataIsTold() {
        assertThat(POLICY.alerts(findings(List.of(), List.of(), List.of(), quality(AS_OF.minusDays(4), "0")), AS_OF))
                .extracting(alert -> ((Alert.QualityLost) alert).flaw())
                .containsExactly(Alert.Flaw.DATA_LATE);
    }

    /** Pitfall 13: sums that do not add up are told, loudly. */
    @Test
    void figuresThatDoNotAddUpAreUrgent() {
        List<Alert> alerts =
                POLICY.alerts(findings(List.of(), List.of(), List.of(), quality(AS_OF.minusDays(1), "0.01")), AS_OF);
        assertThat(alerts).hasSize(1);
        assertThat(alerts.get(0).severity()).isEqualTo(Severity.HIGH);
    }

    private static Findings findings(
            List<Anomaly> anomalies, List<BudgetStatus> budgets, List<ExternalBudget> external, DataQuality quality) {
        return new Findings(anomalies, budgets, external, List.of(), quality);
    }

    private static Anomaly anomaly(String excess, boolean ongoing) {
        LocalDate first = LocalDate.of(2026, 10, 16);
        ChargePeriod days = ChargePeriod.of(first, first.plusDays(3));
        return new Anomaly(
                Environment.of("prod"),
                "EC2 - Other",
                days,
                usd(excess).plus(usd("9")),
                usd("9"),
                usd("6"),
                usd("12"),
                List.of(),
                ongoing);
    }

    private static BudgetStatus budget(
            String spent, SortedSet<Integer> actual, SortedSet<Integer> forecast, Optional<LocalDate> exhaustedOn) {
        return new BudgetStatus(
                new Budget("all", Scope.bill(), usd("100"), set(50, 80, 100), set(100)),
                OCTOBER,
                Optional.of(ChargePeriod.of(OCTOBER.start(), AS_OF)),
                usd(spent),
                new BigDecimal(spent).movePointLeft(2),
                Optional.empty(),
                actual,
                forecast,
                exhaustedOn,
                Optional.empty());
    }

    private static DataQuality quality(LocalDate dataThrough, String difference) {
        return new DataQuality(
                OCTOBER,
                MonthStatus.OPEN,
                Optional.of(dataThrough),
                List.of(),
                0,
                Optional.empty(),
                List.of(),
                new Reconciliation(List.of(new Reconciliation.Line(
                        ChargeCategory.USAGE, CostMetric.BILLED_COST, usd("1"), usd("1").plus(usd(difference))))),
                IngestionProblems.none(),
                List.of(),
                RequestCount.free(),
                "a source",
                Optional.empty());
    }

    private static SortedSet<Integer> set(Integer... percents) {
        return new TreeSet<>(Set.of(percents));
    }

    private static Money usd(String amount) {
        return Money.of("USD", amount);
    }
}
