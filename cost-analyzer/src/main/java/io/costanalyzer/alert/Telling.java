package io.costanalyzer.alert;

import io.costanalyzer.alert.Incident.State;
import io.costanalyzer.alert.Incident.Step;
import io.costanalyzer.alert.Incident.Told;
import io.costanalyzer.alert.Notice.Route;
import io.costanalyzer.money.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What of a book is to be told that was not told yet: once, and again only when it doubles, changes severity or ends. */
final class Telling {

    private static final String EVERYBODY = "everybody";

    private final AlertPolicy policy;

    Telling(AlertPolicy policy) {
        this.policy = policy;
    }

    /** The book with its new notices; the most severe are told first when the cap is near. */
    IncidentBook tell(IncidentBook book) {
        LocalDate asOf = book.asOf().orElseThrow();
        List<Incident> incidents = new ArrayList<>();
        List<Notice> fresh = new ArrayList<>();
        for (Incident incident : book.incidents()) {
            Optional<Change> change = change(incident, asOf);
            if (change.isEmpty()) {
                incidents.add(incident);
                continue;
            }
            boolean muted = book.muteOf(incident, asOf).isPresent();
            boolean tells =
                    !muted && isWorthAWord(incident, change.get(), asOf) && !waits(incident, book.notices(), asOf);
            // A muted end is never told late: by the time the mute is over it is no news.
            boolean settles =
                    tells || (muted && !incident.open() && incident.told().isPresent());
            Optional<Told> told = settles ? Optional.of(told(incident)) : incident.told();
            if (tells) {
                fresh.add(notice(incident, change.get(), asOf));
            }
            boolean stepped = settles || isFirst(incident, change.get());
            incidents.add(
                    stepped ? incident.with(new Step(asOf, change.get(), incident.severity(), tells), told) : incident);
        }
        List<Notice> all = new ArrayList<>(book.notices());
        all.addAll(routed(fresh, book.notices(), asOf));
        return new IncidentBook(book.asOf(), incidents, book.mutes(), all, book.failures());
    }

    /**
     * An owner gets one digest a day: what a later run of the same day finds waits for the next one, unless it is urgent or
     * over already, which tomorrow would not tell.
     */
    private static boolean waits(Incident incident, List<Notice> known, LocalDate asOf) {
        return !isUrgent(incident)
                && (incident.open() || incident.told().isPresent())
                && known.stream()
                        .anyMatch(notice -> notice.asOf().equals(asOf)
                                && notice.route() == Route.DIGEST
                                && notice.owner().equals(incident.owner()));
    }

    private static boolean isUrgent(Incident incident) {
        return incident.severity() == Severity.HIGH
                || incident.told()
                        .map(Told::severity)
                        .filter(Severity.HIGH::equals)
                        .isPresent();
    }

    /** What has happened since the incident was told last. */
    private Optional<Change> change(Incident incident, LocalDate asOf) {
        Optional<Told> told = incident.told();
        if (!incident.open()) {
            boolean news =
                    told.isPresent() ? !told.get().end() : incident.endedOn().equals(Optional.of(asOf));
            return news ? Optional.of(end(incident.state())) : Optional.empty();
        }
        if (told.isEmpty()) {
            return Optional.of(Change.OPENED);
        }
        if (told.get().end()) {
            return Optional.of(Change.REOPENED);
        }
        if (incident.matter() instanceof BudgetUse use) {
            return told.get().marks().containsAll(marks(use)) ? Optional.empty() : Optional.of(Change.WORSE);
        }
        if (told.get().severity() != incident.severity()) {
            return Optional.of(Change.SEVERITY);
        }
        Optional<Money> size = incident.matter().size();
        boolean doubled = size.isPresent()
                && told.get()
                        .size()
                        .filter(before -> before.signum() > 0 && size.get().compareTo(before.times(2)) >= 0)
                        .isPresent();
        return doubled ? Optional.of(Change.WORSE) : Optional.empty();
    }

    private static Change end(State state) {
        return switch (state) {
            case CORRECTED -> Change.CORRECTED;
            case CLOSED -> Change.CLOSED;
            case OPEN, RESOLVED -> Change.RESOLVED;
        };
    }

    private boolean isWorthAWord(Incident incident, Change change, LocalDate asOf) {
        if (change.isEnd()) {
            return incident.told().isPresent()
                    ? !endsSilently(incident)
                    : change == Change.RESOLVED && isRecent(incident, asOf) && isLargeEnough(incident);
        }
        return incident.told().isPresent() || isLargeEnough(incident);
    }

