package io.costanalyzer.analysis.anomaly;

import io.costanalyzer.allocation.Environment;
import io.costanalyzer.focus.ChargePeriod;
import io.costanalyzer.focus.CostMetric;
import io.costanalyzer.ledger.CostSeries;
import io.costanalyzer.money.Money;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Looks at the lines of one environment day by day and says which services are out of the ordinary. */
final class EnvironmentWatch {

    /** Of a cost a day; a difference of this part of it is neither much nor little. */
    private static final double ORDINARY_SHARE = .01;

    private static final double WEIGHT_POWER = .2;
    private static final double LEAST_WEIGHT = .7;
    private static final double MOST_WEIGHT = 1.5;

    private final Environment environment;
    private final AnomalyPolicy policy;
    private final DayGrid grid;
    private final List<UsageDays> usage;
    private final List<OrdinaryDays> lines;
    private final Movements movements;
    private final UsageTests usageTests;
    private final Map<String, List<Integer>> services = new LinkedHashMap<>();
    private final Map<String, List<CostSeries>> everything = new HashMap<>();

    EnvironmentWatch(
            Environment environment, List<CostSeries> series, DayGrid grid, boolean[] covered, AnomalyPolicy policy) {
        this.environment = environment;
        this.policy = policy;
        this.grid = grid;
        this.usage = series.stream()
                .map(one -> UsageDays.of(one, grid, covered))
                .filter(line -> line.largest() >= policy.trifle())
                .toList();
        this.lines = usage.stream()
                .map(line -> new OrdinaryDays(line, grid, policy.crumb()))
                .toList();
        this.movements = new Movements(lines, grid);
        this.usageTests = new UsageTests(movements);
        for (int line = 0; line < usage.size(); line++) {
            services.computeIfAbsent(usage.get(line).series().key().serviceName(), name -> new ArrayList<>())
                    .add(line);
        }
        series.forEach(one -> everything
                .computeIfAbsent(one.key().serviceName(), name -> new ArrayList<>())
                .add(one));
    }

    /** What a service cost in all, with what is too small to be looked at. */
    Money cost(String serviceName, ChargePeriod period, Money zero) {
        return everything.getOrDefault(serviceName, List.of()).stream()
                .map(one -> one.cost(CostMetric.EFFECTIVE_COST, period))
                .reduce(zero, Money::plus);
    }

    Environment environment() {
        return environment;
    }

    DayGrid grid() {
        return grid;
    }

    OrdinaryDays line(int line) {
        return lines.get(line);
    }

    /** The lines of a service. */
    List<Integer> linesOf(String serviceName) {
        return services.getOrDefault(serviceName, List.of());
    }

    int lineCount() {
        return lines.size();
    }

    /** Puts a part of a day's charges in their place, as it was known at some time. */
    void restate(int line, int day, double part) {
        usage.get(line).restate(day, part);
        lines.get(line).write(day);
    }

    /** Measures a day again, after {@link #restate}. */
    void measure(int day, int completeEnd) {
        movements.measure(day, completeEnd);
    }

    /** The services that are out of the ordinary on a day; on a day that is not complete, only the dear ones. */
    List<Alarm> alarms(int day, boolean late) {
        return services.entrySet().stream()
                .flatMap(service -> alarm(service.getKey(), service.getValue(), day, late).stream())
                .toList();
    }

    private Optional<Alarm> alarm(String serviceName, List<Integer> some, int day, boolean late) {
        List<Signal> signals =
                some.stream().flatMap(line -> signal(line, day, late).stream()).toList();
        double perDay = signals.stream().mapToDouble(Signal::perDay).sum();
        int direction = perDay > 0 ? 1 : -1;
        double expected = signals.stream()
                .filter(signal -> signal.direction() == direction)
                .mapToDouble(Signal::expectedPerDay)
                .sum();
        return (direction > 0 || !late) && policy.isWorthAWord(perDay, expected)
                ? Optional.of(new Alarm(serviceName, day, direction, signals, perDay, weight(perDay, day)))
                : Optional.empty();
    }

    /** How much more or less sure one must be than usual, by how much money it is for the environment. */
    private double weight(double perDay, int day) {
        double usual = 0;
        for (OrdinaryDays line : lines) {
            usual += line.usualCost(day);
        }
        double share = usual > 0 ? Math.abs(perDay) / usual / ORDINARY_SHARE : 1;
        return Math.max(LEAST_WEIGHT, Math.min(MOST_WEIGHT, Math.pow(share, WEIGHT_POWER)));
    }

    /** Of use and price, whichever moves more money. */
    private Optional<Signal> signal(int line, int day, boolean late) {
        return Stream.concat(
                        usageTests.test(line, day, late).stream(), PriceTests.test(lines.get(line), line, day).stream())
                .filter(signal -> !late || signal.direction() > 0 || !signal.price())
                .reduce((one, other) -> Math.abs(other.perDay()) > Math.abs(one.perDay()) ? other : one);
    }
}
