package io.costanalyzer.analysis.savings.bridge;

import static io.costanalyzer.analysis.LedgerSketch.days;
import static io.costanalyzer.analysis.LedgerSketch.usd;
import static org.assertj.core.api.Assertions.assertThat;

import io.costanalyzer.allocation.Environment;
import io.costanalyzer.analysis.LedgerSketch;
import io.costanalyzer.analysis.baseline.BaselineCapture;
import io.costanalyzer.analysis.baseline.CapturedBaseline;
import io.costanalyzer.analysis.baseline.StatedBaseline;
import io.costanalyzer.focus.ChargePeriod;
import io.costanalyzer.ledger.CostLedger;
import io.costanalyzer.ledger.MonthStatus;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BridgeStartTest {

    private static final Environment PROD = Environment.of("prod");
    private static final Environment DEV = Environment.of("dev");
    private static final ChargePeriod JANUARY = LedgerSketch.month("2026-01");
    private static final CostLedger LEDGER = LedgerSketch.of("2026-01", "2026-01")
            .daily("prod", "AWS Lambda", "EU-Request", day -> "3", day -> "30", "Requests")
            .daily("dev", "AWS Lambda", "EU-Request", "1")
            .build();

    /** The same days give the same start, whether they were frozen or are read from the bill. */
    @Test
    void aCapturedBaselineStartsWhereItsDaysDo() {
        CapturedBaseline captured = new BaselineCapture(baseline -> "hash")
                .capture(
                        "before",
                        LEDGER,
                        JANUARY,
                        Map.of(YearMonth.of(2026, 1), MonthStatus.FINAL),
                        Instant.parse("2026-03-01T00:00:00Z"));
        BridgeStart frozen = BridgeStart.of(captured);
        BridgeStart read = BridgeStart.of(LEDGER, JANUARY).orElseThrow();
        assertThat(frozen.lines()).isEqualTo(read.lines()).hasSize(2);
        assertThat(frozen.days()).isEqualTo(read.days()).isEqualTo(31);
        assertThat(frozen.period()).isEqualTo(read.period());
        assertThat(frozen.origin()).isEqualTo("captured from 2026-01-01 to 2026-01-31 (UTC)");
        assertThat(read.origin()).isEqualTo("taken from 2026-01-01 to 2026-01-31 (UTC)");
    }

    @Test
    void onlyKnownDaysCountAndWithoutAnyThereIsNoStart() {
        CostLedger gapped = LedgerSketch.of("2026-01", "2026-01")
                .daily("prod", "AWS Lambda", "EU-Request", day -> day.getDayOfMonth() < 11 ? "3" : "")
                .covering(days("2026-01-01", "2026-01-11"));
        assertThat(BridgeStart.of(gapped, JANUARY).orElseThrow().days()).isEqualTo(10);
        assertThat(BridgeStart.of(gapped, days("2026-01-11", "2026-01-31"))).isEmpty();
    }

    @Test
    void statedAmountsAreThoseOfWholeEnvironmentsAlone() {
        BridgeStart start = BridgeStart.of(LEDGER, JANUARY)
                .orElseThrow()
                .stating(new StatedBaseline(
                        "plan",
                        List.of(
                                amount(Optional.of(PROD), Set.of(), "365"),
                                amount(Optional.of(DEV), Set.of("AWS Lambda"), "730"),
                                amount(Optional.empty(), Set.of(), "1095"))));
        assertThat(start.stated(PROD)).contains(usd("12"));
        assertThat(start.stated(DEV)).isEmpty();
        assertThat(start.origin()).isEqualTo("stated in the configuration");
        assertThat(start.lines())
                .isEqualTo(BridgeStart.of(LEDGER, JANUARY).orElseThrow().lines());
    }

    @Test
    void aLaterStatementAddsToAnEarlierOne() {
        BridgeStart start = BridgeStart.of(LEDGER, JANUARY)
                .orElseThrow()
                .stating(new StatedBaseline("one", List.of(amount(Optional.of(PROD), Set.of(), "365"))))
                .stating(new StatedBaseline("two", List.of(amount(Optional.of(DEV), Set.of(), "36.5"))));
        assertThat(start.stated(PROD)).contains(usd("12"));
        assertThat(start.stated(DEV)).contains(usd("1.2"));
    }

    private static StatedBaseline.Amount amount(Optional<Environment> where, Set<String> services, String perMonth) {
        return new StatedBaseline.Amount(where, services, usd(perMonth));
    }
}
