package io.costanalyzer.analysis.savings.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * How the days of a series depend on each other once all that is known has been taken out: a wave that dies down, an AR(1)
 * process of variance 1, on top of a level that walks at random.
 *
 * @param memory how much of the wave is left the day after, from 0 to below 1
 * @param walk variance of the level's daily step, in units of the wave's variance
 */
record Noise(double memory, double walk) {

    private static final double[] MEMORIES = {0, .3, .5, .7, .85};
    private static final double[] WALKS = {0, .0005, .005, .05};
    private static final double WALKING = .05;

    /** A few models far apart, from white noise to a level that is all walk. */
    static final List<Noise> COARSE = List.of(
            new Noise(0, 0),
            new Noise(.5, 0),
            new Noise(.85, 0),
            new Noise(0, .005),
            new Noise(.5, .005),
            new Noise(0, .05),
            new Noise(.7, .05),
            new Noise(0, .5),
            new Noise(0, 5));

    /** Models without a walk. */
    static final List<Noise> CALM = List.of(new Noise(.5, 0), new Noise(.85, 0));

    /** The models next to this one, this one left out. */
    List<Noise> neighbours() {
        List<Noise> near = new ArrayList<>();
        int memoryAt = Arrays.binarySearch(MEMORIES, memory);
        int walkAt = Arrays.binarySearch(WALKS, walk);
        for (int i = memoryAt - 1; walkAt >= 0 && i <= memoryAt + 1; i++) {
            for (int j = walkAt - 1; j <= walkAt + 1; j++) {
                boolean known = i >= 0 && i < MEMORIES.length && j >= 0 && j < WALKS.length;
                if (known && (i != memoryAt || j != walkAt)) {
                    near.add(new Noise(MEMORIES[i], WALKS[j]));
                }
            }
        }
        return near;
    }

    /** Whether the level walks so far within weeks that only the days next to a step tell its size. */
    boolean walks() {
        return walk >= WALKING;
    }

    /**
     * The variance of the mean of some days after a gap, seen from the last day before it, in units of the wave's variance.
     *
     * @param gap days between
     * @param days how many days are averaged
     */
    double varianceAhead(int gap, int days) {
        double wave = Math.min(1, (1 + memory) / (1 - memory) / Math.max(1, days));
        return walk * (gap + days / 3.0) + wave;
    }
}
