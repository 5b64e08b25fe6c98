package io.costanalyzer.analysis.savings.verification;

import io.costanalyzer.allocation.Environment;
import io.costanalyzer.analysis.LedgerSketch;
import io.costanalyzer.focus.ChargePeriod;
import io.costanalyzer.focus.NamedTags;
import io.costanalyzer.focus.Tags;
import io.costanalyzer.ledger.CostLedger;
import io.costanalyzer.ledger.Scope;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Random;
import java.util.Set;
import java.util.function.IntToDoubleFunction;

/**
 * A bill of prod over the year 2026 up to 2 August: a dozen usage types that follow the traffic, each with noise of its own,
 * and beside them what a test adds. Day 0 is 1 January.
 */
public final class SketchedBill {

    public static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
    public static final LocalDate AS_OF = LocalDate.of(2026, 8, 4);
    public static final String LAMBDA = "AWS Lambda";
    public static final String DYNAMO = "Amazon DynamoDB";
    private static final ChargePeriod PERIOD = ChargePeriod.of(FIRST, LocalDate.of(2026, 8, 4));

    private final LedgerSketch sketch = LedgerSketch.of(PERIOD);
    private final IntToDoubleFunction traffic;

    private SketchedBill(IntToDoubleFunction traffic) {
        this.traffic = traffic;
        for (int i = 0; i < 12; i++) {
            usage("Amazon SQS", "EU-Other-" + i, 5 + i, 100 + i, day -> 1);
        }
    }

    /** With traffic that wanders a little around 1. */
    public static SketchedBill ofSteadyTraffic() {
        return of(day -> 1);
    }

    /** With traffic that is so many times the wandering one on each day. */
    public static SketchedBill of(IntToDoubleFunction factor) {
        double[] wave = noise(7, .04, .7);
        return new SketchedBill(day -> factor.applyAsDouble(day) * Math.exp(wave[day]));
    }

    /** Adds a usage type that follows the traffic, at a tenth of a dollar a unit, times a factor by day. */
    public SketchedBill usage(String service, String usageType, double dollars, int seed, IntToDoubleFunction factor) {
        double[] noise = noise(seed, .03, .3);
        return exact(
                service,
                usageType,
                day -> dollars * traffic.applyAsDouble(day) * Math.exp(noise[day]) * factor.applyAsDouble(day));
    }

    /** Adds a usage type that costs so much on each day. */
    public SketchedBill exact(String service, String usageType, IntToDoubleFunction dollars) {
        sketch.daily(
                "prod",
                service,
                usageType,
                date -> decimal(dollars.applyAsDouble(day(date))),
                date -> decimal(10 * dollars.applyAsDouble(day(date))),
                "Units");
        return this;
    }

    /** Adds a usage type of so many units on each day at a price that may change; it does not follow the traffic. */
    public SketchedBill priced(
            String service, String usageType, String unit, IntToDoubleFunction units, IntToDoubleFunction price) {
        sketch.daily(
                "prod",
                service,
                usageType,
                date -> decimal(units.applyAsDouble(day(date)) * price.applyAsDouble(day(date))),
                date -> decimal(units.applyAsDouble(day(date))),
                unit);
        return this;
    }

    /**
     * Adds a usage type as {@link #usage} does, of charges that carry a tag; until a day, when it was activated, they are
     * without it.
     */
    public SketchedBill tagged(
            Tags tags, int activated, String service, String usageType, double dollars, IntToDoubleFunction factor) {
        double[] noise = noise(usageType.hashCode() + 5, .03, .3);
        PERIOD.dates().forEach(date -> {
            int day = day(date);
            double cost = dollars * traffic.applyAsDouble(day) * Math.exp(noise[day]) * factor.applyAsDouble(day);
            sketch.add(
                    "prod",
                    day < activated ? Tags.none() : tags,
                    LedgerSketch.charge(date, service, decimal(cost))
                            .usageType(usageType)
                            .consumed(new BigDecimal(decimal(10 * cost)), "Units")
                            .build());
        });
        return this;
    }

    /** Says that the bill was read with these tags told apart, from a day on. */
    public SketchedBill readWith(NamedTags tags, int from) {
        sketch.tagged("prod", tags, ChargePeriod.of(date(from), PERIOD.endExclusive()));
        return this;
    }

    public CostLedger ledger() {
        return sketch.build();
    }

    public static Scope lambda() {
        return Scope.spending().in(Environment.of("prod")).ofServices(Set.of(LAMBDA));
    }

    public static LocalDate date(int day) {
        return FIRST.plusDays(day);
    }

    private static int day(LocalDate date) {
        return Math.toIntExact(ChronoUnit.DAYS.between(FIRST, date));
    }

    private static String decimal(double figure) {
        return BigDecimal.valueOf(figure).setScale(8, RoundingMode.HALF_EVEN).toPlainString();
    }

    private static double[] noise(int seed, double deviation, double memory) {
        Random random = new Random(seed);
        double[] noise = new double[PERIOD.days()];
        double state = 0;
        for (int day = 0; day < noise.length; day++) {
            state = memory * state + deviation * Math.sqrt(1 - memory * memory) * random.nextGaussian();
            noise[day] = state;
        }
        return noise;
    }
}
