package io.costanalyzer.analysis.unitcost;

import static io.costanalyzer.analysis.LedgerSketch.usd;
import static io.costanalyzer.analysis.unitcost.Orders.counts;
import static io.costanalyzer.analysis.unitcost.Orders.metric;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.costanalyzer.analysis.LedgerSketch;
import io.costanalyzer.focus.ChargePeriod;
import io.costanalyzer.ledger.CostLedger;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Sixty a day, and twenty orders a day: three for each. Weeks are counted back from the 1st of July, a Wednesday. */
class UnitCostJudgeTest {

    private static final LocalDate UNTIL = LocalDate.of(2026, 7, 1);
    private static final LocalDate NEWEST = UNTIL.minusDays(7);
    private static final CostLedger BILL = LedgerSketch.of("2026-03", "2026-07")
            .daily("prod", "AWS Lambda", "EU-Request", "60")
            .build();

    @Test
    void aWeekThatCostsAQuarterMoreForEachHasRisen() {
        UnitCostStatus status = judge(day -> day.isBefore(NEWEST) ? "20" : "15").orElseThrow();
        assertThat(status.risen()).isTrue();
        assertThat(status.period()).isEqualTo(ChargePeriod.of(NEWEST, UNTIL));
        assertThat(status.expected()).isEqualTo(usd("3"));
        assertThat(status.usualUpTo()).isEqualTo(usd("3"));
        assertThat(status.actual()).isEqualTo(usd("4"));
        assertThat(status.units()).isEqualByComparingTo("105");
    }

    @Test
    void exactlyAQuarterMoreIsAllowed() {
        assertThat(judge(day -> day.isBefore(NEWEST) ? "20" : "16")
                        .orElseThrow()
                        .risen())
                .isFalse();
    }

    @Test
    void whatCostsLessHasNotRisen() {
        assertThat(judge(day -> day.isBefore(NEWEST) ? "20" : "40")
                        .orElseThrow()
                        .risen())
                .isFalse();
    }

    /** Weeks of 3 and 4.8 in turn: the middle is 3.9, and 5 is no news, although it is more than a quarter above. */
    @Test
    void whatWeeksDifferByIsNoRise() {
        UnitCostStatus status = judge(day -> {
                    long week = java.time.temporal.ChronoUnit.DAYS.between(day, UNTIL.minusDays(1)) / 7;
                    return week == 0 ? "12" : week % 2 == 0 ? "20" : "12.5";
                })
                .orElseThrow();
        assertThat(status.actual()).isEqualTo(usd("5"));
        assertThat(status.expected()).isEqualTo(usd("3.9"));
        double deviation = Math.log(1.6) / 2 * Math.sqrt(8. / 7);
        assertThat(status.usualUpTo().amount().doubleValue())
                .isCloseTo(3.9 * Math.exp(1.895 * deviation * Math.sqrt(9. / 8)), within(1e-9));
        assertThat(status.risen()).isFalse();
    }

    @Test
    void fourWeeksBeforeAreEnoughAndThreeAreNot() {
        assertThat(judge(day -> day.isBefore(NEWEST.minusDays(28)) ? "" : "20")).isPresent();
        assertThat(judge(day -> day.isBefore(NEWEST.minusDays(21)) ? "" : "20")).isEmpty();
    }

    /** Of a week, five days are enough; a day without a count is left out of cost and count alike. */
    @Test
    void aWeekOfFourKnownDaysSaysNothing() {
        assertThat(judge(day -> day.isBefore(NEWEST.plusDays(2)) && !day.isBefore(NEWEST) ? "" : "20")
                        .orElseThrow()
                        .actual())
                .isEqualTo(usd("3"));
        assertThat(judge(day -> day.isBefore(NEWEST.plusDays(3)) && !day.isBefore(NEWEST) ? "" : "20"))
                .isEmpty();
    }

    @Test
    void weeksWithoutAUnitOrWithoutCostAreNoMeasure() {
        assertThat(judge(day -> day.isBefore(NEWEST) ? "0" : "20")).isEmpty();
        assertThat(judge(day -> day.isBefore(NEWEST) ? "20" : "0")).isEmpty();
    }

    /** Found a fortnight ago, it is still held against the weeks before, and told from its first day on. */
    @Test
    void whatHasRisenBeforeIsHeldAgainstTheWeeksBeforeThat() {
        LocalDate since = NEWEST.minusDays(14);
        UnitCostStatus status = judge(day -> day.isBefore(since) ? "20" : "15", Optional.of(since))
                .orElseThrow();
        assertThat(status.risen()).isTrue();
        assertThat(status.period()).isEqualTo(ChargePeriod.of(since, UNTIL));
        assertThat(status.expected()).isEqualTo(usd("3"));
        assertThat(status.units()).isEqualByComparingTo("315");
    }

    @Test
    void whatHasLastedEightWeeksIsUsual() {
        LocalDate since = NEWEST.minusDays(56);
        UnitCostStatus status = judge(day -> day.isBefore(since) ? "20" : "15", Optional.of(since))
                .orElseThrow();
        assertThat(status.risen()).isFalse();
        assertThat(status.expected()).isEqualTo(usd("4"));
        assertThat(status.period().start()).isEqualTo(since);
    }

    @Test
    void aBeginningWithinTheNewestWeekChangesNothing() {
        assertThat(judge(day -> "20", Optional.of(NEWEST.plusDays(3)))).isEqualTo(judge(day -> "20"));
    }

    /** Twelve users at sixty a day: thirty-five a week for each, and a week of twelve. */
    @Test
    void ofCountsThatStandItIsTheCostOfAWeek() {
        UnitCostStatus status = UnitCostJudge.judge(
                        UnitCostDays.of(metric(UnitMetric.Count.AVERAGE), counts(day -> "12"), BILL, UNTIL),
                        UNTIL,
                        Optional.empty())
                .orElseThrow();
        assertThat(status.actual()).isEqualTo(usd("35"));
        assertThat(status.units()).isEqualByComparingTo("12");
    }

    @Test
    void daysThatAreStillComingInAreNotLookedAt() {
        UnitCostDays known = UnitCostDays.of(metric(UnitMetric.Count.TOTAL), counts(day -> "20"), BILL, UNTIL);
        assertThat(known.byDay().lastKey()).isEqualTo(UNTIL.minusDays(1));
        assertThat(UnitCostDays.of(metric(UnitMetric.Count.TOTAL), counts(day -> "20"), BILL, LocalDate.of(2026, 2, 1))
                        .byDay())
                .isEmpty();
    }

    private static Optional<UnitCostStatus> judge(Function<LocalDate, String> count) {
        return judge(count, Optional.empty());
    }

    private static Optional<UnitCostStatus> judge(Function<LocalDate, String> count, Optional<LocalDate> since) {
        return UnitCostJudge.judge(
                UnitCostDays.of(metric(UnitMetric.Count.TOTAL), counts(count), BILL, UNTIL), UNTIL, since);
    }
}
