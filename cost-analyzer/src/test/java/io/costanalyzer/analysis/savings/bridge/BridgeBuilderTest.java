package io.costanalyzer.analysis.savings.bridge;

import static io.costanalyzer.analysis.LedgerSketch.days;
import static io.costanalyzer.analysis.LedgerSketch.usd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.costanalyzer.allocation.Environment;
import io.costanalyzer.analysis.LedgerSketch;
import io.costanalyzer.analysis.baseline.CapturedBaseline;
import io.costanalyzer.analysis.baseline.StatedBaseline;
import io.costanalyzer.analysis.savings.measure.Measure;
import io.costanalyzer.analysis.savings.measure.MeasureKind;
import io.costanalyzer.analysis.savings.verification.SavingsVerifier;
import io.costanalyzer.analysis.savings.verification.SketchedBill;
import io.costanalyzer.analysis.savings.verification.Verification;
import io.costanalyzer.analysis.savings.verification.VerificationPolicy;
import io.costanalyzer.focus.ChargeCategory;
import io.costanalyzer.focus.ChargePeriod;
import io.costanalyzer.focus.NamedTags;
import io.costanalyzer.focus.Tags;
import io.costanalyzer.ledger.CostLedger;
import io.costanalyzer.ledger.SeriesKey;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class BridgeBuilderTest {

    private static final Environment PROD = Environment.of("prod");
    private static final ChargePeriod BEFORE = days("2026-01-01", "2026-01-11");
    private static final ChargePeriod NOW = days("2026-02-01", "2026-02-06");
    private static final NamedTags CHECKOUT = NamedTags.of("team", List.of("checkout"));
    private static final Tags IS_CHECKOUT = Tags.of(Map.of("team", "checkout"));
    private static final LocalDate CHANGE = LocalDate.of(2026, 1, 20);

    @Test
    void usageAndPriceAreSplitExactly() {
        CostLedger ledger = LedgerSketch.of("2026-01", "2026-02")
                .daily("prod", "AWS Lambda", "EU-Request", step("10", "6"), step("100", "80"), "Requests")
                .build();
        BridgeSums sums = bridge(ledger).perDay().get(PROD);
        // (0.1 − 0.075) × (100 + 80) / 2 is cheaper, and 4 − 2.25 is less used.
        assertThat(sums.priceChange()).isEqualTo(usd("2.25"));
        assertThat(sums.usageChange()).isEqualTo(usd("1.75"));
        assertThat(sums.unexplained()).isEqualTo(usd("0"));
    }

    @Test
    void newAndRemovedUsageTypesStandApart() {
        CostLedger ledger = LedgerSketch.of("2026-01", "2026-02")
                .daily("prod", "EC2 - Other", "EU-NatGateway-Hours", step("3", ""))
                .daily("prod", "Amazon VPC", "EU-VpcEndpoint-Hours", step("", "1"))
                .build();
        BridgeSums sums = bridge(ledger).perDay().get(PROD);
        assertThat(sums.removedServices()).isEqualTo(usd("3"));
        assertThat(sums.newServices()).isEqualTo(usd("-1"));
        assertThat(sums.difference()).isEqualTo(usd("2"));
    }

    @Test
    void withoutQuantitiesAChangeIsUnexplainedAndNotSpread() {
        CostLedger ledger = LedgerSketch.of("2026-01", "2026-02")
                .daily("prod", "AWS Lambda", "EU-Request", step("10", "6"))
                .build();
        assertThat(bridge(ledger).perDay().get(PROD).unexplained()).isEqualTo(usd("4"));
    }

    @Test
    void creditsTaxAndSupportStayOutOfIt() {
        CostLedger ledger = LedgerSketch.of("2026-01", "2026-02")
                .daily("prod", "AWS Lambda", "EU-Request", step("10", "10"), step("1", "1"), "Requests")
                .charges("prod", "AWS Lambda", ChargeCategory.CREDIT, step("-5", "0"))
                .charges("prod", "Tax", ChargeCategory.TAX, step("1", "9"))
                .build();
        assertThat(bridge(ledger).totalPerDay().difference()).isEqualTo(usd("0"));
    }

    @Test
    void aStatedBaselineThatTheBillDoesNotShowIsUnexplained() {
        CostLedger ledger = LedgerSketch.of("2026-01", "2026-02")
                .daily("prod", "AWS Lambda", "EU-Request", step("10", "10"), step("1", "1"), "Requests")
                .build();
        StatedBaseline stated = new StatedBaseline(
                "stated", List.of(new StatedBaseline.Amount(Optional.of(PROD), Set.of(), usd("365"))));
        BridgeStart start = BridgeStart.of(ledger, BEFORE).orElseThrow().stating(stated);
        BridgeSums sums = BridgeBuilder.build(start, ledger, NOW, none(ledger))
                .orElseThrow()
                .totalPerDay();
        assertThat(sums.baseline()).isEqualTo(usd("12"));
        assertThat(sums.unexplained()).isEqualTo(usd("2"));
    }

    @Test
    void whatAMeasureSavesStandsOnItsOwn() {
        CostLedger ledger = SketchedBill.ofSteadyTraffic()
                .usage(SketchedBill.LAMBDA, "EU-Lambda-GB-Second", 20, 1, day -> day < 120 ? 1 : .7)
                .ledger();
        Measure measure = Measure.of("arm", MeasureKind.QUANTITY, SketchedBill.lambda(), SketchedBill.date(120));
        Verification verification =
                new SavingsVerifier(VerificationPolicy.USUAL).verify(ledger, List.of(measure), SketchedBill.AS_OF);
        SavingsBridge bridge = BridgeBuilder.build(
                        BridgeStart.of(ledger, days("2026-02-01", "2026-05-01")).orElseThrow(),
                        ledger,
                        days("2026-06-01", "2026-07-01"),
                        verification)
                .orElseThrow();
        BridgeSums sums = bridge.totalPerDay();
        assertThat(sums.measures()).singleElement().satisfies(step -> {
            assertThat(step.measureIds()).containsExactly("arm");
            assertThat(step.saved().amount().doubleValue()).isCloseTo(6, within(.7));
        });
        assertThat(Math.abs(sums.unexplained().amount().doubleValue())).isLessThan(1);
        assertThat(bridge.totalOfPeriod().measured()).isEqualTo(sums.measured().times(30));
    }

    /** A tenth of the usage type is checkout's; what the others use more is their own change of use, and not unexplained. */
    @Test
    void theRestOfAUsageTypeThatIsMeasuredByTagIsComparedWithItself() {
        CostLedger ledger = SketchedBill.ofSteadyTraffic()
                .usage(SketchedBill.LAMBDA, "EU-Lambda-GB-Second", 40, 1, day -> day < 150 ? 1 : 1.2)
                .tagged(IS_CHECKOUT, 0, SketchedBill.LAMBDA, "EU-Lambda-GB-Second", 10, day -> day < 120 ? 1 : .4)
                .readWith(CHECKOUT, 0)
                .ledger();
        Measure measure = Measure.of(
                "of-checkout", MeasureKind.QUANTITY, SketchedBill.lambda().ofTags(CHECKOUT), SketchedBill.date(120));
        Verification verification =
                new SavingsVerifier(VerificationPolicy.USUAL).verify(ledger, List.of(measure), SketchedBill.AS_OF);
        ChargePeriod now = days("2026-06-01", "2026-07-01");
        ChargePeriod before = days("2026-02-01", "2026-05-01");
        BridgeSums sums = BridgeBuilder.build(BridgeStart.of(ledger, before).orElseThrow(), ledger, now, verification)
                .orElseThrow()
                .totalPerDay();
        assertThat(sums.measures())
                .singleElement()
                .satisfies(
                        step -> assertThat(step.saved().amount().doubleValue()).isCloseTo(6, within(.8)));
        assertThat(sums.usageChange().amount().doubleValue()).isCloseTo(-8, within(2.5));
        assertThat(Math.abs(sums.unexplained().amount().doubleValue())).isLessThan(1.5);

        CapturedBaseline otherwise = new CapturedBaseline(
                "restated",
                before,
                Instant.EPOCH,
                List.of(new CapturedBaseline.Line(
                        new SeriesKey(
                                PROD, null, null, SketchedBill.LAMBDA, "EU-Lambda-GB-Second", ChargeCategory.USAGE),
                        usd("4450"),
                        Optional.of(new BigDecimal("44500")),
                        Optional.of("Units"))),
                usd("0"),
                "");
        BridgeSums stated = BridgeBuilder.build(BridgeStart.of(otherwise), ledger, now, verification)
                .orElseThrow()
                .totalPerDay();
        assertThat(stated.measured()).as("the same measure").isEqualTo(sums.measured());
        assertThat(stated.usageChange())
                .as("a baseline that the bill no longer shows cannot be cut by tag: nothing is said beside the measure")
                .isEqualTo(usd("0"));
    }

    @Test
    void noKnownDayIsNoBridge() {
        CostLedger ledger = LedgerSketch.of("2026-01", "2026-02").covering(BEFORE);
        BridgeStart start = BridgeStart.of(ledger, BEFORE).orElseThrow();
        assertThat(BridgeBuilder.build(start, ledger, NOW, none(ledger))).isEmpty();
        assertThat(BridgeStart.of(ledger, NOW)).isEmpty();
    }

    private static SavingsBridge bridge(CostLedger ledger) {
        return BridgeBuilder.build(BridgeStart.of(ledger, BEFORE).orElseThrow(), ledger, NOW, none(ledger))
                .orElseThrow();
    }

    private static Verification none(CostLedger ledger) {
        return new SavingsVerifier(VerificationPolicy.USUAL).verify(ledger, List.of(), LocalDate.of(2026, 3, 3));
    }

    private static Function<LocalDate, String> step(String before, String after) {
        return date -> date.isBefore(CHANGE) ? before : after;
    }
}
