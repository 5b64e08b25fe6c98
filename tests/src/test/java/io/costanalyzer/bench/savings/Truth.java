package io.costanalyzer.bench.savings;

/** What a measure really saved, by day. */
final class Truth {

    private final Planned planned;
    private final double[] without;
    private final double[] with;

    /**
     * @param planned the measure
     * @param without dollars by day of its scope as it would have been without this measure, earlier ones in place
     * @param with dollars by day with it, later ones not in place
     */
    Truth(Planned planned, double[] without, double[] with) {
        this.planned = planned;
        this.without = without;
        this.with = with;
    }

    Planned planned() {
        return planned;
    }

    /** Dollars saved from a day to another, which is excluded. */
    double dollars(int from, int to) {
        double saved = 0;
        for (int day = from; day < to; day++) {
            saved += without[day] - with[day];
        }
        return saved;
    }

    /** The part of the scope's cost that was saved from a day to another, which is excluded. */
    double share(int from, int to) {
        double whole = 0;
        for (int day = from; day < to; day++) {
            whole += without[day];
        }
        return whole == 0 ? 0 : dollars(from, to) / whole;
    }
}
