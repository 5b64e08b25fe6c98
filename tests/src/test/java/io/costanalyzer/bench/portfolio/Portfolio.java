package io.costanalyzer.bench.portfolio;

import io.costanalyzer.focus.Charge;
import io.costanalyzer.focus.ChargePeriod;
import io.costanalyzer.ledger.CostLedger;
import io.costanalyzer.ledger.CostLedgerBuilder;
import io.costanalyzer.money.Money;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/** A generated customer: a bill and, apart from it, the truth about it. Days are counted from the first. */
public final class Portfolio {

    private static final MathContext DIGITS = new MathContext(12);

    private final long seed;
    private final LocalDate first;
    private final int days;
    private final List<Line> lines;
    private final List<double[]> costs;
    private final List<Event> events;
    private final List<Zone> zones;
    private final OtherCharges others;
    private final Lateness lateness;
    private @Nullable CostLedger usage;

    Portfolio(
            long seed,
            LocalDate first,
            int days,
            List<Line> lines,
            List<Event> events,
            List<Zone> zones,
            OtherCharges others) {
        this.seed = seed;
        this.first = first;
        this.days = days;
        this.lines = List.copyOf(lines);
        this.costs = lines.stream().map(Line::cost).toList();
        this.events = events;
        this.zones = zones;
        this.others = others;
        this.lateness = new Lateness(seed, days);
    }

    /** Made when first asked for: plain methods never do. */
    private CostLedger usage() {
        CostLedger made = usage;
        if (made == null) {
            CostLedgerBuilder builder = new CostLedgerBuilder(CurrencyUnit.USD, period(days)).cover(period(days));
            add(builder, 0, days, Integer.MAX_VALUE);
            made = builder.build();
            usage = made;
        }
        return made;
    }

    public long seed() {
        return seed;
    }

    public int days() {
        return days;
    }

    public LocalDate day(int day) {
        return first.plusDays(day);
    }

    public List<Line> lines() {
        return lines;
    }

    public List<Event> events() {
        return events;
    }

    public List<Zone> zones() {
        return zones;
    }

    /** Dollars of a line on each day, as they are in the end. */
    public double[] cost(int line) {
        return costs.get(line);
    }

    /** Dollars of a line on a day, as they are known on a morning. */
    public double cost(int line, int day, int morning) {
        return costs.get(line)[day] * lateness.seen(lines.get(line).serviceName(), day, morning - day);
    }

    /** How much of a day's charges of a service is known so many mornings after it, from 0 to 1. */
    public double known(String serviceName, LocalDate day, int mornings) {
        return lateness.seen(serviceName, Math.toIntExact(ChronoUnit.DAYS.between(first, day)), mornings);
    }

    /** The bill as it is known on a morning: nothing of that day or later, and the last days short. */
    public CostLedger asOf(int morning) {
        CostLedgerBuilder builder = new CostLedgerBuilder(CurrencyUnit.USD, period(days)).cover(period(morning));
        int complete = morning - Lateness.DAYS;
        builder.addAll(usage(), period(complete));
        add(builder, complete, morning, morning);
        others.asOf(morning).forEach(one -> builder.add(one.environment(), one.charge()));
        return builder.build();
    }

    /** The bill as it is in the end. */
    public CostLedger complete() {
        CostLedgerBuilder builder = new CostLedgerBuilder(CurrencyUnit.USD, period(days)).cover(period(days));
        builder.addAll(usage(), period(days));
        others.asOf(days).forEach(one -> builder.add(one.environment(), one.charge()));
        return builder.build();
    }

    private ChargePeriod period(int end) {
        return ChargePeriod.of(first, first.plusDays(end));
    }

    private void add(CostLedgerBuilder builder, int from, int to, int morning) {
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            for (int day = from; day < to; day++) {
                double seen = lateness.seen(line.serviceName(), day, morning - day);
                if (line.quantity()[day] * seen > 0) {
                    builder.add(line.environment(), charge(line, day, costs.get(i)[day] * seen, seen));
                }
            }
        }
    }

    private Charge charge(Line line, int day, double dollars, double seen) {
        return Charge.builder(day(day), line.serviceName(), Money.of(CurrencyUnit.USD, decimal(dollars)))
                .usageType(line.usageType())
                .regionId(line.regionId())
                .subAccount(line.subAccountId(), null)
                .consumed(decimal(line.quantity()[day] * seen), line.template().unit())
                .build();
    }

    private static BigDecimal decimal(double value) {
        return new BigDecimal(value, DIGITS);
    }
}
