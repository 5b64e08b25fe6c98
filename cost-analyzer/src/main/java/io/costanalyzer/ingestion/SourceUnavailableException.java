package io.costanalyzer.ingestion;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A source refused, did not answer, or answered something that cannot be true. Nothing of the read may be used. Its message is
 * one line, whatever of an answer it quotes.
 */
public final class SourceUnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private static final Pattern BREAKS = Pattern.compile("[\\p{Cc}\\p{Zl}\\p{Zp}]+");

    private final String operation;
    private final String remedy;

    /**
     * @param operation what was asked, as the provider calls it: {@code ce:GetCostAndUsage}, {@code read bill.csv.gz}
     * @param problem what went wrong, a clause without full stop and without secrets
     * @param remedy what to do about it, a sentence
     * @param cause the exception below, if there is one
     */
    public SourceUnavailableException(String operation, String problem, String remedy, @Nullable Throwable cause) {
        super(BREAKS.matcher(operation + ": " + problem + ". " + remedy).replaceAll(" "), cause);
        this.operation = operation;
        this.remedy = remedy;
    }

    /** What was asked. */
    public String operation() {
        return operation;
    }

    /** What to do, a sentence for people. */
    public String remedy() {
        return remedy;
    }
}
