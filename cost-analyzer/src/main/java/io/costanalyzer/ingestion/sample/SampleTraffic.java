package io.costanalyzer.ingestion.sample;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * How busy an environment is on a day, 1 on average at the beginning: what its requests follow.
 *
 * @param name what its chance depends on
 * @param weekday how busy Monday to Sunday are; seven numbers with mean 1
 * @param growth percent a month
 * @param noise how far a day is off by chance, as a share
 */
record SampleTraffic(String name, List<Double> weekday, double growth, double noise) {

    private static final double DAYS_A_MONTH = 30.4375;

    SampleTraffic {
        weekday = List.copyOf(weekday);
    }

    /** Traffic that is the same every day, but for a little chance. */
    static SampleTraffic steady(String name) {
        return new SampleTraffic(name, List.of(1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0), 0, 0.02);
    }

    /**
     * The traffic of a day.
     *
     * @param since the first day of the history
     */
    double on(LocalDate day, LocalDate since) {
        long passed = ChronoUnit.DAYS.between(since, day);
        double wander = 0.03 * StrictMath.sin(passed / 14.5) + 0.02 * StrictMath.sin(passed / 5.9 + 1);
        double chance = noise * SampleNoise.normal(SampleNoise.seed(name), day.toEpochDay());
        return weekday.get(day.getDayOfWeek().getValue() - 1) * grown(growth, passed) * (1 + wander) * (1 + chance);
    }

    /** What a growth of so many percent a month comes to after some days. */
    static double grown(double percentAMonth, long days) {
        return StrictMath.pow(1 + percentAMonth / 100, days / DAYS_A_MONTH);
    }
}