    private boolean isLargeEnough(Incident incident) {
        boolean longEnough = !(incident.matter() instanceof OddDays odd)
                || incident.severity() == Severity.HIGH
                || odd.oddDayCount() >= policy.minimumDays();
        return incident.severity() != Severity.LOW && longEnough;
    }

    /** Odd days that were over at first sight are told when they are not old. */
    private boolean isRecent(Incident incident, LocalDate asOf) {
        return incident.openedOn().equals(asOf)
                && incident.matter() instanceof OddDays odd
                && odd.period().endExclusive().isAfter(asOf.minusDays(policy.sameWithinDays()));
    }

    private static boolean endsSilently(Incident incident) {
        if (incident.matter() instanceof BudgetUse use) {
            return incident.endedOn().filter(use::isOver).isPresent();
        }
        // What AWS alone has seen ends when AWS no longer lists it, or when we have seen it ourselves: no news in
        // either case.
        boolean byAwsAlone = incident.matter() instanceof OddDays odd && !odd.seenHere();
        return byAwsAlone
                || (incident.matter() instanceof Trouble trouble
                        && trouble.flaw().endsSilently());
    }

    /** What is not told is written down when it begins and when it ends, and not day by day. */
    private static boolean isFirst(Incident incident, Change change) {
        return incident.history().isEmpty()
                || (change.isEnd() && incident.told().isEmpty());
    }

    private static Told told(Incident incident) {
        SortedSet<String> marks = new TreeSet<>(
                incident.told().filter(before -> !before.end()).map(Told::marks).orElseGet(TreeSet::new));
        if (incident.matter() instanceof BudgetUse use) {
            marks.addAll(marks(use));
        }
        return new Told(incident.severity(), incident.matter().size(), marks, !incident.open());
    }

    private static SortedSet<String> marks(BudgetUse use) {
        SortedSet<String> marks = new TreeSet<>();
        use.actualCrossed().forEach(percent -> marks.add("actual-" + percent));
        // What is spent already is no forecast any more.
        use.forecastCrossed().stream()
                .filter(percent -> !use.actualCrossed().contains(percent))
                .forEach(percent -> marks.add("forecast-" + percent));
        return marks;
    }

    private static Notice notice(Incident incident, Change change, LocalDate asOf) {
        Optional<Severity> before = incident.told().map(Told::severity);
        return new Notice(
                incident.id() + "-" + change.word() + "-" + asOf,
                incident.id(),
                change,
                asOf,
                incident.severity(),
                before,
                isUrgent(incident) ? Route.NOW : Route.DIGEST,
                incident.owner(),
                "",
                false);
    }

    private List<Notice> routed(List<Notice> fresh, List<Notice> known, LocalDate asOf) {
        Map<String, Integer> atOnce = new HashMap<>();
        known.stream()
                .filter(notice -> notice.asOf().equals(asOf) && notice.route() == Route.NOW)
                .forEach(notice -> atOnce.merge(owner(notice), 1, Integer::sum));
        List<Notice> now = new ArrayList<>();
        List<Notice> later = new ArrayList<>();
        fresh.stream()
                .sorted(Comparator.comparing(Notice::severity).thenComparing(Notice::id))
                .forEach(notice -> {
                    boolean fits = notice.route() == Route.NOW
                            && atOnce.merge(owner(notice), 1, Integer::sum) <= policy.capPerOwner();
                    (fits ? now : later).add(fits ? notice.in("alert-" + notice.id()) : digested(notice));
                });
        Map<String, List<Notice>> byOwner = later.stream().collect(Collectors.groupingBy(Telling::owner));
        byOwner.forEach((owner, notices) -> {
            String ids = notices.stream().map(Notice::id).sorted().collect(Collectors.joining(" "));
            String message = Fingerprint.titled("digest-" + owner + "-" + asOf, owner, ids);
            notices.forEach(notice -> now.add(notice.in(message)));
        });
        return now;
    }

    private static Notice digested(Notice notice) {
        return new Notice(
                notice.id(),
                notice.incidentId(),
                notice.change(),
                notice.asOf(),
                notice.severity(),
                notice.before(),
                Route.DIGEST,
                notice.owner(),
                "",
                false);
    }

    private static String owner(Notice notice) {
        return notice.owner().orElse(EVERYBODY);
    }
}
