package io.costanalyzer.analysis.forecast;

import static io.costanalyzer.analysis.LedgerSketch.month;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.costanalyzer.analysis.LedgerSketch;
import io.costanalyzer.focus.CostMetric;
import io.costanalyzer.ledger.CostLedger;
import io.costanalyzer.ledger.Scope;
import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;

/** Ten a day; one day near the end of some months costs 100 more, which nobody can see coming. */
class PastErrorsTest {

    private static final YearMonth MARCH = YearMonth.of(2027, 3);

    /** Of fifteen earlier months, the error that one in ten exceeds, and as much wider as next months have been. */
    @Test
    void withManyMonthsTheRangeIsTheErrorThatOneInTenExceeds() {
        assertThat(errors(surprisedIn("2025-06", "2026-10"))).isEqualTo(new PastErrors(0, 0));
        PastErrors twice = errors(surprisedIn("2025-06", "2026-10", "2026-06"));
        assertThat(twice.correction()).isZero();
        assertThat(twice.halfWidth()).isGreaterThan(0).isLessThan(1.15 * 100 / 180);
    }

    @Test
    void withFewMonthsTheLargestErrorIsWidened() {
        assertThat(errors(surprisedIn("2026-11", "2026-12")).halfWidth())
                .isCloseTo(1.15 * 1.84 * 100 / 210, within(1e-9));
    }

    /** Of several environments, with two days known the same errors make a narrower range; from a week on it is as wide as ever. */
    @Test
    void theRangeOfSeveralEnvironmentsIsNarrowerWhileHardlyADayIsKnown() {
        ScopeHistory two = history(sketch("2026-11", "2026-12")
                .daily("dev", "AWS Lambda", "EU-Request", "10")
                .build());
        assertThat(width(two, 1)).isCloseTo(.95 * 1.84 * 100 / 600, within(1e-9));
        assertThat(width(two, 2)).isCloseTo(.95 * 1.84 * 100 / 580, within(1e-9));
        assertThat(width(two, 4)).isCloseTo(1.03 * 1.84 * 100 / 540, within(1e-9));
        assertThat(width(two, 7)).isCloseTo(1.15 * 1.84 * 100 / 480, within(1e-9));
        assertThat(width(history(surprisedIn("2026-11", "2026-12")), 2))
                .isCloseTo(1.15 * 1.84 * 100 / 290, within(1e-9));
    }

    private static double width(ScopeHistory history, int knownDays) {
        return PastErrors.of(history, MARCH, knownDays).orElseThrow().halfWidth();
    }

    @Test
    void withOneMonthNothingIsSaid() {
        CostLedger ledger = surprisedIn("2027-01", "2027-02");
        assertThat(PastErrors.of(history(ledger), MARCH, 10)).isEmpty();
    }

    /** Bills that always outgrow their forecast are corrected, and one wild month among them corrects a tenth at most. */
    @Test
    void whatAlwaysComesDearerIsForeseen() {
        PastErrors always = errors(surprisedIn(
                "2025-12", "2026-02", "2026-03", "2026-04", "2026-05", "2026-06", "2026-07", "2026-08", "2026-09",
                "2026-10", "2026-11", "2026-12", "2027-01", "2027-02"));
        assertThat(always.correction()).isBetween(.03, .1);
    }

    /** The months from the first one to February 2027, with a surprise in the others that are named. */
    private static CostLedger surprisedIn(String first, String... surprises) {
        return sketch(first, surprises).build();
    }

    private static LedgerSketch sketch(String first, String... surprises) {
        LedgerSketch sketch =
                LedgerSketch.of(month(first).span(month("2027-03"))).daily("prod", "AWS Lambda", "EU-Request", "10");
        for (String surprise : surprises) {
            YearMonth month = YearMonth.parse(surprise);
            // On another day each month: what returns on the same day is foreseen.
            LocalDate on = month.atDay(18 + month.getMonthValue() % 7);
            sketch.daily("prod", "AWS Lambda", "EU-Surprise", day -> day.equals(on) ? "100" : "");
        }
        return sketch;
    }

    private static PastErrors errors(CostLedger ledger) {
        return PastErrors.of(history(ledger), MARCH, 10).orElseThrow();
    }

    private static ScopeHistory history(CostLedger ledger) {
        return ScopeHistory.of(ledger, Scope.spending(), CostMetric.EFFECTIVE_COST)
                .orElseThrow();
    }
}
