package io.costanalyzer.render.json;

/** A file that should hold the model of a report does not, or holds one that this version cannot read. */
public final class UnreadableReportException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnreadableReportException(String message) {
        super(message);
    }

    UnreadableReportException(String message, Throwable cause) {
        super(message, cause);
    }
}
