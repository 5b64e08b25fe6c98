package io.costanalyzer.archive;

import io.costanalyzer.ledger.CostLedgerBuilder;
import io.costanalyzer.ledger.SeriesKey;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * The charges of a month on their way from {@link SeriesPack} into a ledger.
 *
 * @param month the month
 * @param estimated its days of which a figure is an estimate
 * @param accountNames account id to account name
 * @param series its series
 */
record UnpackedMonth(
        YearMonth month, List<LocalDate> estimated, SortedMap<String, String> accountNames, List<Series> series) {

    /** A series from the first of the month on. */
    static final class Series {

        private final SeriesKey key;
        private final @Nullable BigDecimal[] billed;
        private final @Nullable BigDecimal[] effective;
        private final @Nullable BigDecimal[] quantity;
        private final @Nullable String unit;

        /** One decimal a day; absent where there is no charge or no quantity. */
        Series(
                SeriesKey key,
                @Nullable BigDecimal[] billed,
                @Nullable BigDecimal[] effective,
                @Nullable BigDecimal[] quantity,
                @Nullable String unit) {
            this.key = key;
            this.billed = billed;
            this.effective = effective;
            this.quantity = quantity;
            this.unit = unit;
        }
    }

    /** Whether it costs to the digit what the catalogue says. */
    boolean costs(CatalogMonth known) {
        BigDecimal billed = BigDecimal.ZERO;
        BigDecimal effective = BigDecimal.ZERO;
        for (Series one : series) {
            for (int day = 0; day < one.billed.length; day++) {
                BigDecimal charged = one.billed[day];
                BigDecimal spread = one.effective[day];
                if ((charged == null) != (spread == null)) {
                    return false;
                }
                if (charged != null && spread != null) {
                    billed = billed.add(charged);
                    effective = effective.add(spread);
                }
            }
        }
        return billed.compareTo(known.billedCost().amount()) == 0
                && effective.compareTo(known.effectiveCost().amount()) == 0;
    }

    void addTo(CostLedgerBuilder builder) {
        for (Series one : series) {
            builder.addSeries(one.key, month.atDay(1), one.billed, one.effective, one.quantity, one.unit);
        }
        estimated.forEach(builder::estimate);
        accountNames.forEach(builder::nameSubAccount);
    }
}
