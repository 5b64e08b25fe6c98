package io.costanalyzer.alert;

import static io.costanalyzer.alert.Cases.after;
import static io.costanalyzer.alert.Cases.budget;
import static io.costanalyzer.alert.Cases.fine;
import static io.costanalyzer.alert.Cases.found;
import static io.costanalyzer.alert.Cases.nov;
import static io.costanalyzer.alert.Cases.odd;
import static io.costanalyzer.alert.Cases.run;
import static io.costanalyzer.alert.Cases.told;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TellingTest {

    private static final String EC2 = "Amazon EC2";

    @Test
    void exactlyTwiceIsDoubledAndACentLessIsNot() {
        Findings before = found(13, odd(EC2, true, run(10, 10, "30")));
        assertThat(told(after(before, found(14, odd(EC2, true, run(10, 11, "60"))))))
                .containsExactly("opened 13", "worse 14");
        assertThat(told(after(before, found(14, odd(EC2, true, run(10, 11, "59.99"))))))
                .containsExactly("opened 13");
    }

    /** A trouble has no size, and does not double. */
    @ParameterizedTest
    @EnumSource(Trouble.Flaw.class)
    void aTroubleIsToldOnceAndItsEndWhereThatIsNews(Trouble.Flaw flaw) {
        Trouble trouble = new Trouble(flaw, "anything", nov(12), List.of());
        List<String> told = told(after(found(13, trouble), found(14, trouble), fine(15, trouble.key())));
        if (flaw == Trouble.Flaw.SECOND_OPINION_MISSING) {
            assertThat(told).as("LOW").isEmpty();
        } else if (flaw == Trouble.Flaw.RUN_MISSED) {
            assertThat(told).containsExactly("opened 13");
        } else {
            assertThat(told).containsExactly("opened 13", "resolved 15");
        }
    }

    @Test
    void aThresholdIsToldOnceWhetherItIsReachedOrForecast() {
        IncidentBook book = after(
                found(13, budget("310", "650", Set.of(50), Set.of(100))),
                found(14, budget("330", "650", Set.of(50), Set.of(100))),
                found(15, budget("490", "650", Set.of(50, 80), Set.of(80, 100))),
                found(16, budget("620", "650", Set.of(50, 80, 100), Set.of(80, 100))));
        assertThat(told(book)).containsExactly("opened 13", "worse 15", "worse 16");
    }

    /** What is forecast for a threshold that is passed already is no further one. */
    @Test
    void aForecastOfWhatIsReachedAlreadyIsNoNews() {
        IncidentBook book = after(
                found(13, budget("310", "550", Set.of(50), Set.of())),
                found(14, budget("330", "550", Set.of(50), Set.of(50))));
        assertThat(told(book)).containsExactly("opened 13");
        assertThat(book.incidents().get(0).told().orElseThrow().marks()).containsExactly("actual-50");
    }

    @Test
    void theEndOfAMutedIncidentIsNotToldWhenTheMuteIsOver() {
        IncidentBook open = after(found(13, odd(EC2, true, run(10, 10, "5"))));
        Mute mute = Mute.of(
                "ana", "release", nov(14), nov(18), false, Optional.empty(), Optional.empty(), Optional.of(EC2));
        IncidentBook muted = after(open.muted(mute), found(14), found(16), found(18));
        assertThat(muted.incidents().get(0).open()).isFalse();
        assertThat(told(after(muted, found(19), found(20)))).containsExactly("opened 13");
    }

    /** Muted from its first day on and over before the mute is: nothing was told, and nothing will be. */
    @Test
    void whatBeganAndEndedUnderAMuteIsNeverTold() {
        Mute mute = Mute.of(
                "ana", "release", nov(13), nov(15), false, Optional.empty(), Optional.empty(), Optional.of(EC2));
        IncidentBook muted = after(
                IncidentBook.empty().muted(mute), found(13, odd(EC2, true, run(10, 10, "5"))), found(14), found(15));
        assertThat(muted.incidents().get(0).open()).isFalse();
        assertThat(muted.incidents().get(0).told()).isEmpty();
        assertThat(after(muted, found(16), found(17)).notices()).isEmpty();
    }

    /** The history of what is not told has its first day and its last, and nothing between. */
    @Test
    void theHistoryOfWhatIsNotToldHasABeginningAndAnEnd() {
        IncidentBook book = after(
                found(13, odd(EC2, true, run(10, 10, "0.5"))),
                found(14, odd(EC2, true, run(10, 11, "0.5"))),
                found(15, odd(EC2, false, run(10, 11, "0.5"))),
                found(16),
                found(17));
        assertThat(book.notices()).isEmpty();
        assertThat(book.incidents().get(0).history())
                .extracting(step -> step.change().word() + " " + step.on().getDayOfMonth() + " " + step.told())
                .containsExactly(
                        "opened 13 false",
                        "resolved "
                                + book.incidents()
                                        .get(0)
                                        .endedOn()
                                        .orElseThrow()
                                        .getDayOfMonth() + " false");
    }

    /** What is told has its steps in its history once, however often the day is run. */
    @Test
    void theHistoryOfWhatIsToldHasEachStepOnce() {
        Findings first = found(13, odd(EC2, true, run(10, 10, "30")));
        Findings worse = found(14, odd(EC2, true, run(10, 11, "70")));
        IncidentBook book = after(first, first, worse, worse, found(15, odd(EC2, true, run(10, 12, "70"))));
        assertThat(book.incidents().get(0).history())
                .extracting(step -> step.change().word() + " " + step.told())
                .containsExactly("opened true", "worse true");
    }

    /** The cap counts what an owner got at once today, in whichever run. */
    @Test
    void aSecondRunOfTheDayDoesNotBeginTheCapAnew() {
        Matter[] five = {
            odd("A", true, run(10, 10, "30")),
            odd("B", true, run(10, 10, "30")),
            odd("C", true, run(10, 10, "30")),
            odd("D", true, run(10, 10, "30")),
            odd("E", true, run(10, 10, "30"))
        };
        Matter[] six = java.util.Arrays.copyOf(five, 6);
        six[5] = odd("F", true, run(10, 10, "30"));
        IncidentBook book = after(found(13, five), found(13, six));
        assertThat(book.notices())
                .filteredOn(notice -> notice.route() == Notice.Route.NOW)
                .hasSize(5);
        assertThat(book.notices())
                .filteredOn(notice -> notice.route() == Notice.Route.DIGEST)
                .hasSize(1);
        IncidentBook tomorrow = after(found(13, five), found(14, six));
        assertThat(tomorrow.notices()).allMatch(notice -> notice.route() == Notice.Route.NOW);
        assertThat(tomorrow.notices()).allMatch(notice -> notice.messageId().equals("alert-" + notice.id()));
    }
}
