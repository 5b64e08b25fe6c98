package io.costanalyzer.alert;

import static io.costanalyzer.analysis.LedgerSketch.days;
import static io.costanalyzer.analysis.LedgerSketch.month;
import static io.costanalyzer.analysis.LedgerSketch.usd;
import static org.assertj.core.api.Assertions.assertThat;

import io.costanalyzer.allocation.Environment;
import io.costanalyzer.analysis.LedgerSketch;
import io.costanalyzer.analysis.anomaly.AnomalyDetector;
import io.costanalyzer.analysis.anomaly.AnomalyPolicy;
import io.costanalyzer.analysis.anomaly.Detection;
import io.costanalyzer.analysis.budget.Budget;
import io.costanalyzer.analysis.budget.BudgetJudge;
import io.costanalyzer.analysis.budget.BudgetStatus;
import io.costanalyzer.analysis.budget.ExternalBudget;
import io.costanalyzer.analysis.quality.DataQuality;
import io.costanalyzer.analysis.savings.Target;
import io.costanalyzer.analysis.savings.TargetStatus;
import io.costanalyzer.analysis.savings.TargetVerdict;
import io.costanalyzer.focus.ChargeCategory;
import io.costanalyzer.focus.ChargePeriod;
import io.costanalyzer.focus.CostMetric;
import io.costanalyzer.ingestion.IngestionProblems;
import io.costanalyzer.ingestion.RequestCount;
import io.costanalyzer.ledger.CostLedger;
import io.costanalyzer.ledger.MonthStatus;
import io.costanalyzer.ledger.Reconciliation;
import io.costanalyzer.ledger.Scope;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From findings of the analysis to matters: what is one, what is none, and what is said to be in order. */
class MatterFinderTest {

    private static final LocalDate LOOKED_FROM = LocalDate.of(2025, 10, 1);

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final LocalDate ODD = LocalDate.of(2026, 11, 12);
    private static final Environment PROD = Environment.of("prod");
    private static final AlertPolicy POLICY = AlertPolicy.of(usd("100"), usd("20"));

    /** Ten a day of one service and twenty of another; on one day the first costs sixty more. */
    private static final CostLedger LEDGER = LedgerSketch.of(days("2026-05-01", "2026-11-20"))
            .daily("prod", "AWS Lambda", "EU-Request", day -> day.equals(ODD) ? "70" : "10")
            .daily("dev", "Amazon S3", "EU-Bytes", "20")
            .build();

    private static MatterFinder finder() {
        return new MatterFinder(TODAY, LEDGER);
    }

    private static Detection detection(LocalDate asOf) {
        return new AnomalyDetector(AnomalyPolicy.of(usd("1"), new BigDecimal("0.05"))).detect(LEDGER, asOf);
    }

    private static OddDays odd(List<BudgetStatus> limits) {
        return (OddDays) finder().detection(detection(TODAY), limits, IncidentBook.empty())
                .findings()
                .matters()
                .get(0);
    }

    @Test
    void anAnomalyIsAMatterWithItsDaysItsPartsAndItsCause() {
        OddDays odd = odd(List.of());
        assertThat(odd.environment()).contains(PROD);
        assertThat(odd.service()).isEqualTo("AWS Lambda");
        assertThat(odd.rising()).isTrue();
        assertThat(odd.period()).isEqualTo(ChargePeriod.ofDay(ODD));
        assertThat(odd.actual()).isEqualTo(usd("70"));
        assertThat(odd.contributors()).extracting(Part::name).containsExactly("EU-Request");
        assertThat(odd.daily()).hasSize(28).allMatch(day -> day.cost().isPresent());
        assertThat(odd.daily().get(27).day()).isEqualTo("2026-11-17");
        assertThat(odd.shareOfBudget()).isEmpty();
        assertThat(odd.seenHere()).isTrue();
    }

    /** Of the environment's own budget, the smaller of two; else of the one for everything; never of a service's or of another's. */
    @Test
    void theShareIsOfTheBudgetThatCovers() {
        BigDecimal cost = odd(List.of()).byMonthEnd().orElseThrow().amount();
        BudgetStatus all = budget("all", Scope.bill(), "1000");
        BudgetStatus dev = budget("dev", Scope.bill().in(Environment.of("dev")), "10");
        BudgetStatus service = budget("s", Scope.bill().ofServices(Set.of("AWS Lambda")), "10");
        BudgetStatus prod = budget("prod", Scope.bill().in(PROD), "500");
        BudgetStatus strict = budget("strict", Scope.bill().in(PROD), "250");
        assertThat(odd(List.of(dev, service)).shareOfBudget()).isEmpty();
        assertThat(odd(List.of(dev, all, service)).shareOfBudget().orElseThrow())
                .isEqualByComparingTo(cost.movePointLeft(3));
        assertThat(odd(List.of(all, prod, strict)).shareOfBudget().orElseThrow())
                .isEqualByComparingTo(cost.movePointLeft(3).multiply(new BigDecimal("4")));
    }

