package io.costanalyzer.analysis.anomaly;

import io.costanalyzer.analysis.anomaly.Anomaly.Contributor;
import io.costanalyzer.focus.Dimension;
import io.costanalyzer.money.Money;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What drives an anomaly. Every breakdown adds up to the difference exactly.
 *
 * @param byDimension usage types, accounts, regions and charge categories with their part of the difference, largest first;
 *     "other" stands for what the bill does not name and for all beyond the first few
 * @param price what the same use cost more or less at another price
 * @param quantity what more or less use cost
 * @param mix what moved between dearer and cheaper usage types of one unit at the same volume
 * @param unsplit the rest, of usage types without a quantity: price and use cannot be told apart
 * @param node the most specific part of the service that explains most of it
 */
public record RootCause(
        Map<Dimension, List<Contributor>> byDimension,
        Money price,
        Money quantity,
        Money mix,
        Money unsplit,
        Node node) {

    public RootCause {
        byDimension = Map.copyOf(byDimension);
    }

    /**
     * A part of a service; what is absent is not narrowed down.
     *
     * @param usageType the one usage type
     * @param subAccountId the one account
     * @param regionId the one region
     * @param percent how much of the difference it explains
     */
    public record Node(
            Optional<String> usageType, Optional<String> subAccountId, Optional<String> regionId, int percent) {}

    /** The parts along a dimension: usage type, account, region or charge category. */
    public List<Contributor> by(Dimension dimension) {
        return byDimension.getOrDefault(dimension, List.of());
    }

    /** What most of the difference is, in a few words: the largest of price, quantity and mix, or neither. */
    public Effect effect() {
        Money largest = price.abs().max(quantity.abs()).max(mix.abs()).max(unsplit.abs());
        if (largest.equals(unsplit.abs())) {
            return Effect.UNKNOWN;
        }
        if (largest.equals(price.abs())) {
            return Effect.PRICE;
        }
        return largest.equals(quantity.abs()) ? Effect.QUANTITY : Effect.MIX;
    }

    /** Why the same service costs another amount. */
    public enum Effect {
        /** Another price for the same use. */
        PRICE,
        /** More or less use. */
        QUANTITY,
        /** The same use, spread otherwise. */
        MIX,
        /** The bill gives no quantities. */
        UNKNOWN
    }
}
