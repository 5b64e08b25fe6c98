package io.costanalyzer.alert;

import io.costanalyzer.allocation.Environment;
import io.costanalyzer.analysis.savings.TargetStatus;
import io.costanalyzer.focus.ChargePeriod;
import io.costanalyzer.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A promised saving that a month will not bring, or that was missed before and is not safe yet. Amounts are effective cost per
 * day.
 *
 * @param name of the target
 * @param environment whose; absent for everybody's
 * @param month the month it was judged in
 * @param promised the promised part of the baseline
 * @param saving the part that is saved so far
 * @param baselinePerDay before
 * @param targetPerDay allowed
 * @param actualPerDay now
 * @param allowedPerDay what each day that is left may cost to reach it yet
 */
public record TargetGap(
        String name,
        Optional<Environment> environment,
        ChargePeriod month,
        BigDecimal promised,
        Optional<BigDecimal> saving,
        Optional<Money> baselinePerDay,
        Optional<Money> targetPerDay,
        Optional<Money> actualPerDay,
        Optional<Money> allowedPerDay)
        implements Matter {

    static TargetGap of(TargetStatus status) {
        return new TargetGap(
                status.target().name(),
                BudgetMatters.only(status.target().scope().environments()),
                status.month(),
                status.target().saving(),
                status.saving(),
                status.baselinePerDay(),
                status.targetPerDay(),
                status.actualPerDay(),
                status.allowedPerDay());
    }

    static String key(String name) {
        return Fingerprint.of("target", name);
    }

    @Override
    public String key() {
        return key(name);
    }

    @Override
    public IncidentKind kind() {
        return IncidentKind.TARGET;
    }

    @Override
    public Optional<String> serviceName() {
        return Optional.empty();
    }

    @Override
    public LocalDate since() {
        return month.start();
    }

    @Override
    public Optional<Money> soFar() {
        return Optional.empty();
    }

    /** Whether days that cost something can bring it yet. */
    public boolean isWithinReach() {
        return allowedPerDay.filter(allowed -> allowed.signum() > 0).isPresent();
    }

    /** What the whole month misses the target by at today's rate. */
    @Override
    public Optional<Money> byMonthEnd() {
        return size().map(gap -> gap.times(month.days()));
    }

    @Override
    public Optional<Money> size() {
        return actualPerDay.flatMap(
                actual -> targetPerDay.map(target -> actual.minus(target).max(Money.zero(actual.currency()))));
    }
}
