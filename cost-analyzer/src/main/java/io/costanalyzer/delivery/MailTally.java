package io.costanalyzer.delivery;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Counts who got a mail and who was refused, and writes the receipt. Not thread-safe; one mail each. */
public final class MailTally {

    private final List<String> references = new ArrayList<>();
    private final Map<String, String> refused = new LinkedHashMap<>();
    private final Set<String> broken = new LinkedHashSet<>();
    private int accepted;

    /** The server took the mail for these. */
    public void accepted(Collection<String> recipients, String reference) {
        accepted += recipients.size();
        references.add(reference);
    }

    /** The server, or common sense, refused this one; {@code why} is a sentence without secrets. */
    public void refused(String recipient, String why) {
        refused.put(recipient, PlainText.atMost(PlainText.oneLine(recipient), 100) + ": " + why);
    }

    /** Nothing more can be sent, so these are left without; {@code why} is a sentence without secrets. */
    public void broken(Collection<String> recipients, String why) {
        broken.add(why);
        recipients.forEach(recipient -> refused.put(recipient, ""));
    }

    /** Sent when all were accepted, partly when some were, failed when nobody was. */
    public DeliveryReceipt receipt(String channel) {
        List<String> words = new ArrayList<>(broken);
        refused.values().stream().filter(why -> !why.isEmpty()).forEach(words::add);
        String reference = String.join(", ", references);
        if (accepted == 0) {
            return DeliveryReceipt.failed(channel, words.isEmpty() ? List.of("The message has no recipients.") : words);
        }
        return refused.isEmpty()
                ? DeliveryReceipt.sent(channel, reference)
                : DeliveryReceipt.partly(channel, reference, words, List.copyOf(refused.keySet()));
    }
}
