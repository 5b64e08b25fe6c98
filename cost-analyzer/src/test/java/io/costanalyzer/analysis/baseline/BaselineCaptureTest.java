package io.costanalyzer.analysis.baseline;

import static io.costanalyzer.analysis.LedgerSketch.days;
import static io.costanalyzer.analysis.LedgerSketch.usd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.costanalyzer.allocation.Environment;
import io.costanalyzer.analysis.LedgerSketch;
import io.costanalyzer.focus.ChargeCategory;
import io.costanalyzer.focus.ChargePeriod;
import io.costanalyzer.ledger.CostLedger;
import io.costanalyzer.ledger.MonthStatus;
import io.costanalyzer.ledger.Scope;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BaselineCaptureTest {

    private static final Instant NOW = Instant.parse("2026-04-10T06:00:00Z");
    private static final ChargePeriod FIRST_QUARTER = days("2026-01-01", "2026-04-01");
    private static final Map<YearMonth, MonthStatus> ALL_FINAL = Map.of(
            YearMonth.of(2026, 1), MonthStatus.FINAL,
            YearMonth.of(2026, 2), MonthStatus.FINAL,
            YearMonth.of(2026, 3), MonthStatus.FINAL);

    private final BaselineCapture capture =
            new BaselineCapture(baseline -> "hash of " + baseline.name() + baseline.hash());

    /** Pitfall 33: what Cost Explorer forgets is written down. Pitfall 1: credits, tax and support are left out. */
    @Test
    void writesDownSpendingBySeries() {
        CostLedger ledger = sketch().charges("prod", "AWS Lambda", ChargeCategory.CREDIT, day -> "-5")
                .charges("prod", "Tax", ChargeCategory.TAX, day -> day.getDayOfMonth() == 1 ? "30" : "")
                .charges("prod", "AWS Support", ChargeCategory.SUPPORT, day -> "1")
                .charges("prod", "Savings Plans", ChargeCategory.PURCHASE, day -> "0.5")
                .build();
        CapturedBaseline baseline = capture.capture("before", ledger, FIRST_QUARTER, ALL_FINAL, NOW);
        assertThat(baseline.perDay(Scope.spending())).contains(usd("2.5"));
        assertThat(baseline.perDay(Scope.spending().ofServices(Set.of("AWS Lambda"))))
                .contains(usd("2"));
        assertThat(baseline.perDay(Scope.spending().in(Environment.of("dev")))).contains(usd("0"));
        assertThat(baseline.lines()).hasSize(2);
        CapturedBaseline.Line lambda = baseline.lines().get(0);
        assertThat(lambda.effectiveCost()).isEqualTo(usd("180"));
        assertThat(lambda.consumedQuantity())
                .hasValueSatisfying(sum -> assertThat(sum).isEqualByComparingTo(BigDecimal.valueOf(900)));
        assertThat(lambda.consumedUnit()).contains("Requests");
        assertThat(baseline.capturedAt()).isEqualTo(NOW);
        assertThat(baseline.origin()).isEqualTo("captured from 2026-01-01 to 2026-03-31 (UTC)");
    }

    @Test
    void asksForTheHashOfTheWholeBaseline() {
        assertThat(capture.capture("before", sketch().build(), FIRST_QUARTER, ALL_FINAL, NOW)
                        .hash())
                .isEqualTo("hash of before");
    }

    @Test
    void leavesOutSeriesWithoutAChargeInThePeriod() {
        CostLedger ledger = sketch().daily(
                        "prod", "Amazon S3", "EU-Requests-Tier1", day -> day.getMonthValue() == 4 ? "1" : "")
                .build();
        assertThat(capture.capture("before", ledger, FIRST_QUARTER, ALL_FINAL, NOW)
                        .lines())
                .hasSize(1);
    }

    /** Pitfall 16 and 17: a month whose bill can still change is no baseline. Pitfall 28: a gap is not zero. */
    @Test
    void namesTheMonthsThatAreInTheWay() {
        Map<YearMonth, MonthStatus> statuses = new HashMap<>(ALL_FINAL);
        statuses.put(YearMonth.of(2026, 3), MonthStatus.PRELIMINARY);
        CostLedger gap = sketch().covering(days("2026-01-01", "2026-02-10"), days("2026-02-11", "2026-04-01"));
        BaselineRefusedException refused = catchThrowableOfType(
                BaselineRefusedException.class, () -> capture.capture("before", gap, FIRST_QUARTER, statuses, NOW));
        assertThat(refused)
                .hasMessageContaining("Not or not wholly known: 2026-02;")
                .hasMessageContaining("Not final yet: 2026-03;")
                .hasMessageContaining("backfill")
                .hasMessageContaining("8th of the next month");
        assertThat(refused.months()).isEqualTo(List.of(YearMonth.of(2026, 2), YearMonth.of(2026, 3)));
    }

    @Test
    void aMonthOfUnknownStatusIsNotFinal() {
        assertThatThrownBy(() -> capture.capture("before", sketch().build(), FIRST_QUARTER, Map.of(), NOW))
                .hasMessageContaining("Not final yet: 2026-01, 2026-02, 2026-03;");
    }

    @Test
    void takesWholeMonthsOnly() {
        assertThatThrownBy(() ->
                        capture.capture("before", sketch().build(), days("2026-01-02", "2026-03-31"), ALL_FINAL, NOW))
                .isInstanceOf(BaselineRefusedException.class)
                .hasMessageContaining("2026-01-02 to 2026-03-30 is not whole");
    }

    @Test
    void refusesNamesThatAreNoFileNames() {
        assertThatThrownBy(() -> capture.capture("../etc", sketch().build(), FIRST_QUARTER, ALL_FINAL, NOW))
                .isInstanceOf(BaselineRefusedException.class)
                .hasMessageContaining("\"../etc\"");
    }

    @Test
    void fromNothingNothingCanBeSaved() {
        CostLedger empty = LedgerSketch.of("2026-01", "2026-03").build();
        assertThatThrownBy(() -> capture.capture("before", empty, FIRST_QUARTER, ALL_FINAL, NOW))
                .isInstanceOf(BaselineRefusedException.class)
                .hasMessageContaining("nothing was spent in 2026-01, 2026-02, 2026-03");
    }

    private static LedgerSketch sketch() {
        return LedgerSketch.of("2026-01", "2026-04")
                .daily("prod", "AWS Lambda", "EU-Request", day -> "2", day -> "10", "Requests");
    }
}
