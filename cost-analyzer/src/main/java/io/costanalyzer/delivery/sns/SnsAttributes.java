package io.costanalyzer.delivery.sns;

import io.costanalyzer.delivery.PlainText;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import software.amazon.awssdk.services.sns.model.MessageAttributeValue;

/** The attributes of a message for filter policies. An attribute without a value is left out: absent is not empty. */
final class SnsAttributes {

    /** What filter policies compare: ±10⁹ with five digits behind the point (SNS Developer Guide, numeric matching). */
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,9}(\\.\\d{1,5})?");

    private static final int LONGEST_VALUE = 200;

    private SnsAttributes() {}

    /**
     * The attributes as SNS takes them.
     *
     * @param numbers which are numbers; one that does not look like a number goes out as text rather than not at all
     */
    static SortedMap<String, MessageAttributeValue> of(Map<String, String> attributes, Set<String> numbers) {
        SortedMap<String, MessageAttributeValue> values = new TreeMap<>();
        attributes.forEach((name, raw) -> {
            String value = PlainText.atMost(PlainText.oneLine(raw), LONGEST_VALUE);
            if (!value.isEmpty()) {
                boolean number = numbers.contains(name) && NUMBER.matcher(value).matches();
                values.put(
                        name,
                        MessageAttributeValue.builder()
                                .dataType(number ? "Number" : "String")
                                .stringValue(value)
                                .build());
            }
        });
        return values;
    }

    /** Names, types and values count towards the size of a message. */
    static int bytes(SortedMap<String, MessageAttributeValue> attributes) {
        int bytes = 0;
        for (Map.Entry<String, MessageAttributeValue> entry : attributes.entrySet()) {
            bytes += utf8(entry.getKey())
                    + utf8(entry.getValue().dataType())
                    + utf8(entry.getValue().stringValue());
        }
        return bytes;
    }

    private static int utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
