package io.costanalyzer.analysis.drivers;

import io.costanalyzer.allocation.Environment;
import io.costanalyzer.analysis.calendar.CompleteDays;
import io.costanalyzer.analysis.drivers.DriverCause.Calendar;
import io.costanalyzer.focus.ChargeCategory;
import io.costanalyzer.focus.ChargePeriod;
import io.costanalyzer.focus.CostMetric;
import io.costanalyzer.ledger.CostLedger;
import io.costanalyzer.ledger.CostSeries;
import io.costanalyzer.ledger.MonthStatus;
import io.costanalyzer.ledger.Scope;
import io.costanalyzer.ledger.SeriesKey;
import io.costanalyzer.money.Money;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Takes the change from one month to the next apart: usage type by usage type into usage, price, new and gone, summed up
 * by service and environment, with the effect of more or fewer days taken out and shown on its own.
 *
 * <p>A month that is not known to its end is compared with as many days of the month before.
 */
public final class DriverAnalysis {

    private static final Comparator<CostDriver> LARGEST_FIRST = Comparator.comparing(
                    (CostDriver driver) -> driver.change().abs())
            .reversed()
            .thenComparing(driver -> driver.environment().isEmpty())
            .thenComparing(driver -> driver.environment().orElse(Environment.UNALLOCATED))
            .thenComparing(driver -> driver.serviceName().orElse(""));

    private final CompleteDays completeDays;
    private final int mostDrivers;

    /**
     * Sets how to compare.
     *
     * @param completeDays which days of a running month may be compared
     * @param mostDrivers how many changes are named, at least 1; the others are summed up
     */
    public DriverAnalysis(CompleteDays completeDays, int mostDrivers) {
        if (mostDrivers < 1) {
            throw new IllegalArgumentException("At least one driver must be named, not " + mostDrivers);
        }
        this.completeDays = completeDays;
        this.mostDrivers = mostDrivers;
    }

    private record Where(Environment environment, String serviceName) {}

    private record What(@Nullable String usageType, ChargeCategory chargeCategory) {}

    /**
     * Compares a month with the one before it: whole months with each other, however long; of a month that is not known
     * to its end, the unbroken complete days from the 1st on with as many days of the month before.
     *
     * @param ledger what is known
     * @param metric by which cost
     * @param month the month
     * @param asOf today, in UTC
     * @param status how far the month can be relied on; of a final one every day is compared
     * @return nothing when no day from the 1st on is complete, or the days before are not all known
     */
    public Optional<CostDrivers> compare(
            CostLedger ledger, CostMetric metric, YearMonth month, LocalDate asOf, MonthStatus status) {
        ChargePeriod whole = ChargePeriod.ofMonth(month);
        ChargePeriod before = ChargePeriod.ofMonth(month.minusMonths(1));
        return completeDays.of(ledger, month, asOf, status).periods().stream()
                .filter(period -> period.start().equals(whole.start()))
                .findFirst()
                .flatMap(now -> compare(
                        ledger,
                        metric,
                        now,
                        now.equals(whole) || now.days() >= before.days()
                                ? before
                                : ChargePeriod.of(before.start(), before.start().plusDays(now.days()))));
    }

    /**
     * Compares days of a month with days of another, whichever the caller has chosen.
     *
     * @param ledger what is known
     * @param metric by which cost
     * @param now days of one month, of which those that are covered count
     * @param before days of an earlier month
     * @return nothing when no day of {@code now} is covered, or a day of {@code before} is not
     */
    public Optional<CostDrivers> compare(CostLedger ledger, CostMetric metric, ChargePeriod now, ChargePeriod before) {
        int days = ledger.coverage().within(now).days();
        return days > 0 && ledger.coverage().covers(before)
                ? Optional.of(compare(ledger, new ComparedDays(now, days, before, before.days(), metric)))
                : Optional.empty();
    }

    private CostDrivers compare(CostLedger ledger, ComparedDays days) {
        List<ServiceChange> services = services(ledger, days);
        Money zero = Money.zero(ledger.currency());
        List<CostDriver> drivers = new ArrayList<>();
        services.forEach(service -> drivers.add(service.driver(days.days())));
        drivers.add(
                calendar(days, services.stream().map(ServiceChange::calendar).reduce(zero, Money::plus)));
        drivers.removeIf(driver -> driver.change().isZero());
        drivers.sort(LARGEST_FIRST);
        int named = Math.min(mostDrivers, drivers.size());
        Money cost = ledger.knownCost(Scope.spending(), days.metric(), days.now());
        Money costBefore = ledger.knownCost(Scope.spending(), days.metric(), days.before());
        return new CostDrivers(
                days.metric(),
                days.now(),
                days.before(),
                cost,
                costBefore,
                cost.perUnit(days.days()).minus(costBefore.perUnit(days.daysBefore())),
                drivers.subList(0, named),
                drivers.stream().skip(named).map(CostDriver::change).reduce(zero, Money::plus),
                drivers.size() - named);
    }

    private static CostDriver calendar(ComparedDays days, Money change) {
        return new CostDriver(
                Optional.empty(),
                Optional.empty(),
                change,
                Money.zero(change.currency()),
                ChangeParts.calendar(change),
                new Calendar(days.moreDays()),
                Optional.empty());
    }

    private static List<ServiceChange> services(CostLedger ledger, ComparedDays days) {
        Map<Where, Map<What, List<CostSeries>>> byService = ledger.series(Scope.spending()).stream()
                .collect(Collectors.groupingBy(
                        series -> where(series.key()),
                        LinkedHashMap::new,
                        Collectors.groupingBy(series -> what(series.key()), LinkedHashMap::new, Collectors.toList())));
        List<ServiceChange> services = new ArrayList<>();
        byService.forEach((where, usageTypes) -> services.add(new ServiceChange(
                where.environment(),
                where.serviceName(),
                usageTypes.values().stream()
                        .map(series -> UsageTypeChange.of(days, series, ledger.currency()))
                        .toList(),
                Money.zero(ledger.currency()))));
        return services;
    }

    private static Where where(SeriesKey key) {
        return new Where(key.environment(), key.serviceName());
    }

    private static What what(SeriesKey key) {
        return new What(key.usageType(), key.chargeCategory());
    }
}
