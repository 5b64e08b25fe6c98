package io.costanalyzer.report;

import io.costanalyzer.allocation.Environment;
import io.costanalyzer.money.Money;
import java.util.Optional;

/**
 * One reason why this month cost more or less than the days before. The parts that are absent do not narrow it: a
 * driver with none of them is about the whole month.
 *
 * @param environment where
 * @param serviceName of what
 * @param usageType which usage type of it
 * @param difference what it adds, negative when it takes away; on the report's basis
 * @param cause why
 */
public record CostDriver(
        Optional<Environment> environment,
        Optional<String> serviceName,
        Optional<String> usageType,
        Money difference,
        Cause cause) {

    String sortName() {
        return environment.map(Environment::name).orElse("")
                + '\u0000'
                + serviceName.orElse("")
                + '\u0000'
                + usageType.orElse("");
    }
}
