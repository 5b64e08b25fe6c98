package io.costanalyzer.alert;

import static io.costanalyzer.alert.Cases.after;
import static io.costanalyzer.alert.Cases.costing;
import static io.costanalyzer.alert.Cases.found;
import static io.costanalyzer.alert.Cases.nov;
import static io.costanalyzer.alert.Cases.odd;
import static io.costanalyzer.alert.Cases.run;
import static io.costanalyzer.alert.Cases.told;
import static io.costanalyzer.alert.Cases.usd;
import static org.assertj.core.api.Assertions.assertThat;

import io.costanalyzer.alert.Incident.State;
import io.costanalyzer.alert.Trouble.Flaw;
import io.costanalyzer.focus.ChargePeriod;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class IncidentJudgeTest {

    private static final String EC2 = "Amazon Elastic Compute Cloud - Compute";

    @Test
    void aWeekWithoutACauseIsAWeekWithoutAnAlert() {
        IncidentBook book = after(found(16), found(17), found(18), found(19), found(20));
        assertThat(book.incidents()).isEmpty();
        assertThat(book.notices()).isEmpty();
    }

    @Test
    void anIncidentIsToldOnceAndItsEndWithWhatItCost() {
        IncidentBook book = after(
                found(13, odd(EC2, true, run(10, 10, "30"))),
                found(14, odd(EC2, true, run(10, 11, "30"))),
                found(15, odd(EC2, true, run(10, 12, "30"))),
                found(16, odd(EC2, false, run(10, 12, "30"))),
                found(17, odd(EC2, false, run(10, 12, "30"))),
                found(18, odd(EC2, false, run(10, 12, "30"))));
        assertThat(told(book)).containsExactly("opened 13", "resolved 17");
        assertThat(book.incidents()).singleElement().satisfies(incident -> {
            assertThat(incident.state()).isEqualTo(State.RESOLVED);
            assertThat(incident.matter().soFar()).contains(usd("90"));
            assertThat(incident.history())
                    .extracting(step -> step.change().word())
                    .containsExactly("opened", "resolved");
        });
    }

    @Test
    void itIsToldAgainWhenItDoubles() {
        IncidentBook book = after(
                found(13, odd(EC2, true, run(10, 10, "30"))),
                found(14, odd(EC2, true, run(10, 10, "30"), run(11, 11, "80"))),
                found(15, odd(EC2, true, run(10, 10, "30"), run(11, 12, "90"))),
                found(16, odd(EC2, true, run(10, 10, "30"), run(11, 13, "90"))));
        assertThat(told(book)).containsExactly("opened 13", "worse 15");
    }

    @Test
    void itIsToldAgainWhenItsSeverityChangesAndNotForAStepOverTheEdge() {
        IncidentBook rises =
                after(found(13, odd(EC2, true, run(10, 10, "4"))), found(14, odd(EC2, true, run(10, 11, "7"))));
        assertThat(told(rises)).containsExactly("opened 13", "severity 14");
        IncidentBook wavers =
                after(found(13, odd(EC2, true, run(10, 10, "5"))), found(14, odd(EC2, true, run(10, 11, "4.7"))));
        assertThat(wavers.incidents())
                .singleElement()
                .extracting(Incident::severity)
                .isEqualTo(Severity.HIGH);
        assertThat(told(wavers)).containsExactly("opened 13");
    }

    @Test
    void aPauseIsNoChangeOfSeverity() {
        IncidentBook book =
                after(found(13, odd(EC2, true, run(10, 10, "5"))), found(14, odd(EC2, false, run(10, 10, "5"))));
        assertThat(told(book)).containsExactly("opened 13");
        assertThat(book.incidents())
                .singleElement()
                .extracting(Incident::severity)
                .isEqualTo(Severity.HIGH);
    }

    @Test
    void whatIsLowIsFollowedAndNotTold() {
        IncidentBook book =
                after(found(13, odd(EC2, true, run(10, 10, "0.5"))), found(16, odd(EC2, false, run(10, 10, "0.5"))));
        assertThat(book.notices()).isEmpty();
        assertThat(book.incidents())
                .singleElement()
                .extracting(Incident::severity)
                .isEqualTo(Severity.LOW);
    }

    @Test
    void highIsToldAtOnceAndMediumInOneDigestOfItsOwner() {
        IncidentBook book = after(found(
                13,
                odd(EC2, true, run(10, 10, "30")),
                odd("AWS Lambda", true, run(10, 10, "2")),
                odd("Amazon S3", true, run(10, 10, "3")),
                odd("Amazon Athena", true, run(10, 10, "3"))));
        assertThat(book.notices())
                .extracting(notice -> notice.route() + " " + notice.owner().orElse(""))
                .containsExactlyInAnyOrder("NOW platform", "DIGEST platform", "DIGEST platform", "DIGEST data");
        assertThat(book.notices().stream().map(Notice::messageId).distinct()).hasSize(3);
    }

    @Test
    void anOwnerGetsNoMoreAtOnceThanTheCap() {
        Matter[] seven = new Matter[7];
        for (int i = 0; i < seven.length; i++) {
            seven[i] = odd("Service " + i, true, run(10, 10, "30"));
        }
        IncidentBook book = after(found(13, seven));
        assertThat(book.notices().stream().filter(notice -> notice.route() == Notice.Route.NOW))
                .hasSize(5);
        assertThat(book.notices().stream().filter(notice -> notice.route() == Notice.Route.DIGEST))
                .extracting(Notice::severity)
                .containsExactly(Severity.HIGH, Severity.HIGH);
    }

    @Test
    void aDropIsNeverMoreThanMedium() {
        IncidentBook book = after(found(13, odd(EC2, true, run(10, 10, "-9"))));
        assertThat(book.notices()).singleElement().extracting(Notice::severity).isEqualTo(Severity.MEDIUM);
    }

    @Test
    void oddDaysWithAWeekBetweenAreTwoIncidents() {
        IncidentBook near = after(
                found(13, odd(EC2, true, run(10, 10, "30"))),
                found(17, odd(EC2, false, run(10, 10, "30"))),
                found(20, odd(EC2, true, run(10, 10, "30"), run(17, 17, "30"))));
        assertThat(near.incidents()).hasSize(1);
        assertThat(told(near)).containsExactly("opened 13", "resolved 17", "reopened 20");
        IncidentBook far = after(
                found(13, odd(EC2, true, run(10, 10, "30"))),
                found(17, odd(EC2, false, run(10, 10, "30"))),
                found(24, odd(EC2, true, run(21, 21, "30"))));
        assertThat(far.incidents()).hasSize(2);
        assertThat(told(far)).containsExactly("opened 13", "resolved 17", "opened 24");
    }

    @Test
    void daysThatHaveLeftTheLookbackStillCount() {
        IncidentBook book =
                after(found(13, odd(EC2, true, run(10, 10, "30"))), found(27, odd(EC2, true, run(16, 24, "30"))));
        assertThat(book.incidents())
                .singleElement()
                .satisfies(incident -> assertThat(incident.matter().soFar()).contains(usd("300")));
    }

    /** Pitfall 16: figures are estimated until the bill is final; a restated day corrects its incident. */
    @Test
    void aRestatedDayCorrectsItsIncident() {
        OddDays first = odd(EC2, true, run(10, 10, "30"));
        IncidentBook lower = after(found(13, first), found(14, odd(EC2, true, run(10, 11, "20"))));
        assertThat(lower.incidents().get(0).matter().soFar()).contains(usd("40"));
        IncidentBook gone = after(found(13, first), costing(found(14), first, "10"), costing(found(15), first, "10"));
        assertThat(told(gone)).containsExactly("opened 13", "corrected 14");
        assertThat(gone.incidents()).singleElement().satisfies(incident -> {
            assertThat(incident.state()).isEqualTo(State.CORRECTED);
            assertThat(incident.matter().soFar()).contains(usd("0"));
        });
    }

    /** A detector that changes its mind over unchanged figures has not been corrected by the bill. */
    @Test
    void daysThatAreNoLongerOddAtTheSameCostAreOverAndNotCorrected() {
        OddDays first = odd(EC2, true, run(10, 10, "30"));
        IncidentBook book = after(found(13, first), costing(found(14), first, "40"), costing(found(16), first, "40"));
        assertThat(told(book)).containsExactly("opened 13", "resolved 16");
    }

    /** Pitfall 28: absent is not fine. What was not looked at ends nothing. */
    @Test
    void daysThatWereNotJudgedEndNothing() {
        IncidentBook book = after(found(13, odd(EC2, true, run(10, 10, "30"))));
        Findings blind = new Findings(
                nov(17),
                List.of(),
                Set.of(),
                Optional.of(ChargePeriod.of(nov(3), nov(15))),
                Set.copyOf(nov(9).datesUntil(nov(15)).toList()),
                java.util.Map.of());
        Findings nothing = new Findings(nov(18), List.of(), Set.of(), Optional.empty(), Set.of(), java.util.Map.of());
        assertThat(after(book, blind, nothing).incidents())
                .singleElement()
                .extracting(Incident::state)
                .isEqualTo(State.OPEN);
    }

    @Test
    void aMutedIncidentIsFollowedAndToldWhenTheMuteIsOverAndItIsNot() {
        OddDays odd = odd(EC2, true, run(10, 10, "30"));
        Mute mute = Mute.of(
                "ana", "load test", nov(12), nov(14), true, Optional.empty(), odd.environment(), Optional.of(EC2));
        IncidentBook muted = after(IncidentBook.empty().muted(mute), found(13, odd), found(14, odd));
        assertThat(muted.notices()).isEmpty();
        assertThat(muted.incidents()).hasSize(1);
        IncidentBook later = after(muted, found(15, odd(EC2, true, run(10, 12, "30"))));
        assertThat(told(later)).containsExactly("opened 15");
        IncidentBook over = after(muted, found(16, odd(EC2, false, run(10, 10, "30"))), found(17));
        assertThat(told(over)).isEmpty();
    }

    @Test
    void aMuteOfAnEnvironmentDoesNotHideThatTheDataIsLate() {
        Mute mute = Mute.of(
                "ana",
                "release",
                nov(1),
                nov(30),
                true,
                Optional.empty(),
                Optional.of(io.costanalyzer.allocation.Environment.of("prod")),
                Optional.empty());
        Trouble late = new Trouble(Flaw.DATA_LATE, "a source", nov(9), List.of());
        assertThat(told(after(IncidentBook.empty().muted(mute), found(14, late))))
                .containsExactly("opened 14");
    }

    @Test
    void theMostCloselyNamedOwnerIsTold() {
        Incident athena = after(found(13, odd("Amazon Athena", true, run(10, 10, "30"))))
                .incidents()
                .get(0);
        Incident other =
                after(found(13, odd(EC2, true, run(10, 10, "30")))).incidents().get(0);
        assertThat(athena.owner()).contains("data");
        assertThat(other.owner()).contains("platform");
    }

    @Test
    void whatDidNotArriveIsPendingForAWeek() {
        IncidentBook book = after(found(13, odd(EC2, true, run(10, 10, "30"))));
        String message = book.pending().get(0).messageId();
        assertThat(book.delivered(Set.of(message), List.of()).pending()).isEmpty();
        OddDays later = odd(EC2, true, run(10, 12, "30"));
        assertThat(after(book, found(19, later)).pending())
                .extracting(Notice::messageId)
                .containsExactly(message);
        assertThat(after(book, found(20, later)).pending()).isEmpty();
    }
}
