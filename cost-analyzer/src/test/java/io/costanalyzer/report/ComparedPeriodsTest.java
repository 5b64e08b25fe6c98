package io.costanalyzer.report;

import static io.costanalyzer.report.ReportFixture.usd;
import static org.assertj.core.api.Assertions.assertThat;

import io.costanalyzer.focus.ChargePeriod;
import io.costanalyzer.ledger.Coverage;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ComparedPeriodsTest {

    private static final YearMonth OCTOBER = YearMonth.of(2026, 10);

    @Test
    void aWholeMonthIsHeldAgainstTheWholeMonthBefore() {
        ComparedPeriods periods = of("2026-09-01", "2026-11-01", OCTOBER);
        assertThat(periods.current()).hasToString("2026-10-01/2026-11-01");
        assertThat(periods.previous()).hasToString("2026-09-01/2026-10-01");
        assertThat(periods.isWholeMonth()).isTrue();
        assertThat(periods.previousKnown()).isTrue();
    }

    /** Pitfall 18: a part of a month held against a whole one reads as a saving. */
    @Test
    void aRunningMonthIsHeldAgainstTheSameDaysOfTheMonthBefore() {
        ComparedPeriods periods = of("2026-09-01", "2026-10-19", OCTOBER);
        assertThat(periods.current()).hasToString("2026-10-01/2026-10-19");
        assertThat(periods.previous()).hasToString("2026-09-01/2026-09-19");
        assertThat(periods.isWholeMonth()).isFalse();
    }

    @Test
    void thirtyDaysOfMarchAreHeldAgainstAllOfFebruary() {
        ComparedPeriods periods = of("2027-02-01", "2027-03-31", YearMonth.of(2027, 3));
        assertThat(periods.previous()).hasToString("2027-02-01/2027-03-01");
        assertThat(periods.days()).isEqualTo(30);
    }

    @Test
    void aMonthBeforeThatIsKnownInPartIsNotCompared() {
        ComparedPeriods periods = of("2026-09-02", "2026-11-01", OCTOBER);
        assertThat(periods.previousKnown()).isFalse();
    }

    @Test
    void daysThatAreMissingInTheMiddleAreNotCounted() {
        Coverage coverage =
                Coverage.of(period("2026-10-01", "2026-10-05")).plus(Coverage.of(period("2026-10-07", "2026-10-11")));
        ComparedPeriods periods = ComparedPeriods.of(coverage, OCTOBER).orElseThrow();
        assertThat(periods.current()).hasToString("2026-10-01/2026-10-11");
        assertThat(periods.days()).isEqualTo(8);
    }

    @Test
    void nothingIsKnownOfAMonthWithoutACoveredDay() {
        assertThat(ComparedPeriods.of(Coverage.of(period("2026-09-01", "2026-10-01")), OCTOBER))
                .isEmpty();
    }

    /** Pitfall 19: a month of 28 days is no saving on one of 31. */
    @Test
    void theChangeIsTakenPerDay() {
        ComparedPeriods periods = of("2027-01-01", "2027-03-01", YearMonth.of(2027, 2));
        assertThat(periods.changePerDay(new Compared(usd("28"), Optional.of(usd("31")))))
                .hasValueSatisfying(change -> assertThat(change).isZero());
        assertThat(periods.changePerDay(new Compared(usd("42"), Optional.of(usd("31")))))
                .hasValueSatisfying(change -> assertThat(change).isEqualByComparingTo(new BigDecimal("0.5")));
    }

    @Test
    void aPercentageThatWouldMisleadIsNotGiven() {
        ComparedPeriods periods = of("2026-09-01", "2026-11-01", OCTOBER);
        assertThat(periods.changePerDay(new Compared(usd("5"), Optional.of(usd("0.99")))))
                .isEmpty();
        assertThat(periods.changePerDay(new Compared(usd("5"), Optional.of(usd("-3")))))
                .isEmpty();
        assertThat(periods.changePerDay(new Compared(usd("-5"), Optional.of(usd("3")))))
                .isEmpty();
        assertThat(periods.changePerDay(new Compared(usd("5"), Optional.empty())))
                .isEmpty();
    }

    private static ComparedPeriods of(String start, String end, YearMonth month) {
        return ComparedPeriods.of(Coverage.of(period(start, end)), month).orElseThrow();
    }

    private static ChargePeriod period(String start, String end) {
        return ChargePeriod.of(LocalDate.parse(start), LocalDate.parse(end));
    }
}
