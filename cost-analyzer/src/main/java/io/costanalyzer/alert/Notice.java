package io.costanalyzer.alert;

import java.time.LocalDate;
import java.util.Optional;

/**
 * One thing to tell about an incident. Notices with the same message id are told in one message.
 *
 * @param id by incident, change and day: the same however often the day is run
 * @param incidentId of which incident
 * @param change what happened
 * @param asOf the day of the run
 * @param severity as of that day
 * @param before the severity that was told before, if any
 * @param route by itself at once, or with others of the day
 * @param owner whom to tell; absent for the general address
 * @param messageId of the message that carries it
 * @param delivered whether every channel has it
 */
public record Notice(
        String id,
        String incidentId,
        Change change,
        LocalDate asOf,
        Severity severity,
        Optional<Severity> before,
        Route route,
        Optional<String> owner,
        String messageId,
        boolean delivered) {

    /** How something is told. */
    public enum Route {
        /** By itself, at once. */
        NOW,
        /** In the day's digest of its owner. */
        DIGEST
    }

    Notice in(String message) {
        return new Notice(id, incidentId, change, asOf, severity, before, route, owner, message, delivered);
    }

    Notice marked() {
        return new Notice(id, incidentId, change, asOf, severity, before, route, owner, messageId, true);
    }
}
