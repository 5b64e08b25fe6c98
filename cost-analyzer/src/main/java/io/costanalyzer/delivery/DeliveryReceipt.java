package io.costanalyzer.delivery;

import java.util.List;

/**
 * What became of a message on one channel.
 *
 * @param channel the name of the channel
 * @param outcome whether it went out
 * @param reference what the other side calls it, or where it lies; empty when it did not go out
 * @param refusals what went wrong, one sentence for each recipient or for the channel; without secrets
 * @param refusedRecipients who was refused, as the message names them, when others were accepted
 */
public record DeliveryReceipt(
        String channel, Outcome outcome, String reference, List<String> refusals, List<String> refusedRecipients) {

    public DeliveryReceipt {
        refusals = refusals.stream().map(PlainText::oneLine).toList();
        refusedRecipients = List.copyOf(refusedRecipients);
        if ((outcome == Outcome.SENT) != refusals.isEmpty()) {
            throw new IllegalArgumentException(outcome + " with the refusals " + refusals);
        }
        if ((outcome == Outcome.PARTLY) == refusedRecipients.isEmpty()) {
            throw new IllegalArgumentException(outcome + " with " + refusedRecipients.size() + " refused recipients");
        }
    }

    /** How it ended. */
    public enum Outcome {
        /** Every recipient was accepted. */
        SENT,
        /** Some recipients were refused, the others have it. */
        PARTLY,
        /** Nobody is known to have it; may be tried again. */
        FAILED
    }

    public static DeliveryReceipt sent(String channel, String reference) {
        return new DeliveryReceipt(channel, Outcome.SENT, reference, List.of(), List.of());
    }

    /** Some have it. */
    public static DeliveryReceipt partly(
            String channel, String reference, List<String> refusals, List<String> refusedRecipients) {
        return new DeliveryReceipt(channel, Outcome.PARTLY, reference, refusals, refusedRecipients);
    }

    public static DeliveryReceipt failed(String channel, String refusal) {
        return failed(channel, List.of(refusal));
    }

    public static DeliveryReceipt failed(String channel, List<String> refusals) {
        return new DeliveryReceipt(channel, Outcome.FAILED, "", refusals, List.of());
    }

    /** Whether at least one recipient has the message. */
    public boolean delivered() {
        return outcome != Outcome.FAILED;
    }
}
