package io.costanalyzer.delivery;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** A channel that remembers what went out, and refuses whom it is told to refuse. */
class FakeChannel implements Channel {

    final List<Message> out = new CopyOnWriteArrayList<>();
    final Map<String, String> refusing = new ConcurrentHashMap<>();
    volatile boolean down;
    private final String name;

    FakeChannel(String name) {
        this.name = name;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public boolean carries(Message message) {
        return message.kind() != MessageKind.DIGEST;
    }

    @Override
    public DeliveryReceipt send(Message message) {
        if (down) {
            return DeliveryReceipt.failed(name, "The server is down.");
        }
        MailTally tally = new MailTally();
        for (String recipient : message.recipients()) {
            if (refusing.containsKey(recipient)) {
                tally.refused(recipient, refusing.get(recipient));
            } else {
                tally.accepted(List.of(recipient), "ref");
            }
        }
        DeliveryReceipt receipt =
                message.recipients().isEmpty() ? DeliveryReceipt.sent(name, "ref") : tally.receipt(name);
        if (receipt.delivered()) {
            out.add(message);
        }
        return receipt;
    }

    List<String> deliveredIds() {
        return out.stream().map(Message::id).toList();
    }
}
