package io.costanalyzer.config;

import io.costanalyzer.allocation.Environment;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How reports are mailed.
 *
 * @param from the sender's address, with or without a name in front
 * @param replyTo where answers go, if elsewhere
 * @param recipients addresses that get everything
 * @param recipientsByEnvironment addresses that get what concerns one environment
 * @param route by which way
 */
public record MailSettings(
        String from,
        Optional<String> replyTo,
        List<String> recipients,
        Map<Environment, List<String>> recipientsByEnvironment,
        MailRoute route) {

    public MailSettings {
        recipients = List.copyOf(recipients);
        recipientsByEnvironment = Map.copyOf(recipientsByEnvironment);
    }
}
