package io.costanalyzer.delivery;

import io.costanalyzer.archive.ArchiveUnavailableException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Brings messages to all channels that carry them: claim, send, mark, one after the other. A channel that fails does not
 * stop the others, and nothing that went wrong is thrown: the report says it.
 */
public final class Dispatcher {

    private final DeliveryLedger ledger;
    private final List<Channel> channels;

    /**
     * @throws IllegalArgumentException if a channel's name cannot stand in the ledger, or two channels share one
     */
    public Dispatcher(DeliveryLedger ledger, List<Channel> channels) {
        this.ledger = ledger;
        this.channels = List.copyOf(channels);
        Set<String> names = new HashSet<>();
        for (Channel channel : channels) {
            if (!channel.name().matches("[a-z0-9][a-z0-9-]{0,99}")) {
                throw new IllegalArgumentException("\"" + PlainText.oneLine(channel.name())
                        + "\" is no name of a channel: use lower-case letters, digits and hyphens.");
            }
            if (!names.add(channel.name())) {
                throw new IllegalArgumentException("Two channels are called \"" + channel.name()
                        + "\"; the delivery ledger could not tell them apart.");
            }
        }
    }

    /**
     * Delivers what is not delivered yet.
     *
     * @param run a name of this invocation alone, see {@link DeliveryLedger}
     */
    public DispatchReport dispatch(List<Message> messages, String run) {
        List<Dispatched> entries = new ArrayList<>();
        for (Message message : messages) {
            List<Channel> carriers = channels.stream()
                    .filter(channel -> channel.carries(message))
                    .toList();
            if (carriers.isEmpty()) {
                entries.add(end(message, "", Dispatched.End.NOT_CARRIED, List.of(nobodyCarries(message))));
            }
            carriers.forEach(channel -> entries.add(deliver(message, channel, run)));
        }
        return new DispatchReport(entries);
    }

    private Dispatched deliver(Message message, Channel channel, String run) {
        Claim claim;
        try {
            claim = ledger.claim(message, channel.name(), run);
        } catch (ArchiveUnavailableException e) {
            return end(
                    message,
                    channel.name(),
                    Dispatched.End.FAILED,
                    List.of("Not sent, it could not be claimed: " + PlainText.oneLine(String.valueOf(e.getMessage()))));
        }
        return switch (claim.answer()) {
            case DELIVERED ->
                new Dispatched(
                        message.id(),
                        channel.name(),
                        Dispatched.End.DELIVERED_BEFORE,
                        claim.entry().receipt().map(DeliveryReceipt::reference).orElse(""),
                        List.of());
            case ELSEWHERE ->
                end(
                        message,
                        channel.name(),
                        Dispatched.End.LEFT_TO_ANOTHER_RUN,
                        List.of("Left to the run "
                                + PlainText.oneLine(claim.entry().run()) + ", which claimed it at "
                                + claim.entry().claimedAt() + " and has not said how it ended."));
            case YOURS -> send(message, channel, claim.entry());
        };
    }

    private Dispatched send(Message message, Channel channel, DeliveryRecord claim) {
        List<String> to = claim.missing(message);
        DeliveryReceipt receipt = receipt(message.onlyTo(to), channel);
        Optional<String> unmarked = mark(claim, receipt, to);
        List<String> problems = new ArrayList<>(receipt.refusals());
        unmarked.ifPresent(problems::add);
        Dispatched.End end = switch (receipt.outcome()) {
            case FAILED -> Dispatched.End.FAILED;
            case PARTLY -> Dispatched.End.PARTLY;
            case SENT -> Dispatched.End.DELIVERED;
        };
        return new Dispatched(
                message.id(),
                channel.name(),
                receipt.delivered() && unmarked.isPresent() ? Dispatched.End.NOT_MARKED : end,
                receipt.reference(),
                problems);
    }

    /** A channel promises not to throw. One that does has a mistake in it, which must not cost the others their turn. */
    private static DeliveryReceipt receipt(Message message, Channel channel) {
        try {
            return channel.send(message);
        } catch (RuntimeException e) {
            return DeliveryReceipt.failed(
                    channel.name(),
                    "The channel broke with " + e.getClass().getName()
                            + ", which is a mistake in the service; please report it.");
        }
    }

    private Optional<String> mark(DeliveryRecord claim, DeliveryReceipt receipt, List<String> to) {
        try {
            ledger.mark(claim, receipt, to);
            return Optional.empty();
        } catch (ArchiveUnavailableException e) {
            String what = receipt.delivered()
                    ? "It went out, but that could not be written down, so that a later run may send it a second time: "
                    : "That it failed could not be written down, so that other runs leave it alone for a while: ";
            return Optional.of(what + PlainText.oneLine(String.valueOf(e.getMessage())));
        }
    }

    private static String nobodyCarries(Message message) {
        return "No channel carries a message of the kind " + message.kind()
                + (message.recipients().isEmpty() ? " without recipients" : "")
                + "; add one under \"delivery\" in the configuration.";
    }

    private static Dispatched end(Message message, String channel, Dispatched.End end, List<String> problems) {
        return new Dispatched(message.id(), channel, end, "", problems);
    }
}
