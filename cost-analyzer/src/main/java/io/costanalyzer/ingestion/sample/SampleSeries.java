package io.costanalyzer.ingestion.sample;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * One line of the bill as it would be if nothing ever happened.
 *
 * @param environment the value of the tag {@code Environment}; none where nobody tagged
 * @param account which linked account pays it, by its short name
 * @param service as Cost Explorer prints it
 * @param usageType with its region prefix
 * @param unit of the quantity
 * @param price USD for one unit, exact
 * @param quantity how much a day, or a month, by {@code basis}
 * @param basis how the quantity is spread
 * @param traffic how far it follows the traffic: 0 not at all, 1 in proportion
 * @param growth percent a month
 * @param noise how far a day is off by chance, as a share
 * @param decimals of the quantity, 0 for things that come whole
 */
record SampleSeries(
        Optional<String> environment,
        String account,
        String service,
        String usageType,
        String unit,
        BigDecimal price,
        double quantity,
        Basis basis,
        double traffic,
        double growth,
        double noise,
        int decimals) {

    /** How a quantity is spread over days. */
    enum Basis {
        /** So much every day. */
        DAY,
        /** So much a month, spread evenly over its days: 30 days cost less a day than 28. */
        MONTH,
        /** Once, on the 1st. */
        FIRST
    }

    /** What its chance depends on. */
    long seed() {
        return SampleNoise.seed(environment.orElse("") + "|" + account + "|" + service + "|" + usageType);
    }

    boolean is(Optional<String> otherEnvironment, String otherService, String otherUsageType) {
        return environment.equals(otherEnvironment) && service.equals(otherService) && usageType.equals(otherUsageType);
    }
}
