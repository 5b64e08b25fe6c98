package io.costanalyzer.wiring;

/** There is no configuration where one was looked for. The message says where and what to do. */
public final class MissingConfigException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    MissingConfigException(String message) {
        super(message);
    }
}
