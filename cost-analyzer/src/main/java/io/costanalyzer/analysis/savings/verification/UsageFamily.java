package io.costanalyzer.analysis.savings.verification;

import io.costanalyzer.focus.RegionPrefix;
import io.costanalyzer.ledger.SeriesKey;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Usage types that count the same thing and only differ in what it runs on: {@code Request} and {@code Request-ARM}, or
 * {@code BoxUsage:m6i.large} and {@code BoxUsage:t4g.small}. Taken together, so that use which moves from one to the
 * other does not look like traffic that falls.
 *
 * @param members series of one environment, service and unit
 */
record UsageFamily(List<UsageSeries> members) {

    private static final String ARM = "-ARM";

    UsageFamily {
        members = List.copyOf(members);
    }

    /** What the members have in common. */
    record Name(String service, String usageType, Optional<String> unit) {}

    static Name nameOf(UsageSeries series) {
        SeriesKey key = series.key();
        String type = stripped(key.usageType());
        int colon = type.indexOf(':');
        String head = colon < 0 ? type : type.substring(0, colon);
        boolean arm = head.endsWith(ARM);
        String family = arm ? head.substring(0, head.length() - ARM.length()) : head;
        return new Name(key.serviceName(), family, series.unit());
    }

    static String stripped(@Nullable String usageType) {
        return usageType == null ? "" : RegionPrefix.strip(usageType);
    }

    /** How much was used by day, months made equally long. */
    double[] use(DayAxis axis) {
        double[] sum = new double[axis.days()];
        for (UsageSeries member : members) {
            double[] use = member.use(axis);
            for (int day = 0; day < sum.length; day++) {
                sum[day] += use[day];
            }
        }
        return sum;
    }

    /** Effective cost over all days. */
    double cost() {
        double sum = 0;
        for (UsageSeries member : members) {
            for (double cost : member.cost()) {
                sum += cost;
            }
        }
        return sum;
    }

    boolean isMonthly() {
        return members.stream().anyMatch(UsageSeries::isMonthly);
    }

    boolean contains(UsageSeries series) {
        return members.contains(series);
    }
}
