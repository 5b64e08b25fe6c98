package io.costanalyzer.report;

import static io.costanalyzer.report.ReportFixture.usd;
import static org.assertj.core.api.Assertions.assertThat;

import io.costanalyzer.focus.ChargePeriod;
import io.costanalyzer.ledger.CostLedger;
import io.costanalyzer.ledger.CostLedgerBuilder;
import io.costanalyzer.ledger.Coverage;
import io.costanalyzer.ledger.MonthStatus;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
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
        ComparedPeriods periods =
                ComparedPeriods.of(coverage, coverage, OCTOBER).orElseThrow();
        assertThat(periods.current()).hasToString("2026-10-01/2026-10-11");
        assertThat(periods.days()).isEqualTo(8);
    }

    @Test
    void nothingIsKnownOfAMonthWithoutACoveredDay() {
        Coverage september = Coverage.of(period("2026-09-01", "2026-10-01"));
        assertThat(ComparedPeriods.of(september, september, OCTOBER)).isEmpty();
    }

    /** Pitfall 18: the last two days are still coming in and would read as a saving. */
    @Test
    void daysThatAreStillComingInAreLeftOutUntilTheMonthIsFinal() {
        CostLedger ledger = new CostLedgerBuilder(CurrencyUnit.USD, period("2026-09-01", "2026-11-01"))
                .cover(period("2026-09-01", "2026-10-20"))
                .build();
        LocalDate today = LocalDate.parse("2026-10-20");
        assertThat(ComparedPeriods.of(ledger, OCTOBER, today, MonthStatus.OPEN)).hasValueSatisfying(periods -> {
            assertThat(periods.current()).hasToString("2026-10-01/2026-10-18");
            assertThat(periods.previous()).hasToString("2026-09-01/2026-09-18");
        });
        assertThat(ComparedPeriods.of(ledger, OCTOBER, LocalDate.parse("2026-10-02"), MonthStatus.OPEN))
                .isEmpty();
        assertThat(ComparedPeriods.of(
                        ledger, YearMonth.of(2026, 9), LocalDate.parse("2026-10-02"), MonthStatus.PRELIMINARY))
                .hasValueSatisfying(
                        periods -> assertThat(periods.isWholeMonth()).isFalse());
        assertThat(ComparedPeriods.of(ledger, YearMonth.of(2026, 9), LocalDate.parse("2026-10-02"), MonthStatus.FINAL))
                .hasValueSatisfying(
                        periods -> assertThat(periods.isWholeMonth()).isTrue());
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
        Coverage known = Coverage.of(period(start, end));
        return ComparedPeriods.of(known, known, month).orElseThrow();
    }

    private static ChargePeriod period(String start, String end) {
        return ChargePeriod.of(LocalDate.parse(start), LocalDate.parse(end));
    }
}
