package io.costanalyzer.telemetry.cloudwatch;

import io.costanalyzer.digest.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/**
 * Names and values as CloudWatch takes them: printable ASCII, not blank, of limited length. They may come from tags and so
 * hold anything.
 */
final class DimensionText {

    /** The longest name of a metric or a dimension. */
    static final int MAX_NAME = 255;

    /** The longest value of a dimension. */
    static final int MAX_VALUE = 1024;

    private static final int HASH_BYTES = 8;

    private DimensionText() {}

    /**
     * The text with every character that is not printable ASCII, and {@code %}, as the percent-encoded bytes of its UTF-8:
     * {@code Büro} is {@code B%C3%BCro}. Blank text is {@code %20} for each blank, and {@code %} when there is nothing, which
     * no other text is encoded to. What is too long is cut and ends with a hash of the whole, so that two texts never
     * become one.
     */
    static String encode(String text, int maxLength) {
        if (text.isEmpty()) {
            return "%";
        }
        boolean blank = text.isBlank();
        StringBuilder encoded = new StringBuilder(text.length());
        for (byte one : text.getBytes(StandardCharsets.UTF_8)) {
            boolean plain = one == ' ' ? !blank : one > ' ' && one <= '~' && one != '%';
            if (plain) {
                encoded.append((char) one);
            } else {
                encoded.append('%').append(HexFormat.of().withUpperCase().toHexDigits(one));
            }
        }
        return encoded.length() <= maxLength ? encoded.toString() : cut(encoded, text, maxLength);
    }

    private static String cut(StringBuilder encoded, String text, int maxLength) {
        String end = "~" + hash(text);
        return encoded.substring(0, maxLength - end.length()) + end;
    }

    private static String hash(String text) {
        return Sha256.hex(text).substring(0, 2 * HASH_BYTES);
    }
}
