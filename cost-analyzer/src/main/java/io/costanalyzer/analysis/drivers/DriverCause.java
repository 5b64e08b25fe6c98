package io.costanalyzer.analysis.drivers;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * Why a cost changed. One part of the change is called the cause when it makes at least two thirds of all that moved, and
 * moved the same way as the whole.
 *
 * <p>A {@code share} is that part of the change as a part of the cost before on as many days: 0.34 for 34 % up, negative
 * for down; absent when that cost was zero.
 */
public sealed interface DriverCause {

    /**
     * More or less was used.
     *
     * @param share by how much
     */
    record Usage(Optional<BigDecimal> share) implements DriverCause {}

    /**
     * The price rose or fell.
     *
     * @param share by how much
     */
    record Price(Optional<BigDecimal> share) implements DriverCause {}

    /**
     * The cost rose or fell, and the bill gives no quantity to tell usage from price.
     *
     * @param share by how much
     */
    record Unsplit(Optional<BigDecimal> share) implements DriverCause {}

    /**
     * Something is new.
     *
     * @param wholeService whether the service itself is, or only a usage type of it
     */
    record Added(boolean wholeService) implements DriverCause {}

    /**
     * Something is gone.
     *
     * @param wholeService whether the service itself is, or only a usage type of it
     */
    record Removed(boolean wholeService) implements DriverCause {}

    /**
     * Several causes at once, none of which makes two thirds.
     *
     * @param usage by how much more or less use alone would have changed the cost
     * @param price by how much the price alone would have
     */
    record Mixed(Optional<BigDecimal> usage, Optional<BigDecimal> price) implements DriverCause {}

    /**
     * There were more or fewer days to pay for, and nothing else changed.
     *
     * @param days how many days more; negative for fewer; zero when only the months are of different length, and what is
     *     priced by the month costs more or less a day
     */
    record Calendar(int days) implements DriverCause {}
}
