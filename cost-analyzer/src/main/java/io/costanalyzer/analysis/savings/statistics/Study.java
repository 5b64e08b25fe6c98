package io.costanalyzer.analysis.savings.statistics;

import java.util.List;

/**
 * What an {@link InterventionStudy} found.
 *
 * @param effects one for each intervention, in their order
 * @param usage by day, the logarithm of what the usage drivers contribute
 * @param traffic probability that the environment's traffic drives the series
 * @param named probability that the named driver does
 * @param walking probability that the level walks at random, so that only the days next to a step tell its size
 * @param scatter what is left of a day, as a share of it
 */
public record Study(
        List<Effect> effects, double[] usage, double traffic, double named, double walking, double scatter) {
    public Study {
        effects = List.copyOf(effects);
    }
}
