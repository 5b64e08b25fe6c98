package io.costanalyzer.delivery;

/** One way to people: an SNS topic, a mail server, a folder. Stateless; the delivery ledger remembers. */
public interface Channel {

    /** The name of the channel in the configuration and in the delivery ledger: {@code sns}, {@code mail}, {@code outbox}. */
    String name();

    /** Whether the channel carries messages of this kind. */
    boolean carries(MessageKind kind);

    /**
     * Sends a message to all its recipients on this channel. Does not throw for a refused or unreachable channel: the
     * receipt says so, without secrets.
     */
    DeliveryReceipt send(Message message);
}
