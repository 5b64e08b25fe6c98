package io.costanalyzer.faults;

import java.util.function.UnaryOperator;

/**
 * What becomes of a call.
 *
 * @param reaches whether the other side gets it and does what it asks
 * @param request what is done to the request before that
 * @param answer what is done to the answer of the other side; without one, to an empty answer
 * @param end how the answer goes back
 * @param before done before the other side gets it
 * @param after done when the other side has done it and before anything goes back
 */
record Turn(
        boolean reaches,
        UnaryOperator<HttpMessage> request,
        UnaryOperator<HttpMessage> answer,
        End end,
        Runnable before,
        Runnable after) {

    /** How an answer goes back. */
    enum End {
        WHOLE,
        /** The connection ends in the middle of the body. */
        HALF,
        /** The connection is reset before anything goes back. */
        RESET,
        /** Nothing goes back, and the connection stays open. */
        SILENCE
    }

    static Turn pass() {
        return new Turn(
                true, UnaryOperator.identity(), UnaryOperator.identity(), End.WHOLE, Turn::nothing, Turn::nothing);
    }

    static Turn changed(UnaryOperator<HttpMessage> change) {
        return new Turn(true, UnaryOperator.identity(), change, End.WHOLE, Turn::nothing, Turn::nothing);
    }

    static Turn refused(HttpMessage refusal) {
        return new Turn(false, UnaryOperator.identity(), none -> refusal, End.WHOLE, Turn::nothing, Turn::nothing);
    }

    static Turn broken(boolean reaches, End end) {
        return new Turn(reaches, UnaryOperator.identity(), UnaryOperator.identity(), end, Turn::nothing, Turn::nothing);
    }

    Turn rewriting(UnaryOperator<HttpMessage> other) {
        return new Turn(reaches, other, answer, end, before, after);
    }

    Turn preceded(Runnable first) {
        return new Turn(reaches, request, answer, end, first, after);
    }

    static Turn with(Runnable before, Runnable after) {
        return new Turn(true, UnaryOperator.identity(), UnaryOperator.identity(), End.WHOLE, before, after);
    }

    private static void nothing() {}
}
