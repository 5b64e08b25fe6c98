package io.costanalyzer.archive;

import io.costanalyzer.focus.ChargeCategory;
import io.costanalyzer.focus.ChargePeriod;
import io.costanalyzer.focus.CostMetric;
import io.costanalyzer.ledger.CostLedger;
import io.costanalyzer.ledger.CostSeries;
import io.costanalyzer.ledger.SeriesKey;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One month of charges laid out as series and days, exact: what the page of the archive is made of. */
public final class ChargeSheet {

    /** What tells one series from another. */
    public static final List<String> WORDS = List.of(
            "x_Environment",
            "SubAccountId",
            "ServiceName",
            "x_UsageType",
            "RegionId",
            "x_ChargeCategory",
            "ChargeCategory",
            "ConsumedUnit",
            "x_Tags");

    /** {@link #WORDS} and the name of the account, which follows from its number. */
    public static final List<String> COLUMNS =
            Stream.concat(WORDS.stream(), Stream.of("SubAccountName")).toList();

    private static final Set<String> SPENDING =
            Set.of(ChargeCategory.USAGE.displayName(), ChargeCategory.PURCHASE.displayName());

    private final Map<List<String>, Integer> places = new HashMap<>();
    private final List<SeriesCost> series = new ArrayList<>();
    private final SortedMap<LocalDate, Map<Integer, Cost>> days = new TreeMap<>();
    private final SortedMap<String, String> accountNames = new TreeMap<>();

    /**
     * What a series cost on a day.
     *
     * @param billed the billed cost
     * @param effective the effective cost
     * @param quantity how much was used, in the unit of the series; absent where the bill does not say
     */
    record Cost(
            BigDecimal billed,
            BigDecimal effective,
            @Nullable BigDecimal quantity) {}

    private ChargeSheet() {}

    /**
     * Lays out a file of charges.
     *
     * @param content its bytes
     * @param place where it is, for people
     * @throws ArchiveUnavailableException if a row is not what the archive writes
     */
    public static ChargeSheet read(byte[] content, String place) {
        Dataset charges = ArchiveSchema.CHARGES;
        ChargeSheet sheet = new ChargeSheet();
        int[] words = WORDS.stream().mapToInt(charges::requireIndex).toArray();
        int day = charges.requireIndex("ChargePeriodStart");
        int billed = charges.requireIndex("BilledCost");
        int effective = charges.requireIndex("EffectiveCost");
        int quantity = charges.requireIndex("ConsumedQuantity");
        int account = charges.requireIndex("SubAccountId");
        int accountName = charges.requireIndex("SubAccountName");
        CsvInput input = new CsvInput(charges, content, place);
        while (input.next()) {
            List<String> key = new ArrayList<>();
            for (int word : words) {
                key.add(Optional.ofNullable(input.optional(word)).orElse(""));
            }
            sheet.add(
                    key,
                    input.read(day, Cells::parseStartOfDay),
                    new Cost(
                            input.read(billed, Cells::parseDecimal),
                            input.read(effective, Cells::parseDecimal),
                            input.optional(quantity) == null ? null : input.read(quantity, Cells::parseDecimal)));
            String name = input.optional(accountName);
            if (name != null && input.optional(account) != null) {
                sheet.accountNames.put(input.text(account), name);
            }
        }
        return sheet;
    }

    /** Lays out a month of a ledger; the same as what {@link #read} makes of its file. */
    static ChargeSheet of(CostLedger ledger, YearMonth month) {
        ChargeSheet sheet = new ChargeSheet();
        List<CostSeries> all = ledger.series();
        List<List<String>> keys = all.stream().map(ChargeSheet::words).toList();
        ChargePeriod.ofMonth(month).dates().forEach(day -> {
            for (int i = 0; i < all.size(); i++) {
                CostSeries one = all.get(i);
                if (one.hasCharge(day)) {
                    sheet.add(
                            keys.get(i),
                            day,
                            new Cost(
                                    one.exact(CostMetric.BILLED_COST, day),
                                    one.exact(CostMetric.EFFECTIVE_COST, day),
                                    one.consumedQuantity(day).orElse(null)));
                    sheet.name(one.key().subAccountId(), ledger.subAccountNames());
                }
            }
        });
        return sheet;
    }

    private void name(@Nullable String account, SortedMap<String, String> names) {
        String name = account == null ? null : names.get(account);
        if (account != null && name != null) {
            accountNames.put(account, name);
        }
    }

    /** The words of a series as its rows have them. */
    private static List<String> words(CostSeries series) {
        SeriesKey key = series.key();
        return Stream.of(
                        key.environment().name(),
                        key.subAccountId(),
                        key.serviceName(),
                        key.usageType(),
                        key.regionId(),
                        key.chargeCategory().displayName(),
                        key.chargeCategory().focusValue(),
                        series.consumedUnit().orElse(null),
                        TagCell.format(key.tags()))
                .map(word -> word == null ? "" : word)
                .toList();
    }

    private void add(List<String> key, LocalDate day, Cost cost) {
        int place = places.computeIfAbsent(key, words -> {
            series.add(new SeriesCost(words, BigDecimal.ZERO, BigDecimal.ZERO));
            return series.size() - 1;
        });
        series.set(place, series.get(place).plus(cost.billed(), cost.effective()));
        days.computeIfAbsent(day, any -> new HashMap<>())
                .merge(
                        place,
                        cost,
                        (one, more) -> new Cost(
                                one.billed().add(more.billed()),
                                one.effective().add(more.effective()),
                                one.quantity() == null || more.quantity() == null
                                        ? null
                                        : one.quantity().add(more.quantity())));
    }

    /** Every series with what the month cost, in the order of their first day in the file. */
    public List<SeriesCost> series() {
        return Collections.unmodifiableList(series);
    }

    /** The series that cost most, largest effective cost first. */
    public List<SeriesCost> largest(int count) {
        return series.stream()
                .sorted(Comparator.comparing(SeriesCost::effective)
                        .reversed()
                        .thenComparing(one -> one.words().toString()))
                .limit(count)
                .toList();
    }

    /** What usage and purchases cost together, effective: the basis of the reports. */
    public BigDecimal spending() {
        return series.stream()
                .filter(one -> SPENDING.contains(one.word("x_ChargeCategory")))
                .map(SeriesCost::effective)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** What all series cost together, billed. */
    BigDecimal billed() {
        return series.stream().map(SeriesCost::billed).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** What all series cost together, effective. */
    BigDecimal effective() {
        return series.stream().map(SeriesCost::effective).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** The days with charges. */
    Set<LocalDate> days() {
        return days.keySet();
    }

    /** The names of the linked accounts by their numbers. */
    public SortedMap<String, String> accountNames() {
        return Collections.unmodifiableSortedMap(accountNames);
    }

    /** What each series cost on a day, by its place in {@link #series}; empty on a day without charges. */
    Map<Integer, Cost> costs(LocalDate day) {
        return days.getOrDefault(day, Map.of());
    }
}
