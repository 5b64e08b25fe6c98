package io.costanalyzer.delivery;

/** One way to people: an SNS topic, a mail server, a folder. Stateless; the delivery ledger remembers. */
public interface Channel {

    /**
     * The name of the channel in the configuration and in the delivery ledger: {@code sns}, {@code mail}, {@code outbox}.
     * Lower-case letters, digits and hyphens; no two channels share one.
     */
    String name();

    /** Whether the message is one for this channel: of a kind that it carries, with recipients if it needs some. */
    boolean carries(Message message);

    /**
     * Sends a message to all its recipients on this channel. Does not throw for a refused or unreachable channel: the
     * receipt says so, without secrets. Comes back within the time that the channel was given.
     */
    DeliveryReceipt send(Message message);
}
