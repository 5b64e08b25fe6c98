package io.costanalyzer.delivery;

import java.util.List;

/**
 * What became of one message on one channel in one run.
 *
 * @param messageId the message
 * @param channel the channel's name; empty when no channel carries the message
 * @param end how it ended
 * @param reference what the other side calls the message, or where it lies; empty when it is not known to be there
 * @param problems what went wrong, a sentence each; without secrets; empty when nothing did
 */
public record Dispatched(String messageId, String channel, End end, String reference, List<String> problems) {

    public Dispatched {
        problems = List.copyOf(problems);
        if (end.good() != problems.isEmpty()) {
            throw new IllegalArgumentException(end + " with the problems " + problems);
        }
    }

    /** How it can end. */
    public enum End {
        /** Sent by this run and written down. */
        DELIVERED,
        /** Sent by an earlier run, or by this one before it was started again. */
        DELIVERED_BEFORE,
        /** Some recipients have it, some were refused; a retry repeats it for those. */
        PARTLY,
        /** Nobody is known to have it; a retry repeats it. */
        FAILED,
        /** Another run is at it; its end is not known here. */
        LEFT_TO_ANOTHER_RUN,
        /** It went out, but that could not be written down; a retry may send it a second time. */
        NOT_MARKED,
        /** No channel carries a message like this. */
        NOT_CARRIED;

        /** Whether nothing is left to do. */
        public boolean good() {
            return this == DELIVERED || this == DELIVERED_BEFORE;
        }
    }
}