    @Test
    void theDaysOfOpenIncidentsAreLookedUpInTodaysBill() {
        LocalDate soon = ODD.plusDays(3);
        Findings first = new MatterFinder(soon, LEDGER)
                .detection(detection(soon), List.of(), IncidentBook.empty())
                .findings();
        IncidentBook book = Cases.JUDGE.judge(IncidentBook.empty(), first);
        OddDays before = (OddDays) first.matters().get(0);
        assertThat(book.incidents()).allMatch(Incident::open);
        Findings now = finder().detection(detection(TODAY), List.of(), book).findings();
        assertThat(now.costNow(before.key(), before.period())).contains(usd("70"));
        assertThat(finder().detection(detection(TODAY), List.of(), IncidentBook.empty())
                        .findings()
                        .costsNow())
                .isEqualTo(Map.of());
    }

    @Test
    void aBudgetIsAMatterFromItsFirstThresholdOnAndInOrderBefore() {
        Findings findings = finder().budgets(
                        List.of(budget("half", Scope.bill(), "1000"), budget("ample", Scope.bill(), "9000")))
                .findings();
        assertThat(findings.matters()).singleElement().satisfies(matter -> {
            BudgetUse use = (BudgetUse) matter;
            assertThat(use.name()).isEqualTo("half");
            assertThat(use.spent()).isEqualTo(usd("630"));
            assertThat(use.actualCrossed()).containsExactly(50);
            assertThat(use.drivers()).extracting(Part::name).containsExactly("AWS Lambda");
            assertThat(use.drivers()).extracting(Part::difference).containsExactly(usd("60"));
        });
        assertThat(findings.fine()).hasSize(1).first().asString().contains("ample");
    }

    @Test
    void aBudgetOfAwsIsOneToo() {
        Findings findings = finder().externalBudgets(List.of(
                        new ExternalBudget("spent", usd("10"), "MONTHLY", usd("10"), Optional.empty()),
                        new ExternalBudget("coming", usd("10"), "MONTHLY", usd("1"), Optional.of(usd("10"))),
                        new ExternalBudget("fine", usd("10"), "MONTHLY", usd("1"), Optional.of(usd("2")))))
                .findings();
        assertThat(findings.matters())
                .extracting(matter -> ((BudgetUse) matter).name())
                .containsExactly("spent", "coming");
        assertThat(findings.matters()).allMatch(matter -> ((BudgetUse) matter).byAws());
        assertThat(findings.fine()).hasSize(1);
    }

    /** A forecast that sways around its threshold opens once: it has to recede by 2 % before anything is called in order. */
    @ParameterizedTest
    @CsvSource({
        "10.01, true, false",
        "10.00, true, false",
        "9.99, false, false",
        "9.80, false, false",
        "9.79, false, true"
    })
    void aForecastMustClearlyRecedeBeforeABudgetIsInOrder(String forecast, boolean matter, boolean fine) {
        Findings findings = finder().externalBudgets(List.of(
                        new ExternalBudget("coming", usd("10"), "MONTHLY", usd("1"), Optional.of(usd(forecast)))))
                .findings();
        assertThat(findings.matters()).hasSize(matter ? 1 : 0);
        assertThat(findings.fine()).hasSize(fine ? 1 : 0);
        assertThat(findings.near()).hasSize(matter || fine ? 0 : 1);
    }

    /** A target that is missed is a matter; one that is kept is in order after ten days, and neither before. */
    @ParameterizedTest
    @CsvSource({
        "MISSED, 3, true, false",
        "MISSED, 18, true, false",
        "MET, 10, false, true",
        "ON_TRACK, 10, false, true",
        "ON_TRACK, 9, false, false",
        "AT_RISK, 18, false, false",
        "UNKNOWN, 18, false, false"
    })
    void aTargetIsMissedOrKeptOrNeither(TargetVerdict verdict, int judgedDays, boolean matter, boolean fine) {
        TargetStatus status = new TargetStatus(
                new Target("dev", Scope.spending().in(PROD), new BigDecimal("0.4"), Optional.empty()),
                month("2026-11"),
                Optional.of(ChargePeriod.of(LocalDate.of(2026, 11, 1), LocalDate.of(2026, 11, 1 + judgedDays))),
                Optional.of(usd("10")),
                Optional.of(usd("6")),
                Optional.of(usd("8")),
                Optional.of(new BigDecimal("0.2")),
                Optional.empty(),
                verdict);
        Findings findings = finder().targets(List.of(status)).findings();
        assertThat(findings.matters().isEmpty()).isNotEqualTo(matter);
        assertThat(findings.fine().contains(TargetGap.key("dev"))).isEqualTo(fine);
        assertThat(findings.near()).hasSize(matter || fine || verdict == TargetVerdict.UNKNOWN ? 0 : 1);
    }

