package io.costanalyzer.analysis.savings.verification;

import static io.costanalyzer.analysis.savings.verification.SketchedBill.AS_OF;
import static io.costanalyzer.analysis.savings.verification.SketchedBill.date;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.costanalyzer.allocation.Environment;
import io.costanalyzer.analysis.savings.measure.Measure;
import io.costanalyzer.analysis.savings.measure.MeasureKind;
import io.costanalyzer.ledger.CostLedger;
import io.costanalyzer.ledger.Scope;
import java.util.List;
import java.util.Set;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;

/** Measures of one day that share a part of what they act on, as wide as each other: what each saves alone counts, and what they share once. */
class OverlappingPairsTest {

    private static final int DAY = 150;

    /** Each of four services halves, from $40 a day to $20. */
    private static final CostLedger BILL = SketchedBill.ofSteadyTraffic()
            .usage("S1", "EU-A", 40, 21, day -> day < DAY ? 1 : .5)
            .usage("S2", "EU-B", 40, 22, day -> day < DAY ? 1 : .5)
            .usage("S3", "EU-C", 40, 23, day -> day < DAY ? 1 : .5)
            .usage("S4", "EU-D", 40, 24, day -> day < DAY ? 1 : .5)
            .ledger();

    @Test
    void twoThatShareAServiceSaveOnAllThree() {
        assertThat(saved(measure("a", "S1", "S2"), measure("b", "S2", "S3"))).isCloseTo(60, within(4.0));
    }

    /** Pitfall 37: the sum of what overlaps is not the sum of its parts. */
    @Test
    void threeInARowCountWhatTheyShareOnce() {
        assertThat(saved(measure("a", "S1", "S2"), measure("b", "S2", "S3"), measure("c", "S3", "S4")))
                .isCloseTo(80, within(5.0));
    }

    private static double saved(Measure... measures) {
        return new SavingsVerifier(VerificationPolicy.USUAL)
                .verify(BILL, List.of(measures), AS_OF)
                .total(CurrencyUnit.USD)
                .perDay()
                .amount()
                .doubleValue();
    }

    private static Measure measure(String id, String... services) {
        return Measure.of(
                id,
                MeasureKind.QUANTITY,
                Scope.spending().in(Environment.of("prod")).ofServices(Set.of(services)),
                date(DAY));
    }
}
