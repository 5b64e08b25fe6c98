package io.costanalyzer.app;

import io.costanalyzer.alert.Incident;
import io.costanalyzer.alert.IncidentBook;
import io.costanalyzer.alert.IncidentBook.DeliveryFailure;
import io.costanalyzer.alert.Trouble;
import io.costanalyzer.alert.Trouble.Flaw;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What went wrong with the runs before this one: days without a run, and messages that did not arrive. */
final class RunTroubles {

    private static final String DAILY_JOB = "daily job";
    private static final int EXAMPLES = 2;

    private final IncidentBook book;
    private final LocalDate asOf;

    RunTroubles(IncidentBook book, LocalDate asOf) {
        this.book = book;
        this.asOf = asOf;
    }

    List<Trouble> found() {
        List<Trouble> troubles = new ArrayList<>();
        book.asOf()
                .filter(day -> ChronoUnit.DAYS.between(day, asOf) > 1)
                .ifPresent(day -> troubles.add(new Trouble(
                        Flaw.RUN_MISSED,
                        DAILY_JOB,
                        day.plusDays(1),
                        List.of("It ran on " + day + " and not again before " + asOf + "."))));
        failuresByChannel().forEach((channel, all) -> {
            // A second run of the same day sends what failed; when it succeeds, nobody has to know.
            List<DeliveryFailure> failures =
                    all.stream().filter(failure -> failure.on().isBefore(asOf)).toList();
            if (!failures.isEmpty()) {
                troubles.add(new Trouble(
                        Flaw.DELIVERY_FAILED, channel, failures.get(0).on(), reasons(failures)));
            }
        });
        return troubles;
    }

    private static List<String> reasons(List<DeliveryFailure> failures) {
        return failures.stream()
                .map(DeliveryFailure::why)
                .distinct()
                .limit(EXAMPLES)
                .toList();
    }

    /** The keys of what is over. */
    Set<String> fine() {
        Set<String> fine = new HashSet<>();
        if (book.asOf().filter(day -> ChronoUnit.DAYS.between(day, asOf) == 1).isPresent()) {
            fine.add(Trouble.key(Flaw.RUN_MISSED, DAILY_JOB));
        }
        Map<String, List<DeliveryFailure>> failing = failuresByChannel();
        book.incidents().stream()
                .filter(Incident::open)
                .map(Incident::matter)
                .filter(matter -> matter instanceof Trouble trouble
                        && trouble.flaw() == Flaw.DELIVERY_FAILED
                        && !failing.containsKey(trouble.subject()))
                .forEach(matter -> fine.add(matter.key()));
        return fine;
    }

    private Map<String, List<DeliveryFailure>> failuresByChannel() {
        return book.failures().stream()
                .collect(Collectors.groupingBy(DeliveryFailure::channel, TreeMap::new, Collectors.toList()));
    }
}
