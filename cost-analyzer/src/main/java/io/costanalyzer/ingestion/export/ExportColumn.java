package io.costanalyzer.ingestion.export;

import java.util.Locale;

/**
 * A column of an export, as an engine sees it.
 *
 * @param name as the engine spells it
 * @param type as the engine calls it
 */
public record ExportColumn(String name, String type) {

    /** What can be done with its values. */
    public enum Kind {
        TEXT,
        /** An exact decimal or a whole number. */
        EXACT,
        /** Binary floating point: its shortest decimal notation is what the bill says. */
        BINARY,
        /** A day or a moment. */
        TIME,
        /** A map from text to text. */
        MAP
    }

    /** What can be done with its values. */
    public Kind kind() {
        String lower = type.toLowerCase(Locale.ROOT);
        if (lower.startsWith("map")) {
            return Kind.MAP;
        }
        if (lower.startsWith("decimal") || lower.startsWith("bigint") || lower.startsWith("integer")) {
            return Kind.EXACT;
        }
        if (lower.startsWith("double") || lower.startsWith("float") || lower.startsWith("real")) {
            return Kind.BINARY;
        }
        return lower.startsWith("timestamp") || lower.startsWith("date") ? Kind.TIME : Kind.TEXT;
    }
}
