package io.costanalyzer.config.shape;

import io.costanalyzer.config.tree.ConfigProblem;
import io.costanalyzer.config.tree.ConfigProblems;
import java.util.Set;
import org.joda.money.CurrencyUnit;

/**
 * One reading of one file: what its values refer to, and what is wrong so far.
 *
 * @param problems takes the problems
 * @param currency of the amounts
 * @param environmentNames those that the file declares, in its order; whether their declarations are right or not, so
 *     that a mistake in one does not make every mention of it a mistake as well
 */
public record Reading(ConfigProblems problems, CurrencyUnit currency, Set<String> environmentNames) {

    /** Tells of something wrong. */
    public void complain(ConfigProblem problem) {
        problems.add(problem);
    }
}
