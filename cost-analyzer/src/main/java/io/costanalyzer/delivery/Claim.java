package io.costanalyzer.delivery;

/**
 * The answer of the delivery ledger to who asks to send a message on a channel.
 *
 * @param answer what the asker may do
 * @param entry what the ledger holds now
 */
record Claim(Answer answer, DeliveryRecord entry) {

    /** What the asker may do. */
    enum Answer {
        /** Send, then mark. */
        YOURS,
        /** Nothing: it has been delivered. */
        DELIVERED,
        /** Nothing: another run claimed it a short while ago and may be sending. */
        ELSEWHERE
    }
}
