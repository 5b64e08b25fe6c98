package io.costanalyzer.bench.portfolio;

import java.util.Map;
import java.util.TreeMap;

/** How much of a day's cost is known on the mornings after it, service by service. */
final class Lateness {

    /** On how many mornings a day is not yet complete. */
    static final int DAYS = 2;

    private final Map<String, double[][]> seen = new TreeMap<>();
    private final long seed;
    private final int days;

    Lateness(long seed, int days) {
        this.seed = seed;
        this.days = days;
    }

    /**
     * The part that is known.
     *
     * @param lag 1 on the morning after the day, 2 on the next
     */
    double seen(String serviceName, int day, int lag) {
        return lag > DAYS ? 1 : seen.computeIfAbsent(serviceName, this::draw)[lag - 1][day];
    }

    private double[][] draw(String serviceName) {
        Dice own = new Dice(seed * 31 + serviceName.hashCode());
        double first = own.chance(.1) ? 0 : own.uniform(.35, .9);
        double second = own.uniform(.88, 1);
        double[][] parts = new double[DAYS][days];
        for (int day = 0; day < days; day++) {
            parts[1][day] = Math.min(1, second * Math.exp(.03 * own.normal()));
            parts[0][day] = Math.min(parts[1][day], first * Math.exp(.1 * own.normal()));
        }
        return parts;
    }
}
