package io.costanalyzer.analysis.forecast;

import io.costanalyzer.analysis.calendar.CompleteDays;
import io.costanalyzer.analysis.forecast.NoForecast.Reason;
import io.costanalyzer.focus.ChargeCategory;
import io.costanalyzer.focus.ChargePeriod;
import io.costanalyzer.focus.CostMetric;
import io.costanalyzer.ledger.CostLedger;
import io.costanalyzer.ledger.Scope;
import io.costanalyzer.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.joda.money.CurrencyUnit;

/**
 * What a month will cost: the complete days so far, the rest by {@link MonthProjection}, and a range as wide as the same
 * forecast was wrong in earlier months.
 *
 * <p>Where earlier months came out dearer or cheaper than the same forecast said, it is corrected by that ({@link PastErrors}).
 * Not foreseen: announced changes, credits that end or are newly granted.
 */
public final class MonthEndForecaster {

    private static final int DECIMALS = 6;

    private final CompleteDays completeDays;

    public MonthEndForecaster(CompleteDays completeDays) {
        this.completeDays = completeDays;
    }

    /**
     * Forecasts a month.
     *
     * @param ledger what is known; at least three whole months before the one that is forecast
     * @param scope of what; with tax or support in it, these are forecast too
     * @param metric by which cost
     * @param month the month that {@code asOf} lies in, or there is no forecast
     * @param asOf today, in UTC
     */
    public ForecastAnswer forecast(CostLedger ledger, Scope scope, CostMetric metric, YearMonth month, LocalDate asOf) {
        ChargePeriod whole = ChargePeriod.ofMonth(month);
        if (!asOf.isBefore(whole.endExclusive())) {
            return new NoForecast(Reason.MONTH_OVER);
        }
        if (asOf.isBefore(whole.start())) {
            return new NoForecast(Reason.MONTH_NOT_BEGUN);
        }
        Optional<LocalDate> lastKnown = completeDays.of(ledger, whole, asOf).lastDay();
        if (lastKnown.isEmpty()) {
            return new NoForecast(Reason.NO_COMPLETE_DAY);
        }
        ChargePeriod known = ChargePeriod.of(whole.start(), lastKnown.get().plusDays(1));
        Optional<Money> costSoFar = ledger.cost(scope, metric, known);
        if (costSoFar.isEmpty()) {
            return new NoForecast(Reason.DAYS_MISSING);
        }
        return ScopeHistory.of(ledger, scope, metric)
                .<ForecastAnswer>flatMap(history -> forecast(history, whole, known, asOf, metric, costSoFar.get()))
                .orElse(new NoForecast(Reason.NOT_ENOUGH_HISTORY));
    }

    private static Optional<MonthEndForecast> forecast(
            ScopeHistory history,
            ChargePeriod whole,
            ChargePeriod known,
            LocalDate asOf,
            CostMetric metric,
            Money costSoFar) {
        YearMonth month = YearMonth.from(whole.start());
        int end = history.index(known.endExclusive());
        Optional<MonthProjection> projection = MonthProjection.of(history, month, end);
        Optional<PastErrors> errors = PastErrors.of(history, month, known.days());
        if (projection.isEmpty() || errors.isEmpty()) {
            return Optional.empty();
        }
        double[] late = late(history, projection.get(), end, history.index(asOf));
        SortedMap<LocalDate, Money> course =
                course(history, projection.get(), errors.get().correction(), known, late, costSoFar);
        Money expected = Objects.requireNonNull(course.get(whole.lastDay()));
        Money half = money(expected.currency(), errors.get().halfWidth() * PastErrors.scale(projection.get()));
        Money low = expected.minus(half);
        if (projection.get().onlyGrows()) {
            Money billed = costSoFar.plus(
                    money(expected.currency(), Arrays.stream(late).sum()));
            low = low.max(billed.compareTo(expected) > 0 ? expected : billed);
        }
        return Optional.of(new MonthEndForecast(
                whole,
                metric,
                known,
                costSoFar,
                expected,
                low,
                expected.plus(half),
                PastErrors.CONFIDENCE_PERCENT,
                course));
    }

    /** What the days that are not complete are billed already; no later day is looked at, whatever the ledger holds. */
    private static double[] late(ScopeHistory history, MonthProjection projection, int end, int today) {
        double[] late = new double[projection.rest().length];
        for (int i = 0; i < late.length && end + i < today; i++) {
            late[i] = MonthProjection.sum(history, MonthProjection::isPayable, end + i, end + i + 1);
        }
        return late;
    }

    /** Tax grows with the rest of the month, support comes on its last day, and a late day costs no less than it does now. */
    private static SortedMap<LocalDate, Money> course(
            ScopeHistory history,
            MonthProjection projection,
            double correction,
            ChargePeriod known,
            double[] late,
            Money costSoFar) {
        int start = history.index(known.start());
        int end = history.index(known.endExclusive());
        double[] rest = projection.rest();
        for (int i = 0; i < rest.length; i++) {
            double corrected = rest[i] + Math.abs(rest[i]) * correction;
            rest[i] = projection.onlyGrows() ? Math.max(corrected, late[i]) : corrected;
        }
        double sum = Arrays.stream(rest).sum();
        double wholeTax = projection.tax() + Math.abs(projection.tax()) * correction;
        double tax = Math.max(0, wholeTax - soFar(history, ChargeCategory.TAX, start, end));
        double support = Math.max(0, projection.support() - soFar(history, ChargeCategory.SUPPORT, start, end));
        SortedMap<LocalDate, Money> course = new TreeMap<>();
        double toCome = 0;
        for (int i = 0; i < rest.length; i++) {
            boolean last = i == rest.length - 1;
            double taxShare = sum > 0 ? rest[i] / sum : last ? 1 : 0;
            toCome += rest[i] + tax * taxShare + (last ? support : 0);
            course.put(history.day(end + i), costSoFar.plus(money(costSoFar.currency(), toCome)));
        }
        return course;
    }

    private static double soFar(ScopeHistory history, ChargeCategory category, int start, int end) {
        return MonthProjection.sum(history, line -> line.is(category), start, end);
    }

    private static Money money(CurrencyUnit currency, double estimate) {
        return Money.of(currency, BigDecimal.valueOf(estimate).setScale(DECIMALS, RoundingMode.HALF_EVEN));
    }
}
