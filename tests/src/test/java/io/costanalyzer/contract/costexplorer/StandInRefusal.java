package io.costanalyzer.contract.costexplorer;

/** An error answer of the stand-in. */
final class StandInRefusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String type;

    StandInRefusal(String type, String message) {
        super(message);
        this.type = type;
    }

    /** The error code, as {@code ValidationException}. */
    String type() {
        return type;
    }
}
