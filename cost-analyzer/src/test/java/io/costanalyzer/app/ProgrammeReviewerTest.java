package io.costanalyzer.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.costanalyzer.allocation.Environment;
import io.costanalyzer.analysis.baseline.Baselines;
import io.costanalyzer.analysis.baseline.StatedBaseline;
import io.costanalyzer.analysis.guardrail.GuardrailVerdict;
import io.costanalyzer.analysis.metric.MetricSeries;
import io.costanalyzer.analysis.savings.verification.SavingsVerdict;
import io.costanalyzer.analysis.savings.verification.SketchedBill;
import io.costanalyzer.config.ConfigReader;
import io.costanalyzer.config.CostAnalyzerConfig;
import io.costanalyzer.focus.NamedTags;
import io.costanalyzer.focus.Tags;
import io.costanalyzer.money.Money;
import io.costanalyzer.report.programme.MeasureLine;
import io.costanalyzer.report.programme.ProgrammeReport;
import io.costanalyzer.telemetry.Metric;
import io.costanalyzer.telemetry.MetricSource;
import io.costanalyzer.telemetry.TelemetryUnavailableException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A bill whose functions cost 20 dollars a day, and 14 from the 120th day on. */
class ProgrammeReviewerTest {

    private static final int AT = 120;
    private static final KnownCosts COSTS = KnownCosts.of(
            SketchedBill.ofSteadyTraffic()
                    .usage(SketchedBill.LAMBDA, "EU-Lambda-GB-Second", 20, 1, day -> day < AT ? 1 : .7)
                    .ledger(),
            Optional.empty(),
            new TreeMap<>());
    private static final Baselines BASELINES = Baselines.of(new StatedBaseline(
            "plan", List.of(new StatedBaseline.Amount(Optional.empty(), Set.of(), Money.of("USD", "4200")))));
    private static final String PROGRAMME = """
            environments:
              - {name: prod, tag: {key: Env, values: [prod]}}
            source: {cost-explorer: {}}
            archive: {location: ./archive}
            baseline: {stated: [{per-month: 4200}]}
            targets: [{name: all, saving: 10 %%}]
            measures:
              cost-per-hour: 50
              list:
                - {id: lambda-arm64, applied: %s, promise: 30 %%, guardrails: [hits, cold-start], effort-hours: 8}
                - {id: log-reduction, effort-hours: 90, guardrails: []}
            guardrails:
              - {name: hits, namespace: Shop, metric: Hits, at-least: 95%%}
            metrics: {csv: ./metrics.csv}
            """.formatted(SketchedBill.date(AT));
    private static final MetricSource FAST = (metrics, period) -> metrics.stream()
            .collect(Collectors.toMap(
                    metric -> metric,
                    metric -> MetricSeries.of(
                            period.dates().collect(Collectors.toMap(day -> day, day -> new BigDecimal("97"))))));

    @Test
    void everyMeasureStandsInTheLedgerWithItsVerdict() {
        ProgrammeReport report = report(PROGRAMME, FAST);
        assertThat(report.measures()).extracting(MeasureLine::id).containsExactly("lambda-arm64", "log-reduction");
        assertThat(report.measures())
                .extracting(MeasureLine::verdict)
                .containsExactly(SavingsVerdict.VERIFIED, SavingsVerdict.PROMISED);
        assertThat(report.verified().amount().doubleValue()).isCloseTo(6 * 365 / 12.0, within(20.0));
    }

    @Test
    void aGuardrailIsJudgedAndOneThatNobodyConfiguredIsNotKnown() {
        assertThat(report(PROGRAMME, FAST).measures().get(0).guardrails())
                .extracting(line -> line.verdict())
                .containsExactly(GuardrailVerdict.KEPT, GuardrailVerdict.NOT_KNOWN);
    }

    /** What is only planned has cost nothing yet: its hours do not count. */
    @Test
    void theReturnCountsTheHoursOfWhatWasDone() {
        assertThat(report(PROGRAMME, FAST).investment().orElseThrow().hours()).isEqualByComparingTo("8");
    }

    @Test
    void theBridgeBeginsAtTheQuarterBeforeTheFirstMeasure() {
        ProgrammeReport report = report(PROGRAMME, FAST);
        assertThat(report.bridge()).isNotEmpty();
        assertThat(report.bridgeDays().orElseThrow().start())
                .isEqualTo(YearMonth.from(SketchedBill.AS_OF.minusDays(1)).atDay(1));
    }

    @Test
    void metricsThatDoNotAnswerTakeNothingElseFromTheReport() {
        ProgrammeReport report = report(PROGRAMME, (metrics, period) -> {
            throw new TelemetryUnavailableException("read metrics", "it is closed", "Open it.", null);
        });
        assertThat(report.notes())
                .containsExactly(
                        "Guardrails and unit costs are not known: the metrics could not be read. read metrics: it"
                                + " is closed. Open it.");
        assertThat(report.measures().get(0).verdict()).isEqualTo(SavingsVerdict.VERIFIED);
    }

