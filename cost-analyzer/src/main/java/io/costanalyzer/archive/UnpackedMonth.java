package io.costanalyzer.archive;

import io.costanalyzer.focus.ChargePeriod;
import io.costanalyzer.focus.CostMetric;
import io.costanalyzer.ledger.CostLedger;
import io.costanalyzer.ledger.CostLedgerBuilder;
import io.costanalyzer.ledger.CostSeries;
import io.costanalyzer.ledger.SeriesKey;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The charges of a month on their way into a ledger: out of {@link SeriesPack}, or as they were just written.
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

    /** A month of a ledger, as it is when it was written into the archive and read again. */
    static UnpackedMonth of(CostLedger ledger, YearMonth month) {
        SortedMap<String, String> names = new TreeMap<>();
        List<Series> series = new ArrayList<>();
        for (CostSeries one : ledger.series()) {
            Series written = series(one, month);
            if (Arrays.stream(written.billed).anyMatch(Objects::nonNull)) {
                series.add(written);
                String account = one.key().subAccountId();
                String name = account == null ? null : ledger.subAccountNames().get(account);
                if (account != null && name != null) {
                    names.put(account, name);
                }
            }
        }
        List<LocalDate> estimated = ledger.estimatedDays().stream()
                .filter(ChargePeriod.ofMonth(month)::contains)
                .toList();
        return new UnpackedMonth(month, estimated, names, series);
    }

    private static Series series(CostSeries one, YearMonth month) {
        int days = month.lengthOfMonth();
        @Nullable BigDecimal[] billed = new BigDecimal[days];
        @Nullable BigDecimal[] effective = new BigDecimal[days];
        @Nullable BigDecimal[] quantity = new BigDecimal[days];
        for (int i = 0; i < days; i++) {
            LocalDate day = month.atDay(i + 1);
            if (one.hasCharge(day)) {
                billed[i] = Cells.plain(one.exact(CostMetric.BILLED_COST, day));
                effective[i] = Cells.plain(one.exact(CostMetric.EFFECTIVE_COST, day));
                quantity[i] = one.consumedQuantity(day).map(Cells::plain).orElse(null);
            }
        }
        return new Series(
                one.key(), billed, effective, quantity, one.consumedUnit().orElse(null));
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
