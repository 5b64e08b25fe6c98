package io.costanalyzer.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the delivery ledger holds on one message and one channel.
 *
 * @param messageId the message
 * @param channel the channel's name
 * @param run who claimed it last
 * @param claimedAt when
 * @param attempt how often it was claimed, from 1
 * @param delivered recipients that have it from attempts that were marked as partly sent, as the message names them
 * @param markedAt when the last attempt was marked; empty while it is only claimed
 * @param receipt what became of the last attempt that was marked
 */
record DeliveryRecord(
        String messageId,
        String channel,
        String run,
        Instant claimedAt,
        int attempt,
        List<String> delivered,
        Optional<Instant> markedAt,
        Optional<DeliveryReceipt> receipt) {

    DeliveryRecord {
        delivered = List.copyOf(delivered);
    }

    static DeliveryRecord firstClaim(Message message, String channel, String run, Instant now) {
        return new DeliveryRecord(message.id(), channel, run, now, 1, List.of(), Optional.empty(), Optional.empty());
    }

    /** The next attempt; what was delivered before stays. */
    DeliveryRecord claimedBy(String nextRun, Instant now) {
        return new DeliveryRecord(messageId, channel, nextRun, now, attempt + 1, delivered, Optional.empty(), receipt);
    }

    /** The end of this attempt, which went to {@code sentTo}. */
    DeliveryRecord marked(DeliveryReceipt end, List<String> sentTo, Instant now) {
        List<String> have = new ArrayList<>(delivered);
        if (end.outcome() == DeliveryReceipt.Outcome.PARTLY) {
            sentTo.stream()
                    .filter(recipient -> !end.refusedRecipients().contains(recipient))
                    .filter(recipient -> !have.contains(recipient))
                    .forEach(have::add);
        }
        return new DeliveryRecord(
                messageId, channel, run, claimedAt, attempt, have, Optional.of(now), Optional.of(end));
    }

    /** Whether an attempt was claimed and its end is not known. */
    boolean underWay() {
        return markedAt.isEmpty();
    }

    /** Whether the message must not go out on this channel again: all who are to have it have it. */
    boolean settledFor(Message message) {
        return !underWay()
                && (sent() || (!delivered.isEmpty() && missing(message).isEmpty()));
    }

    /** Who does not have it yet. A channel that knows its own recipients has none of them named. */
    List<String> missing(Message message) {
        return message.recipients().stream()
                .filter(recipient -> !delivered.contains(recipient))
                .toList();
    }

    private boolean sent() {
        return receipt.map(end -> end.outcome() == DeliveryReceipt.Outcome.SENT).orElse(false);
    }

    /** Whether this claim and the other are one. */
    boolean sameClaim(DeliveryRecord other) {
        return run.equals(other.run) && claimedAt.equals(other.claimedAt) && attempt == other.attempt;
    }

    /** Whether it was claimed so lately that it may still be sent. A clock that is off counts both ways. */
    boolean held(Instant now, Duration lease) {
        return underWay() && Duration.between(claimedAt, now).abs().compareTo(lease) < 0;
    }
}