    /** The same month gives the same figures whenever it is asked for. */
    @Test
    void aMonthThatIsOverIsJudgedByItsOwnDays() {
        LocalDate later = SketchedBill.AS_OF;
        YearMonth june = YearMonth.of(2026, 6);
        ProgrammeReport soon = reviewer(PROGRAMME, FAST)
                .review(COSTS, june, LocalDate.of(2026, 7, 3), BASELINES)
                .report();
        ProgrammeReport late =
                reviewer(PROGRAMME, FAST).review(COSTS, june, later, BASELINES).report();
        assertThat(late).isEqualTo(soon);
    }

    /** What dashboards stand on: what was promised, what is verified, and how much of the target that is. */
    @Test
    void theFiguresOfTheProgrammeAreTheReports() {
        ProgrammeReport report = report(PROGRAMME, FAST);
        List<Metric> metrics = new CostMetrics(config(PROGRAMME)).ofProgramme(report);
        assertThat(metrics)
                .extracting(Metric::unit)
                .containsExactly(Metric.Unit.MONEY, Metric.Unit.MONEY, Metric.Unit.PERCENT);
        assertThat(metrics.get(0).name()).isEqualTo("PromisedSavingPerMonth");
        assertThat(metrics.get(0).value())
                .isEqualByComparingTo(report.promised().amount());
        assertThat(metrics.get(0).value().doubleValue()).isCloseTo(.3 * 20 * 365 / 12, within(10.0));
        assertThat(metrics.get(1).name()).isEqualTo("VerifiedSavingPerMonth");
        assertThat(metrics.get(1).value())
                .isEqualByComparingTo(report.verified().amount());
        assertThat(metrics.get(2).name()).isEqualTo("VerifiedPercentOfTarget");
        assertThat(metrics.get(2).dimensions()).isEqualTo(Map.of("Target", "all"));
        double needed = report.outlooks().get(0).needed().orElseThrow().amount().doubleValue();
        assertThat(needed).isCloseTo(420, within(.01));
        assertThat(metrics.get(2).value().doubleValue())
                .isCloseTo(100 * report.outlooks().get(0).verified().amount().doubleValue() / needed, within(.001));
    }

    /** What acts on one team's charges everywhere stands in the ledger of each environment, as any measure of several does. */
    @Test
    void aMeasureOfATagStandsInTheLedgerOfItsEnvironment() {
        NamedTags checkout = NamedTags.of("team", List.of("checkout"));
        KnownCosts known = KnownCosts.of(
                SketchedBill.ofSteadyTraffic()
                        .tagged(
                                Tags.of(Map.of("team", "checkout")),
                                0,
                                SketchedBill.LAMBDA,
                                "EU-Lambda-GB-Second",
                                20,
                                day -> day < AT ? 1 : .5)
                        .readWith(checkout, 0)
                        .ledger(),
                Optional.empty(),
                new TreeMap<>());
        ProgrammeReviewer reviewer = reviewer(
                PROGRAMME.replace("guardrails: [hits,", "tags: [{key: team, values: [checkout]}], guardrails: [hits,"),
                FAST);
        ProgrammeReview whole = reviewer.review(known, YearMonth.of(2026, 7), SketchedBill.AS_OF, Baselines.none());

        ProgrammeReport prod = reviewer.about(known, whole, Environment.of("prod"));

        assertThat(prod.shared()).containsExactly("lambda-arm64");
        assertThat(whole.report().verified().signum()).isPositive();
        assertThat(prod.verified()).isEqualTo(whole.report().verified());
        assertThat(prod.measures().get(0).promised())
                .isEqualTo(whole.report().measures().get(0).promised());
    }

    @Test
    void withoutMeasuresThereIsNoFigureRatherThanAZero() {
        String plain = PROGRAMME.substring(0, PROGRAMME.indexOf("measures:"));
        assertThat(new CostMetrics(config(plain)).ofProgramme(report(plain, FAST)))
                .isEmpty();
    }

    private static ProgrammeReport report(String yaml, MetricSource source) {
        return reviewer(yaml, source)
                .review(COSTS, YearMonth.from(SketchedBill.AS_OF.minusDays(1)), SketchedBill.AS_OF, BASELINES)
                .report();
    }

    private static ProgrammeReviewer reviewer(String yaml, MetricSource source) {
        CostAnalyzerConfig config = config(yaml);
        return new ProgrammeReviewer(config, new WatchedFigures(config, source));
    }

    private static CostAnalyzerConfig config(String yaml) {
        return ConfigReader.read("costs.yaml", yaml);
    }
}
