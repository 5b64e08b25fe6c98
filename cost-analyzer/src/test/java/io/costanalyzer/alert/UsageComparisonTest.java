package io.costanalyzer.alert;

import static io.costanalyzer.alert.Cases.nov;
import static io.costanalyzer.alert.Cases.usd;
import static org.assertj.core.api.Assertions.assertThat;

import io.costanalyzer.allocation.Environment;
import io.costanalyzer.analysis.LedgerSketch;
import io.costanalyzer.analysis.anomaly.Anomaly;
import io.costanalyzer.focus.ChargePeriod;
import io.costanalyzer.ledger.CostLedger;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Odd are the 10th and 11th of November and, in a second run, the 14th; twenty-eight days before are known. */
class UsageComparisonTest {

    private static final String LAMBDA = "AWS Lambda";
    private static final String REQUEST = "EU-Request";
    private static final Environment PROD = Environment.of("prod");
    private static final ChargePeriod KNOWN = ChargePeriod.of(nov(10).minusDays(28), nov(16));
    private static final List<Anomaly> ODD = List.of(days(10, 11), days(14, 14));

    /** Ten for 100 before, then thirty for 200: twice as many, each half as dear again. */
    @Test
    void useAndPriceArePartsOfWhatWasBefore() {
        UsageChange change = of(sketch(day -> isOdd(day) ? "30" : "10", day -> isOdd(day) ? "200" : "100"))
                .orElseThrow();
        assertThat(change.usageType()).isEqualTo(REQUEST);
        assertThat(change.quantity().orElseThrow()).isEqualByComparingTo("1");
        assertThat(change.price().orElseThrow()).isEqualByComparingTo("0.5");
        assertThat(change.isNew()).isFalse();
    }

    @Test
    void anotherUsageTypeAndAnotherEnvironmentAreNotMixedIn() {
        CostLedger ledger = sketch(day -> isOdd(day) ? "30" : "10", day -> isOdd(day) ? "200" : "100")
                .daily("prod", LAMBDA, "EU-Other", day -> "900", day -> "7", "Requests")
                .daily("dev", LAMBDA, REQUEST, day -> "900", day -> "7", "Requests")
                .build();
        assertThat(new UsageComparison(ledger)
                        .of(PROD, LAMBDA, REQUEST, ODD)
                        .orElseThrow()
                        .price()
                        .orElseThrow())
                .isEqualByComparingTo("0.5");
        assertThat(new UsageComparison(ledger).of(PROD, LAMBDA, "EU-Unknown", ODD))
                .isEmpty();
    }

    @Test
    void whatWasNotOnTheBillIsNew() {
        LedgerSketch began = sketch(day -> day.isBefore(nov(10)) ? "" : "30", day -> "200");
        assertThat(of(began)).contains(new UsageChange(REQUEST, Optional.empty(), Optional.empty(), true));
    }

    /** A free tier: used before, and nothing paid. */
    @Test
    void whatWasFreeHasNoPriceBefore() {
        UsageChange change = of(sketch(day -> isOdd(day) ? "30" : "0", day -> isOdd(day) ? "200" : "100"))
                .orElseThrow();
        assertThat(change.quantity().orElseThrow()).isEqualByComparingTo("1");
        assertThat(change.price()).isEmpty();
    }

    @Test
    void withoutQuantitiesNothingIsSaid() {
        CostLedger ledger = LedgerSketch.of(KNOWN)
                .daily("prod", LAMBDA, REQUEST, day -> isOdd(day) ? "30" : "10")
                .build();
        assertThat(new UsageComparison(ledger).of(PROD, LAMBDA, REQUEST, ODD)).isEmpty();
    }

    @Test
    void whatIsNotUsedAnyMoreHasNoPrice() {
        assertThat(of(sketch(day -> isOdd(day) ? "30" : "10", day -> isOdd(day) ? "0" : "100")))
                .isEmpty();
    }

    /** Hours and gigabytes of one usage type are not added up. */
    @Test
    void quantitiesOfSeveralUnitsSayNothing() {
        CostLedger ledger = sketch(day -> isOdd(day) ? "30" : "10", day -> isOdd(day) ? "200" : "100")
                .daily("prod", LAMBDA, REQUEST, day -> "1", day -> "1", "GB")
                .build();
        assertThat(new UsageComparison(ledger).of(PROD, LAMBDA, REQUEST, ODD)).isEmpty();
    }

    @Test
    void withoutTheWeeksBeforeNothingIsSaid() {
        ChargePeriod shorter = ChargePeriod.of(nov(10).minusDays(27), nov(16));
        CostLedger ledger = LedgerSketch.of(KNOWN)
                .daily("prod", LAMBDA, REQUEST, day -> "10", day -> "100", "Requests")
                .covering(shorter);
        assertThat(new UsageComparison(ledger).of(PROD, LAMBDA, REQUEST, ODD)).isEmpty();
    }

    private static Optional<UsageChange> of(LedgerSketch sketch) {
        return new UsageComparison(sketch.build()).of(PROD, LAMBDA, REQUEST, ODD);
    }

    private static LedgerSketch sketch(Function<LocalDate, String> cost, Function<LocalDate, String> quantity) {
        return LedgerSketch.of(KNOWN).daily("prod", LAMBDA, REQUEST, cost, quantity, "Requests");
    }

    private static boolean isOdd(LocalDate day) {
        return ODD.stream().anyMatch(one -> one.period().contains(day));
    }

    private static Anomaly days(int first, int last) {
        return new Anomaly(
                PROD,
                LAMBDA,
                ChargePeriod.of(nov(first), nov(last + 1)),
                usd("30"),
                usd("10"),
                usd("9"),
                usd("11"),
                List.of(),
                false);
    }
}
