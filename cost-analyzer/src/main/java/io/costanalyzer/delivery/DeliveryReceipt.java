package io.costanalyzer.delivery;

import java.util.List;

/**
 * What became of a message on one channel.
 *
 * @param channel the name of the channel
 * @param outcome whether it went out
 * @param reference what the other side calls it, or where it lies; empty when it did not go out
 * @param refusals what went wrong, one sentence for each recipient or for the channel; without secrets
 */
public record DeliveryReceipt(String channel, Outcome outcome, String reference, List<String> refusals) {

    public DeliveryReceipt {
        refusals = List.copyOf(refusals);
    }

    /** How it ended. */
    public enum Outcome {
        /** Every recipient was accepted. */
        SENT,
        /** Some recipients were refused, the others have it. */
        PARTLY,
        /** Nobody has it; may be tried again. */
        FAILED
    }

    public static DeliveryReceipt sent(String channel, String reference) {
        return new DeliveryReceipt(channel, Outcome.SENT, reference, List.of());
    }

    public static DeliveryReceipt failed(String channel, String refusal) {
        return new DeliveryReceipt(channel, Outcome.FAILED, "", List.of(refusal));
    }

    /** Whether at least one recipient has the message. */
    public boolean delivered() {
        return outcome != Outcome.FAILED;
    }
}
