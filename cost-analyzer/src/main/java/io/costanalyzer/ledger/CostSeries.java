package io.costanalyzer.ledger;

import io.costanalyzer.focus.ChargePeriod;
import io.costanalyzer.focus.CostMetric;
import io.costanalyzer.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/**
 * One key's exact daily costs and quantities. It does not know which days are covered: ask the {@link CostLedger} that it
 * is of before reading a zero as a fact.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class CostSeries {

    private final SeriesKey key;
    private final CurrencyUnit currency;
    private final long firstDay;
    private final @Nullable BigDecimal[] billed;
    private final @Nullable BigDecimal[] effective;
    private final @Nullable BigDecimal[] quantity;
    private final @Nullable String unit;

    CostSeries(
            SeriesKey key,
            CurrencyUnit currency,
            LocalDate firstDay,
            @Nullable BigDecimal[] billed,
            @Nullable BigDecimal[] effective,
            @Nullable BigDecimal[] quantity,
            @Nullable String unit) {
        this.key = key;
        this.currency = currency;
        this.firstDay = firstDay.toEpochDay();
        this.billed = billed;
        this.effective = effective;
        this.quantity = quantity;
        this.unit = unit;
    }

    public SeriesKey key() {
        return key;
    }

    /** The unit of the quantities; none when the bill gives no quantity or gives it in several units. */
    public Optional<String> consumedUnit() {
        return Optional.ofNullable(unit);
    }

    /** The day of its first charge. */
    LocalDate firstDay() {
        return LocalDate.ofEpochDay(firstDay);
    }

    /** Whether there is a charge on the day, be it one of zero. */
    public boolean hasCharge(LocalDate day) {
        return at(billed, day) != null;
    }

    /** The cost of a day; zero where there is no charge. */
    public Money cost(CostMetric metric, LocalDate day) {
        return Money.of(currency, exact(metric, day));
    }

    /** The cost of a period; zero where there is no charge. */
    public Money cost(CostMetric metric, ChargePeriod period) {
        return Money.of(currency, sum(amounts(metric), period));
    }

    /** The exact decimal of a day's cost; zero where there is no charge. For sums over many days and series. */
    public BigDecimal exact(CostMetric metric, LocalDate day) {
        return Objects.requireNonNullElse(at(amounts(metric), day), BigDecimal.ZERO);
    }

    /**
     * How much was used on a day, in the {@linkplain #consumedUnit() unit}; none when the unit is none, or when the bill
     * charges for the day and does not say how much was used.
     */
    public Optional<BigDecimal> consumedQuantity(LocalDate day) {
        return unit == null || isUncounted(index(day))
                ? Optional.empty()
                : Optional.of(Objects.requireNonNullElse(at(quantity, day), BigDecimal.ZERO));
    }

    /**
     * How much was used in a period, in the {@linkplain #consumedUnit() unit}; none when the unit is none, or when there is
     * a day of which the bill does not say how much was used: the others are not the whole.
     */
    public Optional<BigDecimal> consumedQuantity(ChargePeriod period) {
        if (unit == null) {
            return Optional.empty();
        }
        int to = Math.min(billed.length, index(period.endExclusive()));
        for (int i = Math.max(0, index(period.start())); i < to; i++) {
            if (isUncounted(i)) {
                return Optional.empty();
            }
        }
        return Optional.of(sum(quantity, period));
    }

    /** Whether there is a charge and no quantity of it. */
    private boolean isUncounted(int index) {
        return index >= 0 && index < billed.length && billed[index] != null && quantity[index] == null;
    }

    private @Nullable BigDecimal[] amounts(CostMetric metric) {
        return metric == CostMetric.BILLED_COST ? billed : effective;
    }

    private BigDecimal sum(@Nullable BigDecimal[] amounts, ChargePeriod period) {
        int from = Math.max(0, index(period.start()));
        int to = Math.min(amounts.length, index(period.endExclusive()));
        BigDecimal sum = BigDecimal.ZERO;
        for (int i = from; i < to; i++) {
            BigDecimal amount = amounts[i];
            if (amount != null) {
                sum = sum.add(amount);
            }
        }
        return sum;
    }

    private @Nullable BigDecimal at(@Nullable BigDecimal[] amounts, LocalDate day) {
        int index = index(day);
        return index < 0 || index >= amounts.length ? null : amounts[index];
    }

    private int index(LocalDate day) {
        return Math.toIntExact(day.toEpochDay() - firstDay);
    }
}
