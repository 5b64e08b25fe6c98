package io.costanalyzer.config;

import io.costanalyzer.analysis.savings.Target;
import io.costanalyzer.money.Money;
import java.util.Optional;

/**
 * A promise as it was made.
 *
 * @param target what is judged
 * @param promisedPerMonth what the promise was said to be worth in an average month; never judged by, because it follows
 *     from baseline and percentage, and a warning when it does not
 */
public record TargetSettings(Target target, Optional<Money> promisedPerMonth) {}
