package io.costanalyzer.report;

import io.costanalyzer.allocation.Environment;
import io.costanalyzer.analysis.drivers.DriverCause;
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

    /** A driver as the analysis found it. What is new or gone in part is named by its usage type. */
    public static CostDriver of(io.costanalyzer.analysis.drivers.CostDriver found) {
        boolean part = (found.cause() instanceof DriverCause.Added added && !added.wholeService())
                || (found.cause() instanceof DriverCause.Removed removed && !removed.wholeService());
        return new CostDriver(
                found.environment(),
                found.serviceName(),
                part ? found.leading() : Optional.empty(),
                found.change(),
                Cause.of(found.cause()));
    }

    String sortName() {
        return environment.map(Environment::name).orElse("")
                + '\u0000'
                + serviceName.orElse("")
                + '\u0000'
                + usageType.orElse("");
    }
}