    @Test
    void figuresThatCanBeTrustedAreSaidToBeInOrder() {
        Findings findings = finder().detection(detection(TODAY), List.of(), IncidentBook.empty())
                .quality(quality(TODAY.minusDays(1), "10", List.of()), LOOKED_FROM, POLICY)
                .findings();
        assertThat(findings.matters()).noneMatch(Trouble.class::isInstance);
        assertThat(findings.fine())
                .contains(
                        Trouble.key(Trouble.Flaw.DATA_LATE, "test"),
                        Trouble.key(Trouble.Flaw.DOES_NOT_RECONCILE, "test"),
                        Trouble.key(Trouble.Flaw.ROWS_UNREADABLE, "test"),
                        Trouble.key(Trouble.Flaw.ENVIRONMENT_SILENT, "test"),
                        Trouble.key(Trouble.Flaw.DETECTION_BLIND, "test"));
        assertThat(findings.lookedAt()).contains(days("2026-11-06", "2026-11-18"));
    }

    @Test
    void figuresThatCannotAreMattersOfTheirOwn() {
        Findings findings = finder().quality(quality(TODAY.minusDays(4), "11", List.of(PROD)), LOOKED_FROM, POLICY)
                .findings();
        assertThat(findings.matters())
                .extracting(matter -> ((Trouble) matter).flaw())
                .containsExactlyInAnyOrder(
                        Trouble.Flaw.DATA_LATE, Trouble.Flaw.DOES_NOT_RECONCILE, Trouble.Flaw.ENVIRONMENT_SILENT);
        assertThat(findings.matters())
                .flatExtracting(matter -> ((Trouble) matter).details())
                .contains(
                        "The last day that is known is 2026-11-16, and today is 2026-11-20 (UTC).",
                        "Usage, billed: the charges add up to 10 USD, the source says 11 USD.",
                        "prod");
        assertThat(finder().quality(quality(TODAY.minusDays(3), "10", List.of()), LOOKED_FROM, POLICY)
                        .findings()
                        .matters())
                .as("three days are not late yet")
                .isEmpty();
    }

    /** Days that are known and cannot be judged are told, unless the data is late, which is told already. */
    @Test
    void aDetectorThatCannotSeeSaysSo() {
        LocalDate young = LocalDate.of(2026, 5, 20);
        CostLedger ledger = LedgerSketch.of(days("2026-05-01", "2026-05-20"))
                .daily("prod", "AWS Lambda", "EU-Request", "10")
                .build();
        Detection blind = new AnomalyDetector(AnomalyPolicy.of(usd("1"), new BigDecimal("0.05"))).detect(ledger, young);
        Findings told = new MatterFinder(young, ledger)
                .detection(blind, List.of(), IncidentBook.empty())
                .quality(quality(young.minusDays(1), "10", List.of()), LOOKED_FROM, POLICY)
                .findings();
        assertThat(told.matters()).singleElement().satisfies(matter -> {
            assertThat(((Trouble) matter).flaw()).isEqualTo(Trouble.Flaw.DETECTION_BLIND);
            assertThat(matter.since()).isEqualTo("2026-05-17");
            assertThat(((Trouble) matter).details().get(0)).startsWith("Not judged: 12 of the 12 days looked at.");
        });
        assertThat(told.notJudged()).hasSize(12);
        Findings late = new MatterFinder(young, ledger)
                .detection(blind, List.of(), IncidentBook.empty())
                .quality(quality(young.minusDays(5), "10", List.of()), LOOKED_FROM, POLICY)
                .findings();
        assertThat(late.matters())
                .extracting(matter -> ((Trouble) matter).flaw())
                .containsExactly(Trouble.Flaw.DATA_LATE);
        assertThat(late.fine()).doesNotContain(Trouble.key(Trouble.Flaw.DETECTION_BLIND, "test"));
    }

    /** What is found is not in order, whoever says so. */
    @Test
    void whatIsFoundIsNotFine() {
        OddDays odd = odd(List.of());
        Findings findings =
                finder().fine(Set.of(odd.key(), "another")).also(List.of(odd)).findings();
        assertThat(findings.fine()).containsExactly("another");
        assertThat(findings.matters()).containsExactly(odd);
    }

    private static BudgetStatus budget(String name, Scope scope, String limit) {
        return BudgetJudge.judge(
                new Budget(name, scope, usd(limit), new TreeSet<>(Set.of(50, 80, 100)), new TreeSet<>(Set.of(100))),
                LEDGER,
                YearMonth.of(2026, 11),
                Optional.empty());
    }

    private static DataQuality quality(LocalDate dataThrough, String control, List<Environment> silent) {
        return new DataQuality(
                ChargePeriod.ofMonth(YearMonth.from(dataThrough)),
                MonthStatus.OPEN,
                Optional.of(dataThrough),
                List.of(),
                0,
                Optional.empty(),
                silent,
                List.of(),
                new Reconciliation(List.of(new Reconciliation.Line(
                        ChargeCategory.USAGE, CostMetric.BILLED_COST, usd("10"), usd(control)))),
                IngestionProblems.none(),
                List.of(),
                RequestCount.free(),
                "test",
                Optional.empty());
    }
}
