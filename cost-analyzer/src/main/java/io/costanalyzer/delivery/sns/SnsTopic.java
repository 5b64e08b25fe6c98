package io.costanalyzer.delivery.sns;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A topic and what stands behind it.
 *
 * @param arn as {@code arn:aws:sns:eu-west-1:123456789012:cost-alerts}
 * @param chat whether what is subscribed by HTTPS is Amazon Q Developer in a chat, which silently drops everything but its
 *     own form
 * @param numbers the attributes that filter policies compare as numbers, such as an amount; the others are texts
 */
public record SnsTopic(String arn, boolean chat, Set<String> numbers) {

    private static final Pattern ARN =
            Pattern.compile("arn:aws[a-z-]*:sns:([a-z0-9-]+):\\d{12}:[A-Za-z0-9_-]{1,256}(\\.fifo)?");

    /**
     * @throws IllegalArgumentException if the ARN is not that of a topic
     */
    public SnsTopic {
        if (!ARN.matcher(arn).matches()) {
            throw new IllegalArgumentException("Not the ARN of an SNS topic, as"
                    + " arn:aws:sns:eu-west-1:123456789012:cost-alerts would be; a subscription has one part more.");
        }
        numbers = Set.copyOf(numbers);
    }

    public static SnsTopic of(String arn) {
        return new SnsTopic(arn, false, Set.of());
    }

    /** The region of the topic, in which it must be called. */
    public String region() {
        Matcher parts = ARN.matcher(arn);
        if (!parts.matches()) {
            throw new IllegalStateException(arn);
        }
        return parts.group(1);
    }

    /** The last part of the ARN, which shows no account number. */
    String topicName() {
        return arn.substring(arn.lastIndexOf(':') + 1);
    }

    boolean fifo() {
        return arn.endsWith(".fifo");
    }
}
