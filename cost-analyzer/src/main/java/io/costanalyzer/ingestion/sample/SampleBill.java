package io.costanalyzer.ingestion.sample;

import io.costanalyzer.focus.Charge;
import io.costanalyzer.focus.ChargePeriod;
import io.costanalyzer.focus.RegionPrefix;
import io.costanalyzer.focus.Tags;
import io.costanalyzer.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Works out the bill of an account from its plan, a month at a time. Immutable. */
final class SampleBill {

    /** Cost Explorer prints ten decimals. */
    static final int COST_DECIMALS = 10;

    /** The bill of a month is out by this day of the next one; until then its figures are estimates. */
    private static final int BILL_OUT_ON_DAY = 6;

    private static final String CLOUDFRONT = "Amazon CloudFront";

    private final String name;
    private final SamplePlan plan;
    private final ChargePeriod history;
    private final LocalDate asOf;
    private final List<SampleChange> changes;
    private final long[] seeds;

    SampleBill(String name, SamplePlan plan, ChargePeriod history, LocalDate asOf) {
        this.name = name;
        this.plan = plan;
        this.history = history;
        this.asOf = asOf;
        this.changes = plan.changes();
        this.seeds = plan.series().stream().mapToLong(SampleSeries::seed).toArray();
    }

    /** Every charge of a month up to yesterday, by day and then by series; tax, support and credits last. */
    List<Charge> month(YearMonth month) {
        List<Charge> charges = new ArrayList<>();
        ChargePeriod.ofMonth(month).intersection(history).ifPresent(days -> {
            days.dates().forEach(day -> addDay(day, charges));
            new SampleFeeCharges(plan, name, history, asOf).add(month, isEstimated(days.start()), charges);
        });
        return charges;
    }

    private void addDay(LocalDate day, List<Charge> charges) {
        double[] quantities = quantities(day);
        for (int i = 0; i < quantities.length; i++) {
            SampleSeries series = plan.series().get(i);
            BigDecimal quantity = rounded(quantities[i], series.decimals());
            if (quantity.signum() != 0) {
                charges.add(charge(series, day, quantity));
            }
        }
    }

    /** By way of the exact binary value: how a floating number is printed differs between Java versions. */
    private static BigDecimal rounded(double quantity, int decimals) {
        return new BigDecimal(quantity).setScale(decimals, RoundingMode.HALF_UP);
    }

    private Charge charge(SampleSeries series, LocalDate day, BigDecimal quantity) {
        BigDecimal cost = series.price().multiply(quantity).setScale(COST_DECIMALS, RoundingMode.HALF_UP);
        String account = series.account();
        return Charge.builder(day, series.service(), Money.of("USD", cost.toPlainString()))
                .usageType(series.usageType())
                .regionId(region(series))
                .subAccount(plan.subAccountIds().get(account), name + "-" + account)
                .consumed(quantity, series.unit())
                .tags(series.environment()
                        .map(environment -> Tags.of(Map.of("Environment", environment)))
                        .orElse(Tags.none()))
                .estimated(isEstimated(day))
                .build();
    }

    private double[] quantities(LocalDate day) {
        Map<String, Double> traffic = new HashMap<>();
        plan.traffic().forEach((environment, one) -> traffic.put(environment, one.on(day, history.start())));
        double[] quantities = new double[seeds.length];
        for (int i = 0; i < quantities.length; i++) {
            quantities[i] = undisturbed(i, day, traffic);
        }
        for (SampleChange change : changes) {
            double factor = change.factorOn(day);
            if (factor != 1) {
                int from = index(change, change.usageType());
                double moved = quantities[from] * (1 - factor);
                quantities[from] -= moved;
                change.movesTo().ifPresent(other -> quantities[index(change, other)] += moved);
            }
        }
        for (int i = 0; i < quantities.length; i++) {
            quantities[i] *= arrived(i, day);
        }
        return quantities;
    }

    private double undisturbed(int index, LocalDate day, Map<String, Double> traffic) {
        SampleSeries series = plan.series().get(index);
        long passed = ChronoUnit.DAYS.between(history.start(), day);
        double chance = series.noise() * SampleNoise.normal(seeds[index], day.toEpochDay());
        double busy = series.environment().map(traffic::get).orElse(1.0);
        double quantity = series.quantity()
                * SampleTraffic.grown(series.growth(), passed)
                * StrictMath.pow(busy, series.traffic())
                * (1 + chance);
        return switch (series.basis()) {
            case DAY -> quantity;
            case MONTH -> quantity / day.lengthOfMonth();
            case FIRST -> day.getDayOfMonth() == 1 ? quantity : 0;
        };
    }

    /** The last two days have not come in whole: half of yesterday, nearly all of the day before. */
    private double arrived(int index, LocalDate day) {
        long age = ChronoUnit.DAYS.between(day, asOf);
        if (age > 2 || plan.series().get(index).basis() == SampleSeries.Basis.FIRST) {
            return 1;
        }
        double chance = SampleNoise.normal(seeds[index] + 1, day.toEpochDay());
        return age == 1 ? 0.5 + 0.05 * chance : 0.93 + 0.01 * chance;
    }

    private boolean isEstimated(LocalDate day) {
        YearMonth open = YearMonth.from(asOf);
        YearMonth month = YearMonth.from(day);
        return month.equals(open) || (asOf.getDayOfMonth() < BILL_OUT_ON_DAY && month.equals(open.minusMonths(1)));
    }

    private int index(SampleChange change, String usageType) {
        Optional<String> environment = Optional.of(change.environment()).filter(tag -> !tag.isEmpty());
        for (int i = 0; i < plan.series().size(); i++) {
            if (plan.series().get(i).is(environment, change.service(), usageType)) {
                return i;
            }
        }
        throw new IllegalStateException("No such series in the table of " + name + ": " + change + " to " + usageType);
    }

    /** CloudFront writes an edge geography where others write a region. */
    private static @Nullable String region(SampleSeries series) {
        return series.service().equals(CLOUDFRONT)
                ? null
                : RegionPrefix.regionOf(series.usageType()).orElse(null);
    }
}
