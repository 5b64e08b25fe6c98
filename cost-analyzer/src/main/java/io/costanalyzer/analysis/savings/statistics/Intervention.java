package io.costanalyzer.analysis.savings.statistics;

/**
 * A known day from which on a series may have stepped.
 *
 * @param at the day, counted from the first of the series
 * @param from the first day on which it is fully in force; the days between are not looked at
 * @param limiting whether it may have set a limit, which cuts off what lies above it and leaves all else
 */
public record Intervention(int at, int from, boolean limiting) {
    public Intervention {
        if (from < at) {
            throw new IllegalArgumentException("In force from day " + from + ", before its day " + at);
        }
    }

    /** One that sets no limit. */
    public Intervention(int at, int from) {
        this(at, from, false);
    }
}
