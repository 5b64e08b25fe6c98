package io.costanalyzer.analysis.savings.measure;

/** What a measure moves, and so what it is held against. */
public enum Lever {
    /**
     * The price of each usage type: what the same use would have cost at the old prices is arithmetic, where the bill gives
     * quantities, and changes of use are not the measure's.
     */
    PRICE,
    /** How use that stays the same is spread over usage types of other prices: arithmetic too. */
    MIX,
    /** The cost at unchanged prices: less use, or use that moves to another usage type; list price changes do not count. */
    COST
}
