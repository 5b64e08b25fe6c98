package io.costanalyzer.wiring;

/** An environment variable that the configuration names is not set. */
public final class MissingVariableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    MissingVariableException(String name, String purpose) {
        super("The environment variable " + name + " is not set. It should hold " + purpose
                + ", because secrets do not stand in the configuration.");
    }
}
