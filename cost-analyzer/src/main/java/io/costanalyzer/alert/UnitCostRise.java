package io.costanalyzer.alert;

import io.costanalyzer.allocation.Environment;
import io.costanalyzer.focus.ChargePeriod;
import io.costanalyzer.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A unit of business that costs more than it should.
 *
 * @param name of the unit cost, as configured
 * @param unit what is counted, in the singular: active user; or what it is counted for: active user and week
 * @param environment whose cost; absent for everybody's
 * @param period the days looked at
 * @param expectedPerUnit what a unit should cost
 * @param usualUpToPerUnit what it costs at most in 19 of 20 weeks
 * @param actualPerUnit what it costs
 * @param units how many there were in the period
 */
public record UnitCostRise(
        String name,
        String unit,
        Optional<Environment> environment,
        ChargePeriod period,
        Money expectedPerUnit,
        Money usualUpToPerUnit,
        Money actualPerUnit,
        BigDecimal units)
        implements Matter {

    static String key(String name) {
        return Fingerprint.of("unit-cost", name);
    }

    @Override
    public String key() {
        return key(name);
    }

    @Override
    public IncidentKind kind() {
        return IncidentKind.UNIT_COST;
    }

    @Override
    public Optional<String> serviceName() {
        return Optional.empty();
    }

    @Override
    public LocalDate since() {
        return period.start();
    }

    @Override
    public Optional<Money> soFar() {
        return Optional.of(actualPerUnit.minus(expectedPerUnit).times(units));
    }

    @Override
    public Optional<Money> byMonthEnd() {
        long left = java.time.temporal.ChronoUnit.DAYS.between(
                period.lastDay(), java.time.YearMonth.from(period.lastDay()).atEndOfMonth());
        return soFar().map(cost -> cost.plus(cost.perUnit(period.days()).times(left)));
    }

    @Override
    public Optional<Money> size() {
        return Optional.of(actualPerUnit.minus(expectedPerUnit).abs());
    }
}
