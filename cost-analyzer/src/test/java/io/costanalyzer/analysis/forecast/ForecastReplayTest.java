package io.costanalyzer.analysis.forecast;

import static io.costanalyzer.analysis.LedgerSketch.usd;
import static org.assertj.core.api.Assertions.assertThat;

import io.costanalyzer.analysis.LedgerSketch;
import io.costanalyzer.analysis.calendar.CompleteDays;
import io.costanalyzer.analysis.forecast.ForecastTrackRecord.Said;
import io.costanalyzer.focus.CostMetric;
import io.costanalyzer.ledger.CostLedger;
import io.costanalyzer.ledger.Scope;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ForecastReplayTest {

    private static final YearMonth OCTOBER = YearMonth.of(2026, 10);

    private final ForecastReplay replay = new ForecastReplay(new MonthEndForecaster(CompleteDays.USUAL));

    @Test
    void saysWhatWasSaidAndWhatCame() {
        CostLedger ledger = LedgerSketch.of("2026-05", "2026-10")
                .daily("prod", "AWS Lambda", "EU-Request", day -> day.equals(LocalDate.of(2026, 10, 12)) ? "41" : "10")
                .build();
        ForecastTrackRecord record = record(ledger, OCTOBER).orElseThrow();
        assertThat(record.actual()).isEqualTo(usd("341"));
        assertThat(record.said())
                .extracting(said -> said.asOf().getDayOfMonth())
                .containsExactly(5, 10, 15, 20);
        assertThat(record.said())
                .extracting(Said::expected)
                .containsExactly(usd("310"), usd("310"), usd("341"), usd("341"));
        assertThat(record.held()).isEqualTo(2);
        assertThat(record.said().get(0).errorShare(record.actual()))
                .hasValueSatisfying(
                        share -> assertThat(share).isBetween(new BigDecimal("-0.0910"), new BigDecimal("-0.0909")));
        assertThat(record.said().get(3).holds(record.actual())).isTrue();
    }

    /** Pitfall 29: before there was history nothing was said; Pitfall 30: of a month that is not over there is no record. */
    @Test
    void withoutHistoryOrAnEndThereIsNoRecord() {
        CostLedger ledger = LedgerSketch.of("2026-05", "2026-10")
                .daily("prod", "AWS Lambda", "EU-Request", "10")
                .build();
        assertThat(record(ledger, YearMonth.of(2026, 5))).isEmpty();
        assertThat(record(ledger, YearMonth.of(2026, 11))).isEmpty();
    }

    @Test
    void fourDaysOfAMonthAreKept() {
        assertThat(OCTOBER.atDay(1).datesUntil(OCTOBER.atDay(31)).filter(ForecastTrackRecord::isKept))
                .hasSize(4);
    }

    @Test
    void ofNothingSpentThereIsNoShare() {
        assertThat(new Said(OCTOBER.atDay(5), usd("1"), usd("0"), usd("2")).errorShare(usd("0")))
                .isEmpty();
    }

    private Optional<ForecastTrackRecord> record(CostLedger ledger, YearMonth month) {
        return replay.of(ledger, Scope.spending(), Optional.empty(), CostMetric.EFFECTIVE_COST, month);
    }
}
