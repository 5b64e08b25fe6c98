package io.costanalyzer.alert;

import static io.costanalyzer.alert.Cases.after;
import static io.costanalyzer.alert.Cases.found;
import static io.costanalyzer.alert.Cases.nov;
import static io.costanalyzer.alert.Cases.odd;
import static io.costanalyzer.alert.Cases.run;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class IncidentBookTest {

    private static final OddDays LAMBDA = odd("AWS Lambda", true, run(10, 10, "2"));
    private static final OddDays S3 = odd("Amazon S3", true, run(10, 10, "3"));
    private static final IncidentBook BOOK = after(found(13, LAMBDA, S3));

    @Test
    void anIncidentIsFoundByItsNameOrTheEndOfItAndByNothingThatFitsTwo() {
        Incident lambda = of(LAMBDA);
        assertThat(BOOK.find(lambda.id())).contains(lambda);
        assertThat(BOOK.find(lambda.shortId())).contains(lambda);
        assertThat(BOOK.find(lambda.id().substring(lambda.id().length() - 6))).contains(lambda);
        assertThat(BOOK.find(lambda.id().substring(lambda.id().length() - 5)))
                .as("too short to be typed by intent")
                .isEmpty();
        assertThat(BOOK.find("")).isEmpty();
        assertThat(BOOK.find(lambda.id().substring(0, 12))).as("its beginning").isEmpty();
        Incident other = new Incident(
                "x-" + lambda.id(),
                S3,
                Incident.State.OPEN,
                Severity.LOW,
                Optional.empty(),
                nov(13),
                nov(13),
                Optional.empty(),
                Optional.empty(),
                List.of());
        IncidentBook two =
                new IncidentBook(Optional.of(nov(13)), List.of(lambda, other), List.of(), List.of(), List.of());
        assertThat(two.find(lambda.shortId())).as("one of two").isEmpty();
    }

    @Test
    void whatTheNewestDayToldIsOfferedAgainAndWhatIsOldAndDeliveredIsNot() {
        assertThat(BOOK.offered()).isEqualTo(BOOK.notices()).hasSize(2);
        Set<String> sent = Set.of(BOOK.notices().get(0).messageId());
        IncidentBook delivered = BOOK.delivered(sent, List.of());
        assertThat(delivered.pending()).isEmpty();
        assertThat(delivered.offered())
                .as("the delivery ledger knows who has it")
                .hasSize(2);
        IncidentBook tomorrow = after(delivered, found(14, LAMBDA, S3));
        assertThat(tomorrow.offered()).isEmpty();
        IncidentBook undelivered = after(BOOK, found(14, LAMBDA, S3));
        assertThat(undelivered.offered()).as("tried again").hasSize(2);
        assertThat(IncidentBook.empty().offered()).isEmpty();
    }

    @Test
    void aMuteReplacesOneOfItsNameAndGoesByItsName() {
        Mute first = mute("AWS Lambda", "release", 20);
        Mute again = mute("AWS Lambda", "still the release", 20);
        Mute other = mute("Amazon S3", "migration", 25);
        assertThat(first.id()).isEqualTo(again.id()).isNotEqualTo(other.id());
        IncidentBook muted = BOOK.muted(first).muted(other).muted(again);
        assertThat(muted.mutes()).containsExactlyInAnyOrder(again, other);
        assertThat(muted.unmuted(other.id()).mutes()).containsExactly(again);
        assertThat(muted.unmuted(other.id()).incidents()).isEqualTo(BOOK.incidents());
        assertThat(muted.unmuted("nothing").mutes()).hasSize(2);
    }

    /**
     * What was told more than a hundred days ago is forgotten, and what ended or was muted when no report can name it any
     * more; what is open is not.
     */
    @Test
    void theBookForgetsWhatNobodyAsksForAnyMore() {
        assertThat(IncidentBook.empty().tidied()).isEqualTo(IncidentBook.empty());
        IncidentBook ended = after(BOOK.muted(mute("AWS Lambda", "release", 20)), found(14, S3), found(22, S3));
        assertThat(of(ended, LAMBDA).open()).isFalse();
        int endedOn = of(ended, LAMBDA).endedOn().orElseThrow().getDayOfMonth();
        IncidentBook kept = at(ended, endedOn + 430);
        assertThat(kept.incidents()).hasSize(2);
        assertThat(at(ended, endedOn + 431).incidents())
                .extracting(Incident::matter)
                .containsExactly(of(ended, S3).matter());
        assertThat(at(ended, 20 + 430).mutes()).hasSize(1);
        assertThat(at(ended, 20 + 431).mutes()).isEmpty();
        assertThat(at(ended, 13 + 100).notices()).hasSize(ended.notices().size());
        assertThat(at(ended, 13 + 101).notices())
                .noneMatch(notice -> notice.asOf().equals(nov(13)));
    }

    private static IncidentBook at(IncidentBook book, int day) {
        return new IncidentBook(Optional.of(nov(day)), book.incidents(), book.mutes(), book.notices(), book.failures())
                .tidied();
    }

    private static Incident of(OddDays odd) {
        return of(BOOK, odd);
    }

    private static Incident of(IncidentBook book, OddDays odd) {
        return book.incidents().stream()
                .filter(one -> one.matter().key().equals(odd.key()))
                .findFirst()
                .orElseThrow();
    }

    private static Mute mute(String service, String reason, int until) {
        return Mute.of(
                "ana", reason, nov(13), nov(until), false, Optional.empty(), Optional.empty(), Optional.of(service));
    }
}
