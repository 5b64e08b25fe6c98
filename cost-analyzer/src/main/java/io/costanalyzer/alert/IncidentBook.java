package io.costanalyzer.alert;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Everything that has to be remembered from one run to the next. Immutable.
 *
 * @param asOf the day of the newest run; absent before the first
 * @param incidents by id
 * @param mutes by id, expired ones included for as long as a report can still name them
 * @param notices what was told or is to be told, by id
 * @param failures deliveries that failed in the last run
 */
public record IncidentBook(
        Optional<LocalDate> asOf,
        List<Incident> incidents,
        List<Mute> mutes,
        List<Notice> notices,
        List<DeliveryFailure> failures) {

    /** How long a notice that did not reach everybody is tried again. */
    static final int PATIENCE_DAYS = 7;

    private static final int MEMORY_DAYS = 100;

    /** Fourteen months: so long a month that AWS restates gets a report of its own, which tells its incidents and mutes. */
    private static final int REPORT_DAYS = 430;

    public IncidentBook {
        incidents = sorted(incidents, Comparator.comparing(Incident::id));
        mutes = sorted(mutes, Comparator.comparing(Mute::id));
        notices = sorted(notices, Comparator.comparing(Notice::id));
        failures = sorted(
                failures, Comparator.comparing(DeliveryFailure::channel).thenComparing(DeliveryFailure::messageId));
    }

    /**
     * A message that did not reach a channel.
     *
     * @param channel which
     * @param messageId of the message
     * @param on the day of the run
     * @param why a sentence, without secrets
     */
    public record DeliveryFailure(String channel, String messageId, LocalDate on, String why) {}

    /** Nothing yet. */
    public static IncidentBook empty() {
        return new IncidentBook(Optional.empty(), List.of(), List.of(), List.of(), List.of());
    }

    private static <T> List<T> sorted(List<T> values, Comparator<T> order) {
        return values.stream().sorted(order).toList();
    }

    /** The incident of an id, or of the end of an id, when there is one alone. */
    public Optional<Incident> find(String idOrEnd) {
        List<Incident> found = incidents.stream()
                .filter(incident -> incident.id().equals(idOrEnd)
                        || (idOrEnd.length() >= 6 && incident.id().endsWith(idOrEnd)))
                .toList();
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    /** What still has to reach somebody. */
    public List<Notice> pending() {
        return notices.stream()
                .filter(notice -> !notice.delivered()
                        && asOf.filter(day -> notice.asOf().isAfter(day.minusDays(PATIENCE_DAYS)))
                                .isPresent())
                .toList();
    }

    /** What has to reach somebody, with what the newest day has told already: the delivery ledger knows who has it. */
    public List<Notice> offered() {
        return notices.stream()
                .filter(notice -> asOf.filter(notice.asOf()::equals).isPresent()
                        || pending().contains(notice))
                .toList();
    }

    /** Whether an incident is not to be told on a day. */
    public Optional<Mute> muteOf(Incident incident, LocalDate day) {
        return mutes.stream()
                .filter(mute -> mute.holds(day) && mute.covers(incident))
                .findFirst();
    }

    /** The book with a mute more; one of the same name is replaced. */
    public IncidentBook muted(Mute mute) {
        List<Mute> all = new ArrayList<>(
                mutes.stream().filter(other -> !other.id().equals(mute.id())).toList());
        all.add(mute);
        return new IncidentBook(asOf, incidents, all, notices, failures);
    }

    /** The book without a mute. */
    public IncidentBook unmuted(String muteId) {
        return new IncidentBook(
                asOf,
                incidents,
                mutes.stream().filter(mute -> !mute.id().equals(muteId)).toList(),
                notices,
                failures);
    }

    /** The book after a delivery: these messages reached everybody, and this is what failed. */
    public IncidentBook delivered(Set<String> messageIds, List<DeliveryFailure> failed) {
        return new IncidentBook(
                asOf,
                incidents,
                mutes,
                notices.stream()
                        .map(notice -> messageIds.contains(notice.messageId()) ? notice.marked() : notice)
                        .toList(),
                failed);
    }

    /** The book without what is long past. */
    IncidentBook tidied() {
        if (asOf.isEmpty()) {
            return this;
        }
        LocalDate oldest = asOf.get().minusDays(REPORT_DAYS);
        LocalDate oldestNotice = asOf.get().minusDays(MEMORY_DAYS);
        return new IncidentBook(
                asOf,
                incidents.stream()
                        .filter(one -> one.endedOn()
                                .filter(day -> day.isBefore(oldest))
                                .isEmpty())
                        .toList(),
                mutes.stream().filter(mute -> !mute.until().isBefore(oldest)).toList(),
                notices.stream()
                        .filter(notice -> !notice.asOf().isBefore(oldestNotice))
                        .toList(),
                failures);
    }
}
