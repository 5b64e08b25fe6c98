package io.costanalyzer.archive.query;

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
}
