package io.costanalyzer.render.csv;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How a text from a bill is written into a cell. */
public final class CsvCell {

    private CsvCell() {}

    /** A text that a spreadsheet would run as a formula with an apostrophe before it, every other one as it is. */
    public static String forSpreadsheets(String text) {
        return Flavour.SPREADSHEET.safe(text);
    }

    /** For whom a file is meant. */
    enum Flavour {
        /** Unchanged, as FOCUS demands of strings. */
        EXACT {
            @Override
            String safe(String text) {
                return text;
            }
        },
        /**
         * With an apostrophe before what a spreadsheet would run as a formula (OWASP ASVS 5, 1.2.10; CWE-1236): a text
         * that begins with {@code = + - @}, their full-width twins or a control character, blanks before it or none.
         */
        SPREADSHEET {
            @Override
            String safe(String text) {
                return isFormula(text) ? "'" + text : text;
            }
        };

        abstract String safe(String text);

        /** The cell; empty for what is absent. */
        @Nullable
        String text(Optional<String> text) {
            return text.map(this::safe).orElse(null);
        }
    }

    private static final String STARTS = "=+-@\uff1d\uff0b\uff0d\uff20";

    private static boolean isFormula(String text) {
        return text.codePoints().filter(character -> !isBlank(character)).findFirst().stream()
                .anyMatch(first -> STARTS.indexOf(first) >= 0 || Character.getType(first) == Character.CONTROL);
    }

    /** What a spreadsheet may skip before it looks for a formula. */
    private static boolean isBlank(int character) {
        return character == ' ' || character == '\u00a0' || Character.getType(character) == Character.FORMAT;
    }
}
