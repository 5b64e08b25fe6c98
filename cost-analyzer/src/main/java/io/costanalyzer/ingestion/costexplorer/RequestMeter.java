package io.costanalyzer.ingestion.costexplorer;

import io.costanalyzer.ingestion.RequestCount;
import io.costanalyzer.ingestion.SourceUnavailableException;
import io.costanalyzer.money.Money;

/**
 * Counts the paid pages of one read and stops it before one too many. Failed calls are free (AWS's answer in
 * aws/aws-sdk-java #2065) and are not counted. Not thread-safe.
 */
final class RequestMeter {

    /** What one page costs in USD, by AWS Cost Management Pricing. */
    static final String PRICE_EACH = "0.01";

    private final int maxRequests;
    private int paid;

    RequestMeter(int maxRequests) {
        this.maxRequests = maxRequests;
    }

    /** To be called before every page. */
    void admit() {
        if (paid >= maxRequests) {
            throw new SourceUnavailableException(
                    Refusals.OPERATION,
                    "the read needs more than the " + maxRequests + " paid requests that it may make",
                    "Raise source.max-requests (every request costs $" + PRICE_EACH + "), or read a shorter period.",
                    null);
        }
    }

    /** To be called after every page that was answered. */
    void countPaid() {
        paid++;
    }

    /** What was paid for so far. */
    RequestCount count() {
        return RequestCount.of(paid, Money.of("USD", PRICE_EACH));
    }
}
