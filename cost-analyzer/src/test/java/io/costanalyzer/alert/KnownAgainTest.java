package io.costanalyzer.alert;

import static io.costanalyzer.alert.Cases.after;
import static io.costanalyzer.alert.Cases.budget;
import static io.costanalyzer.alert.Cases.fine;
import static io.costanalyzer.alert.Cases.found;
import static io.costanalyzer.alert.Cases.nov;
import static io.costanalyzer.alert.Cases.odd;
import static io.costanalyzer.alert.Cases.run;
import static io.costanalyzer.alert.Cases.theirs;
import static io.costanalyzer.alert.Cases.told;
import static io.costanalyzer.alert.Cases.usd;
import static org.assertj.core.api.Assertions.assertThat;

import io.costanalyzer.analysis.LedgerSketch;
import io.costanalyzer.analysis.budget.ExternalBudget;
import io.costanalyzer.focus.ChargePeriod;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What belongs to an incident that there was already, and what is another. */
class KnownAgainTest {

    /** Of one month it is one budget, however often its forecast crosses. */
    @Test
    void aBudgetThatIsCrossedAgainIsTheSameIncident() {
        BudgetUse use = budget("500", "650", Set.of(80), Set.of(100));
        IncidentBook book = after(found(10, use), fine(11, use.key()), found(12, use));
        assertThat(book.incidents())
                .singleElement()
                .satisfies(one -> assertThat(one.id()).isEqualTo(use.key()));
        assertThat(told(book)).containsExactly("opened 10", "resolved 11", "reopened 12");
    }

    /** The forecast crosses, recedes while a threshold of the spending is reached, and crosses again: each is told once. */
    @Test
    void everyThresholdIsToldOnceInAPeriod() {
        BudgetUse both = budget("310", "650", Set.of(50), Set.of(100));
        BudgetUse receded = budget("480", "590", Set.of(50, 80), Set.of());
        BudgetUse again = budget("490", "650", Set.of(50, 80), Set.of(100));
        assertThat(told(after(found(10, both), found(11, receded), found(12, again))))
                .containsExactly("opened 10", "worse 11");
    }

    @Test
    void troubleOfAnotherBeginningIsAnother() {
        Trouble first = late(nov(5));
        IncidentBook again = after(found(10, first), fine(11, first.key()), found(12, first));
        assertThat(again.incidents()).hasSize(1);
        IncidentBook another = after(found(10, first), fine(11, first.key()), found(12, late(nov(9))));
        assertThat(another.incidents()).hasSize(2);
        IncidentBook open = after(found(10, first), found(12, late(nov(9))));
        assertThat(open.incidents()).as("while it is open it is one").hasSize(1);
    }

    /** With three days as the least, one day is not told, unless it is HIGH. */
    @Test
    void fewDaysAreToldAtOnceOnlyWhenTheyAreUrgent() {
        AlertPolicy patient = new AlertPolicy(usd("100"), usd("20"), new BigDecimal("0.2"), 3, 2, 7, 5, 3);
        IncidentJudge judge = new IncidentJudge(patient, Cases.OWNERS);
        assertThat(told(judge.judge(IncidentBook.empty(), found(12, odd("AWS Lambda", false, run(10, 10, "30"))))))
                .isEmpty();
        assertThat(told(judge.judge(IncidentBook.empty(), found(12, odd("AWS Lambda", false, run(10, 10, "300"))))))
                .containsExactly("opened 12");
        assertThat(told(judge.judge(IncidentBook.empty(), found(14, odd("AWS Lambda", false, run(10, 12, "10"))))))
                .containsExactly("opened 14");
    }

    /** What AWS alone has seen ends when it is said to be in order, and not by days of ours that are quiet. */
    @Test
    void whatAwsAloneHasSeenEndsByAws() {
        OddDays theirs = theirs(true, run(3, 4, "300"));
        assertThat(after(found(5, theirs), found(12)).incidents()).allMatch(Incident::open);
        assertThat(after(found(5, theirs), fine(12, theirs.key())).incidents())
                .extracting(Incident::state)
                .containsExactly(Incident.State.RESOLVED);
    }

    @Test
    void aUnitCostThatIsNotConfiguredAnyMoreIsGone() {
        UnitCostRise kept = rise("kept");
        UnitCostRise removed = rise("removed");
        IncidentBook book = after(found(12, kept, removed));
        Findings findings = finder().configured(book, Set.of(), Set.of(), Set.of("kept"), "source")
                .findings();
        assertThat(findings.gone()).containsExactly(removed.key());
    }

    /** Neither a rise that is over nor another open incident says where the next one begins. */
    @Test
    void aRiseThatHasEndedIsNoBeginning() {
        UnitCostRise rise = rise("orders");
        OddDays other = odd("AWS Lambda", true, run(1, 12, "30"));
        IncidentBook over = after(found(12, rise, other), fine(13, rise.key()));
        assertThat(over.incidents()).filteredOn(Incident::open).hasSize(1);
        UnitCostRise next = (UnitCostRise) finder().unitCosts(
                        List.of(FoundTogetherTest.orders(day -> day.isBefore(nov(8)) ? 20 : 10)), nov(15), over)
                .findings()
                .matters()
                .get(0);
        assertThat(next.since()).isEqualTo(nov(8));
    }

    /** AWS gives no range for its forecast: the forecast alone, which nobody says how often holds. */
    @Test
    void theForecastOfAnAwsBudgetHasNoRange() {
        Findings findings = finder().externalBudgets(
                        List.of(new ExternalBudget("coming", usd("10"), "MONTHLY", usd("1"), Optional.of(usd("12")))))
                .findings();
        BudgetUse use = (BudgetUse) findings.matters().get(0);
        assertThat(use.forecast()).contains(new BudgetUse.Range(usd("12"), usd("12"), usd("12"), 0));
        assertThat(use.overrun()).isEqualTo(usd("2"));
    }

    private static MatterFinder finder() {
        ChargePeriod days = ChargePeriod.of(LocalDate.of(2026, 8, 1), nov(16));
        return new MatterFinder(
                nov(15),
                LedgerSketch.of(days)
                        .daily("prod", "AWS Lambda", "EU-Request", "10")
                        .build());
    }

    private static Trouble late(LocalDate since) {
        return new Trouble(Trouble.Flaw.DATA_LATE, "a source", since, List.of("Late."));
    }

    private static UnitCostRise rise(String name) {
        return new UnitCostRise(
                name,
                "order",
                Optional.empty(),
                ChargePeriod.of(nov(1), nov(8)),
                usd("0.5"),
                usd("0.6"),
                usd("0.8"),
                new BigDecimal("900"));
    }
}
