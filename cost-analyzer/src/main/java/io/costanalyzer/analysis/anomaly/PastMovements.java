package io.costanalyzer.analysis.anomaly;

/**
 * How far off a line has been over the last eighteen weeks, at one width.
 *
 * @param scale a standard deviation
 * @param up the second largest run above
 * @param down the second largest run below, above zero
 */
record PastMovements(double scale, double up, double down) {

    /** What is known of a line before it is known: so many days with this deviation. */
    private static final int PRIOR_DAYS = 7;

    private static final double PRIOR_SCALE = .1;

    /** Where a tenth of a normal distribution lies further out, in standard deviations. */
    private static final double TENTH = 1.645;

    private static final double LEAST = .01;

    /** The days before one, less the width, so that a day is not measured by itself. */
    static PastMovements of(Movements movements, int line, int w, int before) {
        int end = before - Movements.WIDTHS[w];
        int start = Math.max(OrdinaryDays.LEVEL_DAYS, end - OrdinaryDays.MEMORY_DAYS);
        double[] off = new double[Math.max(0, end - start)];
        double[] distance = new double[off.length];
        for (int i = 0; i < off.length; i++) {
            off[i] = movements.off(line, w, start + i, movements.following(line, before));
            distance[i] = Math.abs(off[i]);
        }
        Sorted known = Sorted.of(distance, 0, distance.length);
        double seen =
                known.count() == 0 ? 0 : Math.max(Sorted.TO_DEVIATION * known.median(), known.quantile(.9) / TENTH);
        double prior =
                Math.max(0, OrdinaryDays.LEVEL_DAYS - known.count()) * PRIOR_DAYS / (double) OrdinaryDays.LEVEL_DAYS;
        double scale = Math.sqrt(
                (known.count() * seen * seen + prior * PRIOR_SCALE * PRIOR_SCALE) / Math.max(1, known.count() + prior));
        return new PastMovements(scale, secondRun(off, 1), secondRun(off, -1));
    }

    /** How many times further off this is than what has been; rises by what they add, falls by their logarithm. */
    double timesUnheard(double off) {
        return off > 0 ? Math.expm1(off) / Math.max(LEAST, Math.expm1(up)) : -off / Math.max(LEAST, down);
    }

    private static double secondRun(double[] off, int direction) {
        double largest = 0;
        double second = 0;
        double run = 0;
        for (int i = 0; i <= off.length; i++) {
            double one = i == off.length ? 0 : direction * off[i];
            if (one > 0) {
                run = Math.max(run, one);
            } else if (run > 0) {
                second = Math.max(second, Math.min(run, largest));
                largest = Math.max(largest, run);
                run = 0;
            }
        }
        return second;
    }
}
