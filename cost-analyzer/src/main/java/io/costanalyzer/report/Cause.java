package io.costanalyzer.report;

import io.costanalyzer.analysis.drivers.DriverCause;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * Why a cost has changed.
 *
 * @param kind the kind of reason
 * @param usageChange how much more or less was used a day, 0.1 for a tenth more; for usage and mixed causes
 * @param priceChange how much dearer or cheaper a unit has become, 0.1 for a tenth dearer; for price and mixed causes
 * @param days how many days more (or, negative, fewer) than before; for the calendar
 */
public record Cause(
        Kind kind, Optional<BigDecimal> usageChange, Optional<BigDecimal> priceChange, Optional<Integer> days) {

    /** The kinds of reason. */
    public enum Kind {
        /** More or less was used at about the same price. */
        USAGE,
        /** About as much was used at another price. */
        PRICE,
        /** Usage and price have both changed, or the bill does not let them be told apart. */
        MIXED,
        /** It did not exist in the days before. */
        NEW,
        /** It existed in the days before and is gone. */
        REMOVED,
        /** There are more or fewer days. */
        CALENDAR
    }

    /** A reason as the analysis found it. */
    static Cause of(DriverCause found) {
        if (found instanceof DriverCause.Usage usage) {
            return usage.share().map(Cause::usage).orElseGet(Cause::unclear);
        }
        if (found instanceof DriverCause.Price price) {
            return price.share().map(Cause::price).orElseGet(Cause::unclear);
        }
        if (found instanceof DriverCause.Mixed mixed) {
            return mixed.usage()
                    .flatMap(usage -> mixed.price().map(price -> mixed(usage, price)))
                    .orElseGet(Cause::unclear);
        }
        if (found instanceof DriverCause.Added) {
            return added();
        }
        if (found instanceof DriverCause.Removed) {
            return removed();
        }
        return found instanceof DriverCause.Calendar calendar ? calendar(calendar.days()) : unclear();
    }

    public static Cause usage(BigDecimal change) {
        return new Cause(Kind.USAGE, Optional.of(change), Optional.empty(), Optional.empty());
    }

    public static Cause price(BigDecimal change) {
        return new Cause(Kind.PRICE, Optional.empty(), Optional.of(change), Optional.empty());
    }

    /** Both at once. */
    public static Cause mixed(BigDecimal usageChange, BigDecimal priceChange) {
        return new Cause(Kind.MIXED, Optional.of(usageChange), Optional.of(priceChange), Optional.empty());
    }

    /** The bill gives no quantity to tell usage from price by. */
    public static Cause unclear() {
        return new Cause(Kind.MIXED, Optional.empty(), Optional.empty(), Optional.empty());
    }

    public static Cause added() {
        return new Cause(Kind.NEW, Optional.empty(), Optional.empty(), Optional.empty());
    }

    public static Cause removed() {
        return new Cause(Kind.REMOVED, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** The month has this many days more (or, negative, fewer). */
    public static Cause calendar(int days) {
        return new Cause(Kind.CALENDAR, Optional.empty(), Optional.empty(), Optional.of(days));
    }
}
