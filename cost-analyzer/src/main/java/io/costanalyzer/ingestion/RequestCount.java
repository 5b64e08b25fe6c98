package io.costanalyzer.ingestion;

import io.costanalyzer.money.Money;

/**
 * How many paid requests a read made and what they cost.
 *
 * @param requests every page is one
 * @param price their sum, in USD
 */
public record RequestCount(long requests, Money price) {

    private static final RequestCount FREE = new RequestCount(0, Money.of("USD", "0"));

    /** For a source that charges nothing. */
    public static RequestCount free() {
        return FREE;
    }

    /** This many requests at a price each, in USD. */
    public static RequestCount of(long requests, Money priceEach) {
        return new RequestCount(requests, priceEach.times(requests));
    }

    public RequestCount plus(RequestCount other) {
        return new RequestCount(requests + other.requests, price.plus(other.price));
    }
}
