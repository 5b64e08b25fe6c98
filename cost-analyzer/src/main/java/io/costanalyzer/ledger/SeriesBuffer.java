package io.costanalyzer.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/** One series while charges are still coming in. */
final class SeriesBuffer {

    private final SeriesKey key;
    private final @Nullable BigDecimal[] billed;
    private final @Nullable BigDecimal[] effective;
    private final @Nullable BigDecimal[] quantity;
    private @Nullable String unit;
    private boolean unitsDiffer;
    private int first = Integer.MAX_VALUE;
    private int last = -1;

    SeriesBuffer(SeriesKey key, int days) {
        this.key = key;
        this.billed = new BigDecimal[days];
        this.effective = new BigDecimal[days];
        this.quantity = new BigDecimal[days];
    }

    void add(
            int day,
            BigDecimal billedCost,
            BigDecimal effectiveCost,
            @Nullable BigDecimal consumedQuantity,
            @Nullable String consumedUnit) {
        first = Math.min(first, day);
        last = Math.max(last, day);
        add(billed, day, billedCost);
        add(effective, day, effectiveCost);
        if (consumedQuantity != null && consumedUnit != null) {
            add(quantity, day, consumedQuantity);
            unitsDiffer |= unit != null && !unit.equals(consumedUnit);
            unit = consumedUnit;
        }
    }

    CostSeries toSeries(CurrencyUnit currency, LocalDate ledgerStart) {
        return new CostSeries(
                key,
                currency,
                ledgerStart.plusDays(first),
                Arrays.copyOfRange(billed, first, last + 1),
                Arrays.copyOfRange(effective, first, last + 1),
                Arrays.copyOfRange(quantity, first, last + 1),
                unitsDiffer ? null : unit);
    }

    private static void add(@Nullable BigDecimal[] amounts, int day, BigDecimal amount) {
        BigDecimal before = amounts[day];
        amounts[day] = before == null ? amount : before.add(amount);
    }
}
