package io.costanalyzer.alert;

import io.costanalyzer.allocation.Environment;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * A wish not to be told. An incident that is muted is followed all the same, and told when the mute is over and it is not.
 *
 * @param id its name
 * @param author who wished it
 * @param reason why
 * @param from its first day, in UTC
 * @param until its last day, in UTC
 * @param planned whether what happens is planned
 * @param incidentId of one incident; absent for all that fit the rest
 * @param environment in this environment alone
 * @param service of this service alone
 */
public record Mute(
        String id,
        String author,
        String reason,
        LocalDate from,
        LocalDate until,
        boolean planned,
        Optional<String> incidentId,
        Optional<Environment> environment,
        Optional<String> service) {

    public Mute {
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(until, "until");
        if (author.isBlank() || reason.isBlank()) {
            throw new IllegalArgumentException("A mute needs an author and a reason");
        }
        if (incidentId.isEmpty() && environment.isEmpty() && service.isEmpty()) {
            throw new IllegalArgumentException("A mute of everything would make silence ambiguous");
        }
    }

    /** A mute with a name that follows from what it says. */
    public static Mute of(
            String author,
            String reason,
            LocalDate from,
            LocalDate until,
            boolean planned,
            Optional<String> incidentId,
            Optional<Environment> environment,
            Optional<String> service) {
        String id = Fingerprint.of(
                "mute",
                incidentId.orElse(""),
                environment.map(Environment::name).orElse(""),
                service.orElse(""),
                author,
                until.toString());
        return new Mute(
                id.substring(id.length() - 10), author, reason, from, until, planned, incidentId, environment, service);
    }

    /** Whether it is in force on a day. */
    public boolean holds(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(until);
    }

    /** Whether it is about this incident. The health of the service itself is muted by name only. */
    public boolean covers(Incident incident) {
        if (incidentId.isPresent()) {
            return incidentId.get().equals(incident.id());
        }
        return incident.matter().kind() != IncidentKind.HEALTH
                && (environment.isEmpty()
                        || environment.equals(incident.matter().environment()))
                && (service.isEmpty() || service.equals(incident.matter().serviceName()));
    }
}
