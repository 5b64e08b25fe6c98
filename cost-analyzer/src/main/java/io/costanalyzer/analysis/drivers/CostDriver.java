package io.costanalyzer.analysis.drivers;

import io.costanalyzer.allocation.Environment;
import io.costanalyzer.money.Money;
import java.util.Optional;

/**
 * One part of the change of a bill: a service in an environment, compared on as many days as now; or the days themselves.
 *
 * @param environment where; absent for the days
 * @param serviceName of what; absent for the days
 * @param change what it costs more now, negative for less
 * @param changePerDay the same by the day; zero for the days
 * @param parts the change, taken apart
 * @param cause why
 * @param leading the usage type that moved most in the direction of the change; absent where the bill names none
 */
public record CostDriver(
        Optional<Environment> environment,
        Optional<String> serviceName,
        Money change,
        Money changePerDay,
        ChangeParts parts,
        DriverCause cause,
        Optional<String> leading) {}
