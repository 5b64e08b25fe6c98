package io.costanalyzer.entry.lambda;

import java.util.regex.Pattern;

/**
 * Hides the numbers of AWS accounts, which stand in ARNs and in the errors of AWS, from logs. The last four digits stay, so
 * that one account can be told from another.
 *
 * @param shown whether they are shown all the same
 */
record AccountNumbers(boolean shown) {

    /** The variable that shows them: {@code true}. */
    static final String VARIABLE = "COST_ANALYZER_LOG_ACCOUNTS";

    private static final Pattern TWELVE_DIGITS = Pattern.compile("(?<![0-9.])[0-9]{8}([0-9]{4})(?![0-9.]*[0-9])");

    /** The text as it may be logged. */
    String hidden(String text) {
        return shown ? text : TWELVE_DIGITS.matcher(text).replaceAll("********$1");
    }
}
