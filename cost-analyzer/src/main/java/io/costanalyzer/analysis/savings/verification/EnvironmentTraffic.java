package io.costanalyzer.analysis.savings.verification;

import io.costanalyzer.allocation.Environment;
import io.costanalyzer.analysis.savings.statistics.TrafficFactor;
import io.costanalyzer.ledger.Scope;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What drives the use of one environment, read out of what no measure acts on. */
final class EnvironmentTraffic {

    private static final int MOST = 60;
    private static final double FEWEST_DAYS = .85;
    private static final double RESTLESS = .012;

    private final DayAxis axis;
    private final List<UsageSeries> untouched;
    private final List<UsageFamily> families;
    private final List<UsageFamily> witnesses = new ArrayList<>();
    private final @Nullable TrafficFactor factor;

    private EnvironmentTraffic(DayAxis axis, List<UsageSeries> untouched, Collection<List<UsageSeries>> families) {
        this.axis = axis;
        this.untouched = List.copyOf(untouched);
        this.families = families.stream().map(UsageFamily::new).toList();
        List<double[]> prepared = new ArrayList<>();
        this.families.stream()
                .filter(family -> !family.isMonthly() && isUsed(family.use(axis), axis))
                .sorted(Comparator.comparingDouble(UsageFamily::cost).reversed())
                .forEach(family -> {
                    double[] ready = TrafficFactor.prepared(logs(family.use(axis), axis), axis.weekdays());
                    if (prepared.size() < MOST && TrafficFactor.restlessness(ready) > RESTLESS) {
                        witnesses.add(family);
                        prepared.add(ready);
                    }
                });
        this.factor = prepared.isEmpty() ? null : new TrafficFactor(prepared.toArray(double[][]::new));
    }

    /** Reads the traffic from the families of usage types of which no member is touched. */
    static EnvironmentTraffic of(UsagePanel panel, Environment environment, Partition partition) {
        Map<UsageFamily.Name, List<UsageSeries>> families = new LinkedHashMap<>();
        List<UsageSeries> untouched = new ArrayList<>();
        for (UsageSeries series : panel.of(environment)) {
            if (series.key().chargeCategory().isSpending()) {
                families.computeIfAbsent(UsageFamily.nameOf(series), absent -> new ArrayList<>())
                        .add(series);
                if (!partition.touches(series)) {
                    untouched.add(series);
                }
            }
        }
        families.values().removeIf(members -> members.stream().anyMatch(partition::touches));
        return new EnvironmentTraffic(panel.axis(), untouched, families.values());
    }

    /** Whether something is used on most days, so that its logarithm says something. */
    static boolean isUsed(double[] use, DayAxis axis) {
        long days = Arrays.stream(use).filter(amount -> amount > 0).count();
        return days >= FEWEST_DAYS * axis.covered(0, axis.days());
    }

    /** Logarithms by day; {@code NaN} where nothing was used or nothing is known. */
    static double[] logs(double[] values, DayAxis axis) {
        return IntStream.range(0, values.length)
                .mapToDouble(day -> values[day] > 0 && axis.isCovered(day) ? Math.log(values[day]) : Double.NaN)
                .toArray();
    }

    /** How many families of usage types the traffic was read from. */
    int witnesses() {
        return witnesses.size();
    }

    /** What no measure acts on. */
    List<UsageSeries> untouched() {
        return untouched;
    }

    /** The logarithm of the traffic by day, without weekly pattern; a series does not explain itself. */
    double @Nullable [] traffic(Optional<UsageSeries> leftOut) {
        int index = IntStream.range(0, witnesses.size())
                .filter(i -> leftOut.filter(witnesses.get(i)::contains).isPresent())
                .findFirst()
                .orElse(-1);
        boolean alone = witnesses.size() == 1 && index == 0;
        return factor == null || alone ? null : factor.without(index);
    }

    /** The logarithm of the drivers that a measure names, if any of them is used here and left alone. */
    double @Nullable [] named(Set<String> usageTypes) {
        List<UsageFamily> drivers = drivers(usageTypes);
        double[] sum = new double[axis.days()];
        for (UsageFamily family : drivers) {
            double[] use = family.use(axis);
            double mean = Arrays.stream(use).average().orElse(1);
            for (int day = 0; day < sum.length; day++) {
                sum[day] += use[day] / mean;
            }
        }
        return drivers.isEmpty() ? null : filled(TrafficFactor.prepared(logs(sum, axis), axis.weekdays()));
    }

    /** The usage types that the named drivers are found as, for people. */
    List<String> names(Set<String> usageTypes) {
        return drivers(usageTypes).stream()
                .map(family -> UsageFamily.nameOf(family.members().get(0)))
                .map(name -> name.service() + " " + name.usageType())
                .toList();
    }

    private List<UsageFamily> drivers(Set<String> usageTypes) {
        Scope named = Scope.spending().ofUsageTypes(usageTypes);
        return families.stream()
                .filter(family -> !usageTypes.isEmpty()
                        && family.members().stream().anyMatch(member -> named.matches(member.key()))
                        && isUsed(family.use(axis), axis))
                .toList();
    }

    /** A driver has no missing days: a gap keeps the last figure before it. */
    private static double[] filled(double[] values) {
        double mean = Arrays.stream(values)
                .filter(value -> !Double.isNaN(value))
                .average()
                .orElse(0);
        double last = 0;
        for (int day = 0; day < values.length; day++) {
            last = Double.isNaN(values[day]) ? last : values[day] - mean;
            values[day] = last;
        }
        return values;
    }
}
