package io.costanalyzer.ingestion;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Whether a cost allocation tag counts on the bill.
 *
 * @param key the tag key, written by strangers
 * @param state what is known of it
 * @param since the day (UTC) on which it was last activated or deactivated; absent when nobody says
 */
public record TagActivation(String key, State state, Optional<LocalDate> since) {

    /** What can be known of a tag key. */
    public enum State {
        /** Charges can be told apart by it. Charges from before its activation cannot. */
        ACTIVE,
        /** It is known and not activated: no charge can be told apart by it. */
        INACTIVE,
        /** The bill knows no such key: no resource bears it, or it is spelt otherwise. */
        ABSENT,
        /** The source has no such thing as activation: what stands on a charge counts. */
        NOT_NEEDED,
        /** Nobody answered, or the answer was refused. */
        UNKNOWN
    }

    /** A key that nothing was found out about. */
    public static TagActivation unknown(String key) {
        return new TagActivation(key, State.UNKNOWN, Optional.empty());
    }
}
