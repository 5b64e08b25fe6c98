package io.costanalyzer.ingestion.focuscsv;

import java.util.Locale;

/** Values of a bill, made fit for a message: what would steer a terminal or turn the line around is spelled out. */
final class Printable {

    private static final int MAX_LENGTH = 300;

    private Printable() {}

    static String of(String value) {
        StringBuilder text = new StringBuilder();
        value.codePoints().limit(MAX_LENGTH).forEach(point -> {
            int type = Character.getType(point);
            if (type == Character.CONTROL
                    || type == Character.FORMAT
                    || type == Character.LINE_SEPARATOR
                    || type == Character.PARAGRAPH_SEPARATOR
                    || type == Character.SURROGATE) {
                text.append(String.format(Locale.ROOT, "\\u%04x", point));
            } else {
                text.appendCodePoint(point);
            }
        });
        return text.toString();
    }
}
