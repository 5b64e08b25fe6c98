package io.costanalyzer.analysis.drivers;

import io.costanalyzer.allocation.Environment;
import io.costanalyzer.analysis.drivers.DriverCause.Added;
import io.costanalyzer.analysis.drivers.DriverCause.Mixed;
import io.costanalyzer.analysis.drivers.DriverCause.Price;
import io.costanalyzer.analysis.drivers.DriverCause.Removed;
import io.costanalyzer.analysis.drivers.DriverCause.Unsplit;
import io.costanalyzer.analysis.drivers.DriverCause.Usage;
import io.costanalyzer.money.Money;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** How a service of an environment changed: the sum of its usage types, and the cause that this comes to. */
record ServiceChange(Environment environment, String serviceName, List<UsageTypeChange> usageTypes, Money zero) {

    private static final BigDecimal TWO = BigDecimal.valueOf(2);
    private static final BigDecimal THREE = BigDecimal.valueOf(3);

    /** The change on as many days, with no calendar in it. */
    CostDriver driver(int days) {
        ChangeParts parts = usageTypes.stream()
                .map(UsageTypeChange::parts)
                .reduce(ChangeParts.none(zero), ChangeParts::plus)
                .plus(ChangeParts.calendar(calendar().negated()));
        return new CostDriver(
                Optional.of(environment),
                Optional.of(serviceName),
                parts.total(),
                parts.total().perUnit(days),
                parts,
                cause(parts),
                leading(parts.total().signum()));
    }

    Money calendar() {
        return usageTypes.stream()
                .map(usageType -> usageType.parts().calendar())
                .reduce(zero, Money::plus);
    }

    private DriverCause cause(ChangeParts parts) {
        Money before = usageTypes.stream().map(UsageTypeChange::before).reduce(zero, Money::plus);
        boolean allNew = usageTypes.stream()
                .allMatch(one -> one.change().equals(one.parts().added()));
        boolean allGone = usageTypes.stream()
                .allMatch(one -> one.change().equals(one.parts().removed()));
        if (isCause(parts.added(), parts)) {
            return new Added(allNew && before.isZero());
        }
        if (isCause(parts.removed(), parts)) {
            return new Removed(allGone);
        }
        if (isCause(parts.usage(), parts)) {
            return new Usage(share(parts.usage(), before));
        }
        if (isCause(parts.price(), parts)) {
            return new Price(share(parts.price(), before));
        }
        return isCause(parts.unsplit(), parts)
                ? new Unsplit(share(parts.unsplit(), before))
                : new Mixed(share(parts.usage(), before), share(parts.price(), before));
    }

    private boolean isCause(Money part, ChangeParts parts) {
        Money moved = Stream.of(parts.usage(), parts.price(), parts.added(), parts.removed(), parts.unsplit())
                .map(Money::abs)
                .reduce(zero, Money::plus);
        return !part.isZero()
                && part.signum() == parts.total().signum()
                && part.abs().times(THREE).compareTo(moved.times(TWO)) >= 0;
    }

    private Optional<String> leading(int direction) {
        return usageTypes.stream()
                .filter(one -> one.change().signum() == direction)
                .max(Comparator.comparing((UsageTypeChange one) -> one.change().abs())
                        .thenComparing(one -> one.usageType().orElse(""), Comparator.reverseOrder()))
                .flatMap(UsageTypeChange::usageType);
    }

    private static Optional<BigDecimal> share(Money part, Money before) {
        return before.isZero() ? Optional.empty() : Optional.of(part.shareOf(before));
    }
}
