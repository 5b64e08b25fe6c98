package io.costanalyzer.analysis.savings.statistics;

import java.util.List;

/**
 * What an {@link InterventionStudy} found.
 *
 * <p>Plain arrays are shared and not to be changed.
 */
public final class Study {

    private final List<Effect> effects;
    private final double[] usage;
    private final double traffic;
    private final double named;
    private final double walking;
    private final double scatter;

    Study(List<Effect> effects, double[] usage, double traffic, double named, double walking, double scatter) {
        this.effects = List.copyOf(effects);
        this.usage = usage;
        this.traffic = traffic;
        this.named = named;
        this.walking = walking;
        this.scatter = scatter;
    }

    /** One for each intervention, in their order. */
    public List<Effect> effects() {
        return effects;
    }

    /** By day, the logarithm of what the drivers of use and steady growth contribute. */
    public double[] usage() {
        return usage;
    }

    /** Probability that the environment's traffic drives the series. */
    public double traffic() {
        return traffic;
    }

    /** Probability that the named driver does. */
    public double named() {
        return named;
    }

    /** Probability that the level walks at random, so that only the days next to a step tell its size. */
    public double walking() {
        return walking;
    }

    /** What is left of a day, as a share of it. */
    public double scatter() {
        return scatter;
    }
}
