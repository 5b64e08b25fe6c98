package io.costanalyzer.alert;

import static io.costanalyzer.alert.Cases.after;
import static io.costanalyzer.alert.Cases.budget;
import static io.costanalyzer.alert.Cases.found;
import static io.costanalyzer.alert.Cases.nov;
import static io.costanalyzer.alert.Cases.odd;
import static io.costanalyzer.alert.Cases.run;
import static io.costanalyzer.alert.Cases.theirs;
import static org.assertj.core.api.Assertions.assertThat;

import io.costanalyzer.focus.ChargePeriod;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class EndingsTest {

    private static final String EC2 = "Amazon EC2";

    /** Quiet days that could not be judged are no quiet days. */
    @Test
    void daysThatWereNotJudgedDoNotCountAsQuiet() {
        IncidentBook open = after(found(13, odd(EC2, true, run(10, 10, "5"))));
        Findings blind = new Findings(
                nov(16),
                List.of(),
                Set.of(),
                Optional.of(ChargePeriod.of(nov(2), nov(14))),
                Set.of(nov(11), nov(12), nov(13)),
                Map.of());
        assertThat(after(open, blind).incidents().get(0).open()).isTrue();
        Findings oneJudged =
                new Findings(nov(16), List.of(), Set.of(), blind.lookedAt(), Set.of(nov(12), nov(13)), Map.of());
        assertThat(after(open, oneJudged).incidents().get(0).open())
                .as("one of two")
                .isTrue();
        Findings twoJudged = new Findings(nov(16), List.of(), Set.of(), blind.lookedAt(), Set.of(nov(13)), Map.of());
        assertThat(after(open, twoJudged).incidents().get(0).open()).isFalse();
    }

    /** Nothing that was looked at on a morning can say that something is over. */
    @Test
    void aMorningThatLookedAtNothingEndsNothing() {
        IncidentBook open = after(found(13, odd(EC2, true, run(10, 10, "5"))));
        Findings nothing = new Findings(nov(20), List.of(), Set.of(), Optional.empty(), Set.of(), Map.of());
        assertThat(after(open, nothing).incidents().get(0).open()).isTrue();
    }

    /** A budget's month is over when its last day has come in. */
    @Test
    void aBudgetEndsWithItsMonth() {
        IncidentBook open = after(found(29, budget("310", "550", Set.of(50), Set.of())));
        assertThat(after(open, found(31)).incidents().get(0).open())
                .as("1 December")
                .isTrue();
        Incident over = after(open, found(31), found(32)).incidents().get(0);
        assertThat(over.state()).isEqualTo(Incident.State.RESOLVED);
        assertThat(over.endedOn()).contains(nov(32));
        assertThat(after(open, found(31), found(32), found(40))
                        .incidents()
                        .get(0)
                        .endedOn())
                .as("once")
                .contains(nov(32));
    }

    /** Runs that have left the look back stay in their order before those that are seen now. */
    @Test
    void runsStayInOrder() {
        OddDays first = odd(EC2, true, run(1, 2, "5"));
        OddDays later = odd(EC2, true, run(9, 9, "5"), run(12, 13, "6"));
        Findings now = new Findings(
                nov(15), List.of(later), Set.of(), Optional.of(ChargePeriod.of(nov(5), nov(14))), Set.of(), Map.of());
        OddDays merged =
                (OddDays) after(after(found(4, first)), now).incidents().get(0).matter();
        assertThat(merged.runs()).containsExactly(run(1, 2, "5"), run(9, 9, "5"), run(12, 13, "6"));
    }

    /** An older morning that is run again after a newer one changes nothing. */
    @Test
    void aReplayOfAnOlderMorningLeavesTheBookAsItIs() {
        IncidentBook book = after(found(14, odd(EC2, true, run(10, 11, "5"))));
        assertThat(after(book, found(13))).isSameAs(book);
    }

    /** What AWS alone has seen and calls over is over when as many days have passed, for we did not look at them. */
    @Test
    void whatAwsAloneHasSeenEndsByTheCalendar() {
        OddDays theirs = theirs(false, run(10, 10, "30"));
        assertThat(after(found(12, theirs)).incidents().get(0).open()).isTrue();
        assertThat(after(found(13, theirs)).incidents().get(0).open()).isFalse();
    }
}
