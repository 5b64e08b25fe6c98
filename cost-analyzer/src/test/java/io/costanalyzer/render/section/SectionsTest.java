package io.costanalyzer.render.section;

import static io.costanalyzer.report.ReportFixture.DEV;
import static io.costanalyzer.report.ReportFixture.PROD;
import static io.costanalyzer.report.ReportFixture.october;
import static io.costanalyzer.report.ReportFixture.september;
import static io.costanalyzer.report.ReportFixture.usd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.costanalyzer.allocation.Environment;
import io.costanalyzer.analysis.savings.TargetVerdict;
import io.costanalyzer.focus.Charge;
import io.costanalyzer.focus.ChargeCategory;
import io.costanalyzer.focus.CostMetric;
import io.costanalyzer.ledger.MonthStatus;
import io.costanalyzer.ledger.Reconciliation;
import io.costanalyzer.ledger.Scope;
import io.costanalyzer.render.format.CostFormat;
import io.costanalyzer.render.view.SectionView;
import io.costanalyzer.report.Cause;
import io.costanalyzer.report.Correction;
import io.costanalyzer.report.MonthCosts;
import io.costanalyzer.report.MonthlyReport;
import io.costanalyzer.report.ReportFixture;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SectionsTest {

    @Test
    void driversAddUpInPrintAsWell() {
        List<String> lines = lines(DriversSection.of(scene(month().usage(PROD, september(1), "AWS Lambda", "300")
                        .calendar("10", 1)
                        .driver(PROD, "AWS Lambda", "-3", Cause.removed())
                        .compose()))
                .orElseThrow());
        assertThat(lines.get(2))
                .startsWith("Length of the month")
                .contains("1 day more")
                .endsWith("+10.00");
        assertThat(lines.get(3)).startsWith("AWS Lambda in prod (EU-Type)").endsWith("−3.00");
        assertThat(lines.get(4)).startsWith("Other").endsWith("+3.00");
        assertThat(lines.get(6)).startsWith("Change in all").endsWith("+10.00");
    }

    @Test
    void whatIsShortenedPointsToWhereAllOfItStandsAndNotToItself() {
        Scene scene = new Scene(month().compose(), scene(month().compose()).format(), Extent.SHORTER.get(0));
        assertThat(scene.leftOut(30, "budgets"))
                .containsExactly("The first 20 of 30 budgets; model.json of the report has all of them.");
    }

    @Test
    void environmentsShowTheirOwnTargetOrNone() {
        List<String> lines = lines(EnvironmentsSection.of(
                        scene(month().target("overall", Scope.spending(), "0.4", "0.3", TargetVerdict.MISSED)
                                .target("prod", Scope.spending().in(PROD), "0.45", "0.5", TargetVerdict.MET)
                                .compose()))
                .orElseThrow());
        assertThat(lines.get(2)).startsWith("prod").contains("50.0 %", "45 %", "met");
        assertThat(lines.get(3)).startsWith("dev").contains("–");
        assertThat(lines.get(4)).startsWith("UNALLOCATED").contains("0.00");
        assertThat(lines.get(6)).startsWith("Total").contains("310.00", "30.0 %", "40 %", "missed");
    }

    @Test
    void theInvoiceGoesFromGrossToPayable() {
        SectionView invoice = InvoiceSection.of(
                        scene(month().fee(october(6), "AWS Support", "29", ChargeCategory.SUPPORT)
                                .fee(october(1), "AWS Lambda", "-40", ChargeCategory.CREDIT)
                                .fee(october(1), "Tax", "50", ChargeCategory.TAX)
                                .compose()))
                .orElseThrow();
        assertThat(invoice.tables().get(0).rows())
                .extracting(
                        row -> row.cells().get(0).text(),
                        row -> row.cells().get(1).text())
                .containsExactly(
                        tuple("Usage", "310.00"),
                        tuple("Support", "29.00"),
                        tuple("Gross", "339.00"),
                        tuple("Credit", "−40.00"),
                        tuple("Net, before tax", "299.00"),
                        tuple("Tax", "50.00"),
                        tuple("To pay", "349.00"));
        assertThat(invoice.tables().get(1).rows())
                .extracting(row -> row.cells().get(1).text())
                .containsExactly("310.00", "0.00", "+29.00", "−40.00", "+50.00", "349.00");
    }

    /** Pitfall 18: ten days are not held against a month's baseline. */
    @Test
    void aRunningMonthIsHeldAgainstItsShareOfTheBaseline() {
        List<String> lines = lines(MonthsSection.of(scene(new ReportFixture()
                        .cover(october(1), october(11))
                        .usage(PROD, october(1), "AWS Lambda", "60")
                        .status(MonthStatus.OPEN)
                        .target("overall", Scope.spending(), "0.4", "0.4", TargetVerdict.ON_TRACK)
                        .compose()))
                .orElseThrow());
        assertThat(lines.get(lines.size() - 1)).startsWith("Oct 2026").contains("60.00", "310.00", "40.0 %");
        assertThat(lines.get(2)).startsWith("Oct 2025").contains("n/a");
    }

    @Test
    void theBridgeEndsWhereTheMonthIs() {
        SectionView bridge = BridgeSection.of(scene(
                        month().usage(PROD, september(1), "Amazon S3", "30").compose()))
                .orElseThrow();
        assertThat(bridge.tables().get(0).rows())
                .extracting(row -> row.cells().get(1).text())
                .containsExactly("30.00", "+310.00", "−30.00", "310.00");
    }

    @Test
    void targetsSayWhatIsTooMuchAndWhatCannotBeSaid() {
        List<String> lines = lines(TargetsSection.of(
                        scene(month().target("prod", Scope.spending().in(PROD), "0.4", "0.3", TargetVerdict.MISSED)
                                .unknownTarget("dev", Scope.spending().in(DEV), "0.6")
                                .compose()))
                .orElseThrow());
        assertThat(lines.get(2)).contains("30.0 %", "40 %", "+31.00", "missed");
        assertThat(lines.get(3)).contains("n/a", "60 %", "not known");
    }

    @Test
    void budgetsSayWhenTheyWillBeSpent() {
        List<String> lines =
                lines(BudgetsSection.of(scene(month().budget("total", Scope.bill(), "400", "310", Optional.of("420"))
                                .compose()))
                        .orElseThrow());
        assertThat(String.join(" ", lines))
                .contains("400.00", "310.00", "77.5 %", "420.00", "all spent by 29 Oct 2026");
    }

    @Test
    void whatTheBillDoesNotNameIsSaidInWords() {
        MonthlyReport report = month().charge(
                        PROD,
                        Charge.builder(october(1), "Amazon S3", usd("1"))
                                .regionId("eu-west-1")
                                .build())
                .compose();
        MonthCosts costs = report.costs().orElseThrow();
        assertThat(lines(CostTableSection.of(scene(report), costs, costs.regions()))
                        .get(2))
                .startsWith("no region (global or not named)");
        assertThat(lines(CostTableSection.of(scene(report), costs, costs.usageTypes()))
                        .get(2))
                .startsWith("no usage type (fees) (AWS Lambda)");
    }

    @Test
    void whatIsNotShownByItselfIsCounted() {
        ReportFixture fixture = ReportFixture.twoMonths();
        IntStream.rangeClosed(1, 40).forEach(i -> fixture.usage(PROD, october(1), "service " + i, "" + i));
        MonthlyReport report = fixture.compose();
        MonthCosts costs = report.costs().orElseThrow();
        List<String> lines = lines(CostTableSection.of(scene(report), costs, costs.services()));
        assertThat(lines.get(17)).startsWith("Other (25)").contains("325.00");
        assertThat(lines.get(19)).startsWith("Total").contains("820.00");
    }

    @Test
    void forecastsAndAnomalies() {
        assertThat(lines(ForecastSection.of(scene(month().forecast("400").compose()))
                                .orElseThrow())
                        .get(2))
                .startsWith("Total")
                .contains("400.00", "90 %");
        assertThat(AnomaliesSection.of(scene(month().compose())).orElseThrow().message())
                .isEqualTo("No day of the month was out of the ordinary.");
        List<String> lines = lines(AnomaliesSection.of(scene(
                        month().anomaly(PROD, "AWS Lambda", "9", "2", true).compose()))
                .orElseThrow());
        assertThat(lines.get(2)).contains("AWS Lambda in prod", "26–29 Oct", "+7.00", "EU-Type 100.0 %", "goes on");
    }

    @Test
    void theBaselineIsCheckedAgainstTheBill() {
        SectionView baseline = BaselineSection.of(
                        scene(month().statedBaseline("365", true).compose()))
                .orElseThrow();
        assertThat(plain(baseline.message()))
                .isEqualTo("Baseline “agreed”, stated in the configuration: 12.00 USD a day for everything, 372.00 USD"
                        + " for a month of 31 days.");
        assertThat(lines(baseline).get(2)).contains("everything", "365.00", "no");
    }

    @Test
    void dataQualityNamesWhatIsWrong() {
        SectionView quality = QualitySection.of(scene(month().missing(october(4))
                .silent(DEV)
                .unallocated("0.07")
                .warning("60 + 320 is not 320")
                .reconciliation(new Reconciliation(List.of(
                        new Reconciliation.Line(ChargeCategory.TAX, CostMetric.BILLED_COST, usd("1"), usd("3")))))
                .compose()));
        String text = String.join(" ", lines(quality));
        assertThat(text)
                .contains("1: 4 Oct 2026", "7.0 % of the cost", "dev", "differ, most in Tax (billed): −2.00 USD");
        assertThat(quality.notes()).containsExactly("Configuration: 60 + 320 is not 320");
    }

    @Test
    void aCorrectionSaysWhatChanged() {
        MonthlyReport first = month().compose();
        MonthlyReport second =
                month().version(2).usage(DEV, october(3), "Amazon S3", "4").compose();
        SectionView correction = CorrectionSection.of(
                        scene(second.correcting(Correction.of(first, second).orElseThrow())))
                .orElseThrow();
        assertThat(plain(correction.message()))
                .isEqualTo("This version corrects version 1 of 9 Nov 2026, 06:05 UTC: the cost changes by +4.00 USD,"
                        + " the amount to pay by +4.00 USD.");
        assertThat(lines(correction).get(2)).startsWith("Amazon S3 in dev").contains("0.00", "+4.00");
    }

    @Test
    void withoutFiguresThereAreNoSections() {
        Scene scene = scene(new ReportFixture().compose());
        assertThat(DriversSection.of(scene)).isEmpty();
        assertThat(EnvironmentsSection.of(scene)).isEmpty();
        assertThat(MonthsSection.of(scene)).isEmpty();
        assertThat(BridgeSection.of(scene)).isEmpty();
        assertThat(TargetsSection.of(scene)).isEmpty();
        assertThat(BudgetsSection.of(scene)).isEmpty();
        assertThat(InvoiceSection.of(scene)).isEmpty();
        assertThat(ForecastSection.of(scene)).isEmpty();
        assertThat(AnomaliesSection.of(scene)).isEmpty();
        assertThat(BaselineSection.of(scene)).isEmpty();
        assertThat(CorrectionSection.of(scene)).isEmpty();
    }

    @Test
    void aNegativeTotalHasNoShares() {
        MonthlyReport report = ReportFixture.twoMonths()
                .usage(Environment.UNALLOCATED, october(1), "AWS Lambda", "-5")
                .driver(PROD, "AWS Lambda", "-5", Cause.usage(new BigDecimal("-1")))
                .compose();
        assertThat(EnvironmentsSection.of(scene(report))
                        .orElseThrow()
                        .tables()
                        .get(0)
                        .rows()
                        .get(2)
                        .cells()
                        .get(5)
                        .text())
                .isEqualTo("n/a");
    }

    private static ReportFixture month() {
        return ReportFixture.twoMonths().usage(PROD, october(1), "AWS Lambda", "310");
    }

    private static Scene scene(MonthlyReport report) {
        return new Scene(report, new CostFormat(Locale.US));
    }

    private static List<String> lines(SectionView section) {
        return section.tables().get(0).lines().stream().map(SectionsTest::plain).toList();
    }

    private static String plain(String text) {
        return text.replace('\u00a0', ' ');
    }
}
