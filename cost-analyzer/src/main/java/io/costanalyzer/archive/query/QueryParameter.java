package io.costanalyzer.archive.query;

import java.util.regex.Pattern;

/**
 * Something a canned query asks for.
 *
 * @param name as it stands in the text behind a colon
 * @param value what is taken when nobody says otherwise: {@code latest} is the newest month that is over, {@code previous}
 *     the month before the month asked for, anything else is the value itself
 * @param description for people
 */
public record QueryParameter(String name, String value, String description) {

    /** The newest month of the archive that is over. */
    public static final String LATEST = "latest";

    /** The month before the one asked for. */
    public static final String PREVIOUS = "previous";

    /** The queries cut year and month out by their places, so that nothing else may stand there. */
    private static final Pattern MONTH = Pattern.compile("[0-9]{4}-(0[1-9]|1[0-2])");

    /** Whether what it asks for is a month. */
    boolean isMonth() {
        return value.equals(LATEST) || value.equals(PREVIOUS);
    }

    /**
     * Refuses what cannot be an answer.
     *
     * @throws QueryFailedException for a month that is none
     */
    void check(String given) {
        if (isMonth() && !MONTH.matcher(given).matches()) {
            throw QueryFailedException.wrong(
                    "\"" + given + "\" is no month.",
                    "Write it as --param " + name + "=2026-10: four digits, a hyphen, 01 to 12.");
        }
    }
}
