package io.costanalyzer.alert;

import static io.costanalyzer.alert.Cases.after;
import static io.costanalyzer.alert.Cases.found;
import static io.costanalyzer.alert.Cases.nov;
import static io.costanalyzer.alert.Cases.odd;
import static io.costanalyzer.alert.Cases.run;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What is not urgent goes out in one digest per owner and day, however many matters there are and however often a day runs. */
class OneDigestADayTest {

    private static final OddDays LAMBDA = odd("AWS Lambda", true, run(10, 10, "2"));
    private static final OddDays S3 = odd("Amazon S3", true, run(10, 10, "3"));
    private static final OddDays ATHENA = odd("Amazon Athena", true, run(10, 10, "3"));
    private static final OddDays EC2 = odd("Amazon EC2", true, run(10, 10, "30"));

    @Test
    void twoOwnersWithThreeMattersGetOneEach() {
        assertThat(digests(after(found(13, LAMBDA, S3, ATHENA))))
                .isEqualTo(Map.of("platform 2026-11-13", 1, "data 2026-11-13", 1));
    }

    @Test
    void theSameDayOnceMoreTellsNothingNew() {
        IncidentBook once = after(found(13, LAMBDA, S3));
        IncidentBook twice = after(once, found(13, LAMBDA, S3));
        assertThat(twice.notices()).isEqualTo(once.notices());
    }

    @Test
    void whatALaterRunOfTheDayFindsWaitsForTheNextDigest() {
        IncidentBook book = after(found(13, LAMBDA), found(13, LAMBDA, S3));
        assertThat(about(book, S3)).isEmpty();
        IncidentBook tomorrow = after(book, found(14, LAMBDA, S3));
        assertThat(about(tomorrow, S3)).containsExactly(nov(14));
        assertThat(digests(tomorrow)).isEqualTo(Map.of("platform 2026-11-13", 1, "platform 2026-11-14", 1));
    }

    @Test
    void anotherOwnerHasADigestOfItsOwnLeft() {
        IncidentBook book = after(found(13, LAMBDA), found(13, LAMBDA, ATHENA));
        assertThat(about(book, ATHENA)).containsExactly(nov(13));
    }

    @Test
    void whatIsUrgentWaitsForNothing() {
        IncidentBook book = after(found(13, LAMBDA), found(13, LAMBDA, EC2));
        assertThat(about(book, EC2)).containsExactly(nov(13));
    }

    @Test
    void whatIsOverAtFirstSightIsToldTheSameDayForTomorrowWouldNotTellIt() {
        OddDays over = odd("Amazon S3", false, run(5, 6, "20"));
        IncidentBook book = after(found(13, LAMBDA), found(13, LAMBDA, over));
        assertThat(about(book, over)).containsExactly(nov(13));
    }

    /** How many messages each owner got on each day as a digest. */
    private static Map<String, Integer> digests(IncidentBook book) {
        return book.notices().stream()
                .filter(notice -> notice.route() == Notice.Route.DIGEST)
                .collect(Collectors.groupingBy(
                        notice -> notice.owner().orElse("everybody") + " " + notice.asOf(),
                        TreeMap::new,
                        Collectors.collectingAndThen(
                                Collectors.mapping(Notice::messageId, Collectors.toSet()), Set::size)));
    }

    private static List<LocalDate> about(IncidentBook book, OddDays odd) {
        Set<String> ids = book.incidents().stream()
                .filter(incident -> incident.matter().key().equals(odd.key()))
                .map(Incident::id)
                .collect(Collectors.toSet());
        return book.notices().stream()
                .filter(notice -> ids.contains(notice.incidentId()))
                .map(Notice::asOf)
                .toList();
    }
}
