package io.costanalyzer.ledger;

import io.costanalyzer.allocation.Environment;
import io.costanalyzer.focus.Charge;
import io.costanalyzer.focus.ChargePeriod;
import io.costanalyzer.focus.CostMetric;
import io.costanalyzer.focus.NamedTags;
import io.costanalyzer.focus.Tags;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.joda.money.CurrencyMismatchException;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/**
 * Folds charges into a {@link CostLedger}. Memory grows with days × series, not with charges. Not thread-safe.
 *
 * <p>Charges of several sources or months may be added in any order; the result depends on what was added, not on the
 * order.
 */
public final class CostLedgerBuilder {

    private final CurrencyUnit currency;
    private final ChargePeriod period;
    /** Walked through in the order in which it lies in memory: by hash, thousands of series would be fetched from far away. */
    private final Map<SeriesKey, SeriesBuffer> buffers = new LinkedHashMap<>();

    private final SortedMap<String, String> subAccountNames = new TreeMap<>();
    private final TreeSet<LocalDate> estimatedDays = new TreeSet<>();
    private Coverage coverage = Coverage.none();
    private TaggedDays taggedDays = TaggedDays.none();

    /**
     * @param currency the one currency of all charges
     * @param period the days that charges may fall on
     */
    public CostLedgerBuilder(CurrencyUnit currency, ChargePeriod period) {
        this.currency = currency;
        this.period = period;
    }

    /** Adds one charge to its day, whatever its tags. */
    public CostLedgerBuilder add(Environment environment, Charge charge) {
        return add(environment, Tags.none(), charge);
    }

    /**
     * Adds one charge to its day.
     *
     * @param tags of its tags those that are told apart
     * @throws CurrencyMismatchException if it is in another currency than the ledger
     * @throws IllegalArgumentException if its day lies outside the ledger's period
     */
    public CostLedgerBuilder add(Environment environment, Tags tags, Charge charge) {
        if (!charge.billedCost().currency().equals(currency)) {
            throw new CurrencyMismatchException(currency, charge.billedCost().currency());
        }
        SeriesKey key = new SeriesKey(
                environment,
                charge.subAccountId(),
                charge.regionId(),
                charge.serviceName(),
                charge.usageType(),
                charge.chargeCategory(),
                tags);
        buffer(key)
                .add(
                        index(charge.day()),
                        charge.billedCost().amount(),
                        charge.effectiveCost().amount(),
                        charge.consumedQuantity(),
                        charge.consumedUnit());
        if (charge.subAccountId() != null && charge.subAccountName() != null) {
            subAccountNames.put(charge.subAccountId(), charge.subAccountName());
        }
        if (charge.estimated()) {
            estimatedDays.add(charge.day());
        }
        return this;
    }

    /** Says that the source has answered for these days, charges or none. Days outside the ledger's period are ignored. */
    public CostLedgerBuilder cover(ChargePeriod days) {
        coverage = coverage.plus(Coverage.of(days).within(period));
        return this;
    }

    /** Says that the charges of these days of an environment are told apart by these tags. */
    public CostLedgerBuilder tagged(Environment environment, NamedTags tags, ChargePeriod days) {
        taggedDays = taggedDays.plus(environment, tags, Coverage.of(days).within(period));
        return this;
    }

    /** Takes over all that another ledger knows of a period: charges, coverage, estimates and names. */
    public CostLedgerBuilder addAll(CostLedger other, ChargePeriod days) {
        taggedDays = taggedDays.plus(other.taggedDays(), days);
        return addAll(other, days, null);
    }

    /** @param only the tags to give every charge in place of its own */
    CostLedgerBuilder addAll(CostLedger other, ChargePeriod days, @Nullable Tags only) {
        if (!other.currency().equals(currency)) {
            throw new CurrencyMismatchException(currency, other.currency());
        }
        other.coverage().within(days).periods().forEach(this::cover);
        other.estimatedDays().stream().filter(days::contains).forEach(estimatedDays::add);
        subAccountNames.putAll(other.subAccountNames());
        for (CostSeries series : other.series()) {
            SeriesKey key = only == null ? series.key() : series.key().withTags(only);
            String unit = series.consumedUnit().orElse(null);
            @Nullable SeriesBuffer buffer = null;
            for (LocalDate day = days.start(); day.isBefore(days.endExclusive()); day = day.plusDays(1)) {
                if (series.hasCharge(day)) {
                    buffer = buffer == null ? buffer(key) : buffer;
                    buffer.add(
                            index(day),
                            series.exact(CostMetric.BILLED_COST, day),
                            series.exact(CostMetric.EFFECTIVE_COST, day),
                            series.consumedQuantity(day).orElse(null),
                            unit);
                }
            }
        }
        return this;
    }

    /**
     * Adds what a series has from a day on; the same as its charges one by one.
     *
     * @param first the first of its days
     * @param billed exact decimals, one a day; absent where there is no charge
     * @param effective the same with commitments spread
     * @param quantity what was used; absent where the bill gives none, or several units
     * @param unit of the quantities
     * @throws IllegalArgumentException if a day with a charge lies outside the ledger's period
     */
    public CostLedgerBuilder addSeries(
            SeriesKey key,
            LocalDate first,
            @Nullable BigDecimal[] billed,
            @Nullable BigDecimal[] effective,
            @Nullable BigDecimal[] quantity,
            @Nullable String unit) {
        @Nullable SeriesBuffer buffer = null;
        for (int i = 0; i < billed.length; i++) {
            BigDecimal cost = billed[i];
            if (cost != null) {
                buffer = buffer == null ? buffer(key) : buffer;
                buffer.add(index(first.plusDays(i)), cost, Objects.requireNonNull(effective[i]), quantity[i], unit);
            }
        }
        return this;
    }

    /** Says that figures of a day are estimates. */
    public CostLedgerBuilder estimate(LocalDate day) {
        estimatedDays.add(day);
        return this;
    }

    /** Names an account. */
    public CostLedgerBuilder nameSubAccount(String id, String name) {
        subAccountNames.put(id, name);
        return this;
    }

    /** The ledger of what was added so far. */
    public CostLedger build() {
        List<CostSeries> series = new ArrayList<>(buffers.size());
        buffers.forEach((key, buffer) -> series.add(buffer.toSeries(currency, period.start())));
        series.sort((one, other) -> one.key().compareTo(other.key()));
        return new CostLedger(currency, coverage, series, estimatedDays, subAccountNames, taggedDays);
    }

    private SeriesBuffer buffer(SeriesKey key) {
        return buffers.computeIfAbsent(key, newKey -> new SeriesBuffer(newKey, period.days()));
    }

    private int index(LocalDate day) {
        if (!period.contains(day)) {
            throw new IllegalArgumentException("A charge of " + day + " does not belong into a ledger of " + period);
        }
        return Math.toIntExact(ChronoUnit.DAYS.between(period.start(), day));
    }
}
