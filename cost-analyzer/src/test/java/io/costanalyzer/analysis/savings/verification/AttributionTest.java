package io.costanalyzer.analysis.savings.verification;

import static io.costanalyzer.analysis.LedgerSketch.days;
import static io.costanalyzer.analysis.LedgerSketch.usd;
import static io.costanalyzer.analysis.savings.verification.SketchedBill.AS_OF;
import static io.costanalyzer.analysis.savings.verification.SketchedBill.DYNAMO;
import static io.costanalyzer.analysis.savings.verification.SketchedBill.LAMBDA;
import static io.costanalyzer.analysis.savings.verification.SketchedBill.date;
import static io.costanalyzer.analysis.savings.verification.SketchedBill.lambda;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.costanalyzer.allocation.Environment;
import io.costanalyzer.analysis.savings.measure.Lever;
import io.costanalyzer.analysis.savings.measure.Measure;
import io.costanalyzer.analysis.savings.measure.MeasureKind;
import io.costanalyzer.focus.ChargePeriod;
import io.costanalyzer.ledger.CostLedger;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;

class AttributionTest {

    private static final int AT = 120;
    private static final ChargePeriod FIVE = days("2026-01-01", "2026-01-06");
    private static final LocalDate THIRD = LocalDate.of(2026, 1, 3);

    /** Nothing is claimed for days before it was in force, and nothing for days that the study does not know. */
    @Test
    void sumsTheKnownDaysFromWhichItIsInForce() {
        Attribution.Saved saved = new Attribution.Saved(Set.of("arm"), THIRD, new double[] {100, 100, 1, 2.5, 4});
        Attribution part = part(saved, new double[5]);
        assertThat(part.saved(saved, FIVE, CurrencyUnit.USD)).isEqualTo(usd("7.500000"));
        assertThat(part.saved(saved, days("2026-01-01", "2026-01-03"), CurrencyUnit.USD))
                .isEqualTo(usd("0.000000"));
        assertThat(part.saved(saved, days("2026-01-04", "2026-01-05"), CurrencyUnit.USD))
                .isEqualTo(usd("2.500000"));
        assertThat(part.saved(saved, days("2025-12-20", "2026-02-01"), CurrencyUnit.USD))
                .isEqualTo(usd("7.500000"));
    }

    @Test
    void theFactorOfUseIsThatOfTheMeansOfTheLogarithms() {
        Attribution part = part(
                new Attribution.Saved(Set.of("arm"), THIRD, new double[5]),
                new double[] {0, 0, Math.log(1.1), Math.log(1.1), Math.log(1.1)});
        assertThat(part.usageFactor(days("2026-01-01", "2026-01-03"), days("2026-01-03", "2026-01-06"))
                        .orElseThrow())
                .isEqualByComparingTo("1.1");
        assertThat(part.usageFactor(days("2026-01-03", "2026-01-06"), days("2026-01-01", "2026-01-03"))
                        .orElseThrow())
                .isEqualByComparingTo("0.909091");
        assertThat(part.usageFactor(days("2025-12-31", "2026-01-03"), FIVE)).isEmpty();
        assertThat(part.usageFactor(FIVE, days("2026-01-04", "2026-01-07"))).isEmpty();
    }

    @Test
    void partsShareNoSeriesAndTheirStagesStandInOrder() {
        CostLedger ledger = SketchedBill.ofSteadyTraffic()
                .usage(LAMBDA, "EU-Lambda-GB-Second", 20, 1, day -> day < AT ? 1 : day < 160 ? .7 : .5)
                .usage(LAMBDA, "EU-Request", 5, 3, day -> day < AT ? 1 : .7)
                .usage(DYNAMO, "EU-ReadRequestUnits", 10, 2, day -> 1)
                .ledger();
        Measure wide = Measure.of("wide", MeasureKind.QUANTITY, lambda(), date(AT));
        Measure narrow = Measure.of(
                "narrow", MeasureKind.QUANTITY, lambda().ofUsageTypes(Set.of("Lambda-GB-Second")), date(160));
        Verification found = new SavingsVerifier(VerificationPolicy.USUAL).verify(ledger, List.of(narrow, wide), AS_OF);
        List<Attribution> parts = found.attributions();
        assertThat(parts).hasSize(2);
        assertThat(parts.stream().flatMap(part -> part.series().stream()))
                .hasSize(2)
                .doesNotHaveDuplicates()
                .allSatisfy(key -> assertThat(key.serviceName()).isEqualTo(LAMBDA));
        assertThat(parts)
                .allSatisfy(part -> assertThat(part.environment()).isEqualTo(Environment.of("prod")))
                .filteredOn(part -> part.savings().size() == 2)
                .singleElement()
                .satisfies(part -> {
                    assertThat(part.savings())
                            .extracting(Attribution.Saved::measureIds)
                            .containsExactly(Set.of("wide"), Set.of("narrow"));
                    assertThat(part.savings().get(0).inForce()).isEqualTo(date(AT + 14));
                    ChargePeriod later = ChargePeriod.of(date(180), date(200));
                    double first = part.saved(part.savings().get(0), later, CurrencyUnit.USD)
                            .amount()
                            .doubleValue();
                    double second = part.saved(part.savings().get(1), later, CurrencyUnit.USD)
                            .amount()
                            .doubleValue();
                    // Of 20 a day 6 are the first's, and 4 the second's: the first is judged without the second in
                    // place.
                    assertThat(first).isCloseTo(20 * 6, within(12.0));
                    assertThat(second).isCloseTo(20 * 4, within(12.0));
                });
    }

    @Test
    void onlyMeasuresOfUseLeavePricesAlone() {
        assertThat(neutral(Lever.COST)).isTrue();
        assertThat(neutral(Lever.PRICE)).isFalse();
    }

    private static boolean neutral(Lever lever) {
        CostLedger ledger = SketchedBill.ofSteadyTraffic()
                .usage(LAMBDA, "EU-Lambda-GB-Second", 20, 1, day -> day < AT ? 1 : .7)
                .ledger();
        Measure measure =
                Measure.of("one", MeasureKind.QUANTITY, lambda(), date(AT)).withLever(lever);
        return new SavingsVerifier(VerificationPolicy.USUAL)
                .verify(ledger, List.of(measure), AS_OF)
                .attributions()
                .get(0)
                .isPriceNeutral();
    }

    private static Attribution part(Attribution.Saved saved, double[] usage) {
        return new Attribution(Environment.of("prod"), Set.of(), FIVE, List.of(saved), usage, true);
    }
}
