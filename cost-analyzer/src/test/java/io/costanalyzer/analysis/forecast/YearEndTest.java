package io.costanalyzer.analysis.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.costanalyzer.analysis.LedgerSketch;
import io.costanalyzer.analysis.calendar.CompleteDays;
import io.costanalyzer.focus.CostMetric;
import io.costanalyzer.ledger.CostLedger;
import io.costanalyzer.ledger.Scope;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A hundred a day on workdays and eighty at weekends, so that it changes from day to day; half of it at the end of a year. */
class YearEndTest {

    private static final LocalDate TWENTIETH = LocalDate.of(2026, 12, 20);

    @ParameterizedTest
    @CsvSource({
        "2026-12-24,0",
        "2026-12-25,7",
        "2026-12-31,7",
        "2027-01-01,14",
        "2027-01-02,0",
        "2026-11-25,0",
        "2027-01-25,0"
    })
    void fromChristmasToNewYearTheWeekBeforeIsTheOrdinaryOne(LocalDate day, int daysBack) {
        assertThat(YearEnd.daysBack(day)).isEqualTo(daysBack);
        assertThat(YearEnd.holds(day)).isEqualTo(daysBack > 0);
    }

    /** Of the twelve days to come seven are cheaper by 13 %, before the customer's own year ends say better; not what is steady. */
    @Test
    void theFirstYearEndIsExpectedToBeCheaper() {
        double usual = rest(day -> 100, "2026-04", "2026-12-20", TWENTIETH);
        assertThat(usual).isCloseTo(1_200, within(1e-6));
        double expected = rest(YearEndTest::office, "2026-04", "2026-12-20", TWENTIETH);
        assertThat(expected).isCloseTo(480 + 660 * .87, within(1e-6));
    }

    /** Eight days of the year before at half the cost, and four days' worth of the usual 87 %. */
    @Test
    void theCustomersOwnYearEndSaysBetter() {
        double expected = rest(YearEndTest::halved, "2025-10", "2026-12-20", TWENTIETH);
        assertThat(expected).isCloseTo(480 + 660 * (8 * .5 + 4 * .87) / 12, within(1e-6));
    }

    @Test
    void januaryDoesNotStartFromTheQuietDays() {
        double expected = rest(YearEndTest::halved, "2026-04", "2027-01-04", LocalDate.of(2027, 1, 4));
        assertThat(expected).isCloseTo(4 * 660, within(1e-6));
    }

    @Test
    void whatBeganAtTheYearEndIsSeenAsItIs() {
        ScopeHistory history =
                history(day -> day.isBefore(LocalDate.of(2026, 12, 27)) ? 0 : 40, "2026-04", "2027-01-04");
        ScopeHistory.Line line = history.lines().get(0);
        int index = history.index(LocalDate.of(2026, 12, 28));
        assertThat(YearEnd.ordinary(history, line, index, 7)).isEqualTo(40);
    }

    @Test
    void withoutTheWeeksBeforeADayIsTakenAsItIs() {
        ScopeHistory history = history(YearEndTest::halved, "2026-12", "2027-01-04");
        ScopeHistory.Line line = history.lines().get(0);
        int christmas = history.index(LocalDate.of(2026, 12, 25));
        assertThat(YearEnd.ordinary(history, line, christmas, 7)).isEqualTo(100);
        int early = history.index(LocalDate.of(2026, 12, 10));
        assertThat(YearEnd.ordinary(history, line, early, 7)).isEqualTo(100);
    }

    @Test
    void aForecastOnTheTwentiethOfDecemberKnowsOfIt() {
        CostLedger ledger = ledger(YearEndTest::office, "2026-04", "2026-12-31");
        MonthEndForecast forecast = new MonthEndForecaster(CompleteDays.USUAL)
                .forecast(ledger, Scope.spending(), CostMetric.EFFECTIVE_COST, YearMonth.of(2026, 12), TWENTIETH)
                .forecast()
                .orElseThrow();
        double ordinary = LocalDate.of(2026, 12, 1)
                .datesUntil(LocalDate.of(2027, 1, 1))
                .mapToDouble(YearEndTest::office)
                .sum();
        assertThat(forecast.expected().amount().doubleValue()).isCloseTo(ordinary - 660 * .13, within(1e-3));
    }

    private static double office(LocalDate day) {
        return day.getDayOfWeek().getValue() > 5 ? 80 : 100;
    }

    private static double halved(LocalDate day) {
        return office(day) * (YearEnd.holds(day) ? .5 : 1);
    }

    /** What the days after {@code last} are expected to cost, to the end of the month. */
    private static double rest(ToDoubleFunction<LocalDate> cost, String from, String last, LocalDate end) {
        ScopeHistory history = history(cost, from, last);
        YearMonth month = YearMonth.from(end);
        MonthProjection projection =
                MonthProjection.of(history, month, history.index(end)).orElseThrow();
        return Arrays.stream(projection.rest()).sum();
    }

    private static ScopeHistory history(ToDoubleFunction<LocalDate> cost, String from, String last) {
        return ScopeHistory.of(ledger(cost, from, last), Scope.spending(), CostMetric.EFFECTIVE_COST)
                .orElseThrow();
    }

    private static CostLedger ledger(ToDoubleFunction<LocalDate> cost, String from, String last) {
        return LedgerSketch.of(LedgerSketch.days(YearMonth.parse(from).atDay(1).toString(), last))
                .daily("prod", "AWS Lambda", "EU-Request", day -> {
                    double dollars = cost.applyAsDouble(day);
                    return dollars == 0 ? "" : String.valueOf(dollars);
                })
                .build();
    }
}
