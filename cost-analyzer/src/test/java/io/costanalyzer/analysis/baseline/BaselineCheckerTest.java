package io.costanalyzer.analysis.baseline;

import static io.costanalyzer.analysis.LedgerSketch.days;
import static io.costanalyzer.analysis.LedgerSketch.usd;
import static org.assertj.core.api.Assertions.assertThat;

import io.costanalyzer.allocation.Environment;
import io.costanalyzer.analysis.LedgerSketch;
import io.costanalyzer.analysis.baseline.StatedBaseline.Amount;
import io.costanalyzer.ledger.CostLedger;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BaselineCheckerTest {

    private static final YearMonth JANUARY = YearMonth.of(2026, 1);
    private static final YearMonth FEBRUARY = YearMonth.of(2026, 2);
    private static final YearMonth MARCH = YearMonth.of(2026, 3);

    private final CostLedger ledger = LedgerSketch.of("2026-01", "2026-04")
            .daily("prod", "AWS Lambda", "EU-Request", "12")
            .daily("dev", "AWS Lambda", "EU-Request", "2.4")
            .daily("dev", "Amazon S3", "EU-Requests-Tier1", "0.6")
            .build();

    /** A day is a twelfth of 365: $365 a month are $12 a day. */
    @Test
    void comparesByTheDay() {
        BaselineCheck check = check("365", Optional.of("prod"), Set.of(), JANUARY, FEBRUARY);
        assertThat(check.compared()).contains(days("2026-01-01", "2026-03-01"));
        assertThat(check.billPerDay()).contains(usd("12"));
        assertThat(check.deviates()).isFalse();
    }

    @Test
    void toleratesATenthAndNoMore() {
        assertThat(check("401.5", Optional.of("prod"), Set.of(), JANUARY).deviates())
                .isFalse();
        assertThat(check("401.51", Optional.of("prod"), Set.of(), JANUARY).deviates())
                .isTrue();
        assertThat(check("328.49", Optional.of("prod"), Set.of(), JANUARY).deviates())
                .isTrue();
    }

    @Test
    void comparesServicesAndEverything() {
        assertThat(check("73", Optional.empty(), Set.of("AWS Lambda"), JANUARY).billPerDay())
                .contains(usd("14.4"));
        assertThat(check("73", Optional.empty(), Set.of(), JANUARY).billPerDay())
                .contains(usd("15"));
        assertThat(check("73", Optional.of("qa"), Set.of(), JANUARY).deviates()).isTrue();
    }

    @Test
    void takesTheLatestMonthsWithoutAGap() {
        assertThat(check("365", Optional.of("prod"), Set.of(), JANUARY, MARCH).compared())
                .contains(days("2026-03-01", "2026-04-01"));
        assertThat(check("365", Optional.of("prod"), Set.of(), FEBRUARY, JANUARY, MARCH)
                        .compared())
                .contains(days("2026-01-01", "2026-04-01"));
    }

    /** Pitfall 28: what nobody knows does not deviate, and is not zero either. */
    @Test
    void saysNothingWhereTheBillIsNotKnown() {
        BaselineCheck check = check("365", Optional.of("prod"), Set.of(), YearMonth.of(2025, 12));
        assertThat(check.compared()).isEmpty();
        assertThat(check.billPerDay()).isEmpty();
        assertThat(check.deviates()).isFalse();
    }

    private BaselineCheck check(
            String perMonth, Optional<String> environment, Set<String> services, YearMonth... months) {
        Amount amount = new Amount(environment.map(Environment::of), services, usd(perMonth));
        return BaselineChecker.check(new StatedBaseline("stated", List.of(amount)), ledger, List.of(months))
                .get(0);
    }
}
