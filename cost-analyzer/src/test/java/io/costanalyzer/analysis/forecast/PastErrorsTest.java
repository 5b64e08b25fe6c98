package io.costanalyzer.analysis.forecast;

import static io.costanalyzer.analysis.LedgerSketch.month;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.costanalyzer.analysis.LedgerSketch;
import io.costanalyzer.focus.CostMetric;
import io.costanalyzer.ledger.CostLedger;
import io.costanalyzer.ledger.Scope;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;

/** Ten a day; one day near the end of some months costs 100 more, which nobody can see coming. */
class PastErrorsTest {

    private static final YearMonth MARCH = YearMonth.of(2027, 3);

    @Test
    void withManyMonthsTheRangeIsTheErrorThatOneInTenExceeds() {
        CostLedger ledger = surprisedIn("2025-06", "2026-10");
        assertThat(halfWidth(ledger)).isZero();
        CostLedger twice = surprisedIn("2025-06", "2026-10", "2026-06");
        assertThat(halfWidth(twice)).isCloseTo(100.0 / 410, within(1e-9));
    }

    @Test
    void withFewMonthsTheLargestErrorIsWidened() {
        CostLedger ledger = surprisedIn("2026-11", "2026-12");
        assertThat(halfWidth(ledger)).isCloseTo(1.66 * 100 / 410, within(1e-9));
    }

    @Test
    void withOneMonthNothingIsSaid() {
        CostLedger ledger = surprisedIn("2027-01", "2027-02");
        assertThat(PastErrors.halfWidth(history(ledger), MARCH, 10)).isEmpty();
    }

    /** The months from the first one to February 2027, with a surprise in the others that are named. */
    private static CostLedger surprisedIn(String first, String... surprises) {
        LedgerSketch sketch =
                LedgerSketch.of(month(first).span(month("2027-03"))).daily("prod", "AWS Lambda", "EU-Request", "10");
        for (String surprise : surprises) {
            YearMonth month = YearMonth.parse(surprise);
            sketch.daily("prod", "AWS Lambda", "EU-Surprise", day -> day.equals(month.atDay(25)) ? "100" : "");
        }
        return sketch.build();
    }

    private static double halfWidth(CostLedger ledger) {
        return PastErrors.halfWidth(history(ledger), MARCH, 10).orElseThrow();
    }

    private static ScopeHistory history(CostLedger ledger) {
        return ScopeHistory.of(ledger, Scope.spending(), CostMetric.EFFECTIVE_COST)
                .orElseThrow();
    }
}
