package io.costanalyzer.report;

import static io.costanalyzer.report.ReportFixture.DEV;
import static io.costanalyzer.report.ReportFixture.PROD;
import static io.costanalyzer.report.ReportFixture.october;
import static io.costanalyzer.report.ReportFixture.september;
import static io.costanalyzer.report.ReportFixture.usd;
import static org.assertj.core.api.Assertions.assertThat;

import io.costanalyzer.allocation.Environment;
import io.costanalyzer.analysis.savings.TargetVerdict;
import io.costanalyzer.focus.ChargeCategory;
import io.costanalyzer.focus.CostMetric;
import io.costanalyzer.ledger.Reconciliation;
import io.costanalyzer.ledger.Scope;
import io.costanalyzer.report.NextStep.Kind;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NextStepsTest {

    @Test
    void aQuietMonthAsksForNothing() {
        assertThat(quiet().target("overall", Scope.spending(), "0.4", "0.5", TargetVerdict.MET)
                        .budget("total", Scope.bill(), "400", "300", Optional.of("399"))
                        .anomaly(PROD, "AWS Lambda", "9", "2", false)
                        .unallocated("0.049")
                        .statedBaseline("300", false)
                        .compose()
                        .nextSteps())
                .isEmpty();
    }

    @Test
    void wrongDataComesFirstAndThreeAreEnough() {
        List<NextStep> steps = quiet().missing(october(9))
                .missing(october(4))
                .reconciliation(new Reconciliation(List.of(
                        new Reconciliation.Line(ChargeCategory.USAGE, CostMetric.BILLED_COST, usd("1"), usd("1.5")),
                        new Reconciliation.Line(ChargeCategory.TAX, CostMetric.BILLED_COST, usd("1"), usd("1")))))
                .silent(DEV)
                .target("overall", Scope.spending(), "0.4", "0.1", TargetVerdict.MISSED)
                .compose()
                .nextSteps();
        assertThat(steps)
                .extracting(NextStep::kind)
                .containsExactly(Kind.READ_MISSING_DAYS, Kind.RECONCILE, Kind.CHECK_ALLOCATION);
        assertThat(steps.get(0).day()).contains(october(4));
        assertThat(steps.get(0).count()).isEqualTo(2);
        assertThat(steps.get(1).amount()).contains(usd("-0.5"));
        assertThat(steps.get(2).environment()).contains(DEV);
    }

    @Test
    void theNarrowTargetThatLacksMostIsNamedWithItsDearestService() {
        NextStep step = ReportFixture.twoMonths()
                .usage(PROD, october(1), "Amazon RDS", "90")
                .usage(PROD, october(1), "AWS Lambda", "20")
                .usage(DEV, october(1), "Amazon S3", "500")
                .target("overall", Scope.spending(), "0.4", "0.1", TargetVerdict.MISSED)
                .target("prod", Scope.spending().in(PROD), "0.4", "0.3", TargetVerdict.MISSED)
                .target("dev", Scope.spending().in(DEV), "0.4", "0.39", TargetVerdict.AT_RISK)
                .compose()
                .nextSteps()
                .get(0);
        assertThat(step.kind()).isEqualTo(Kind.CLOSE_TARGET_GAP);
        assertThat(step.subject()).contains("prod");
        assertThat(step.serviceName()).contains("Amazon RDS");
        assertThat(step.amount()).contains(usd("31"));
        assertThat(step.share()).hasValueSatisfying(share -> assertThat(share).isEqualByComparingTo("0.1"));
    }

    /** Of a target of some usage types alone, no service is named that has none of them. */
    @Test
    void theDearestServiceIsOneOfTheTarget() {
        NextStep step = ReportFixture.twoMonths()
                .usage(PROD, october(1), "Amazon RDS", "90")
                .charge(
                        PROD,
                        io.costanalyzer.focus.Charge.builder(october(1), "Amazon VPC", usd("20"))
                                .usageType("EU-NatGateway-Bytes")
                                .build())
                .target(
                        "nat",
                        Scope.spending().in(PROD).ofUsageTypes(java.util.Set.of("NatGateway-*")),
                        "0.4",
                        "0.1",
                        TargetVerdict.MISSED)
                .compose()
                .nextSteps()
                .get(0);
        assertThat(step.kind()).isEqualTo(Kind.CLOSE_TARGET_GAP);
        assertThat(step.serviceName()).contains("Amazon VPC");
    }

    @Test
    void theOverallTargetIsNamedWhenNoNarrowOneIsBehind() {
        assertThat(quiet().target("overall", Scope.spending(), "0.4", "0.1", TargetVerdict.MISSED)
                        .target("prod", Scope.spending().in(PROD), "0.4", "0.5", TargetVerdict.MET)
                        .compose()
                        .nextSteps())
                .singleElement()
                .satisfies(step -> assertThat(step.subject()).contains("overall"));
    }

    @Test
    void budgetsAreNamedByHowFarTheyAreExceeded() {
        List<NextStep> steps = quiet().budget("small", Scope.bill(), "100", "101", Optional.empty())
                .budget("large", Scope.bill(), "100", "150", Optional.empty())
                .budget("soon", Scope.bill(), "100", "90", Optional.of("120"))
                .compose()
                .nextSteps();
        assertThat(steps).extracting(NextStep::kind).containsExactly(Kind.RETURN_TO_BUDGET, Kind.HEAD_OFF_BUDGET);
        assertThat(steps.get(0).subject()).contains("large");
        assertThat(steps.get(0).amount()).contains(usd("50"));
        assertThat(steps.get(1).amount()).contains(usd("20"));
        assertThat(steps.get(1).day()).contains(october(29));
    }

    @Test
    void anAnomalyThatGoesOnAndCostsIsToBeExamined() {
        List<NextStep> steps = quiet().anomaly(PROD, "AWS Lambda", "2", "9", true)
                .anomaly(DEV, "Amazon S3", "9", "2", true)
                .compose()
                .nextSteps();
        assertThat(steps).singleElement().satisfies(step -> {
            assertThat(step.kind()).isEqualTo(Kind.EXAMINE_ANOMALY);
            assertThat(step.environment()).contains(DEV);
            assertThat(step.amount()).contains(usd("7"));
            assertThat(step.subject()).contains("EU-Type");
        });
    }

    @Test
    void aRiseIsAskedAboutButNotTheCalendar() {
        List<NextStep> steps = ReportFixture.twoMonths()
                .usage(PROD, september(1), "AWS Lambda", "300")
                .usage(PROD, october(1), "AWS Lambda", "410")
                .calendar("10", 1)
                .driver(PROD, "AWS Lambda", "100", Cause.usage(new BigDecimal("0.3")))
                .compose()
                .nextSteps();
        assertThat(steps).singleElement().satisfies(step -> {
            assertThat(step.kind()).isEqualTo(Kind.EXPLAIN_RISE);
            assertThat(step.amount()).contains(usd("100"));
        });
    }

    @Test
    void aRiseBelowFivePercentIsNotAskedAbout() {
        assertThat(ReportFixture.twoMonths()
                        .usage(PROD, september(1), "AWS Lambda", "300")
                        .usage(PROD, october(1), "AWS Lambda", "325")
                        .driver(PROD, "AWS Lambda", "15", Cause.usage(new BigDecimal("0.048")))
                        .compose()
                        .nextSteps())
                .isEmpty();
    }

    @Test
    void ownersBaselinesAndConfigurationComeLast() {
        List<NextStep> steps = quiet().usage(Environment.UNALLOCATED, october(1), "AWS Lambda", "20")
                .unallocated("0.05")
                .statedBaseline("300", true)
                .warning("60 and 320 are not 320")
                .compose()
                .nextSteps();
        assertThat(steps)
                .extracting(NextStep::kind)
                .containsExactly(Kind.ASSIGN_UNALLOCATED, Kind.CORRECT_BASELINE, Kind.REVIEW_CONFIGURATION);
        assertThat(steps.get(0).amount()).contains(usd("20"));
        assertThat(steps.get(2).subject()).contains("60 and 320 are not 320");
    }

    private static ReportFixture quiet() {
        return ReportFixture.twoMonths()
                .usage(PROD, september(1), "AWS Lambda", "300")
                .usage(PROD, october(1), "AWS Lambda", "310");
    }
}
