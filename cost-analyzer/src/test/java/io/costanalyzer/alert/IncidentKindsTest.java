package io.costanalyzer.alert;

import static io.costanalyzer.alert.Cases.after;
import static io.costanalyzer.alert.Cases.budget;
import static io.costanalyzer.alert.Cases.fine;
import static io.costanalyzer.alert.Cases.found;
import static io.costanalyzer.alert.Cases.nov;
import static io.costanalyzer.alert.Cases.told;
import static io.costanalyzer.alert.Cases.usd;
import static org.assertj.core.api.Assertions.assertThat;

import io.costanalyzer.alert.Trouble.Flaw;
import io.costanalyzer.focus.ChargePeriod;
import io.costanalyzer.ledger.CostLedgerBuilder;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;

/** What is told of budgets, targets, unit costs, savings and the health of the service. */
class IncidentKindsTest {

    @Test
    void eachThresholdOfABudgetIsToldOnce() {
        IncidentBook book = after(
                found(10, budget("310", "590", Set.of(50), Set.of())),
                found(11, budget("330", "640", Set.of(50), Set.of(100))),
                found(12, budget("350", "595", Set.of(50), Set.of())),
                found(13, budget("370", "650", Set.of(50), Set.of(100))),
                found(20, budget("490", "650", Set.of(50, 80), Set.of(100))),
                found(28, budget("601", "650", Set.of(50, 80, 100), Set.of(100))),
                found(29, budget("620", "650", Set.of(50, 80, 100), Set.of(100))));
        assertThat(told(book)).containsExactly("opened 10", "worse 11", "worse 20", "worse 28");
        IncidentBook nextMonth = after(book, found(31), found(32));
        assertThat(nextMonth.notices()).as("a month that is over is no news").hasSize(4);
        assertThat(nextMonth.incidents())
                .singleElement()
                .extracting(Incident::open)
                .isEqualTo(false);
    }

    @Test
    void aBudgetWhoseForecastRecedesIsResolvedAndToldAgainWhenItReturns() {
        BudgetUse expected = budget("310", "630", Set.of(), Set.of(100));
        IncidentBook receded = after(found(10, expected), fine(12, expected.key()));
        assertThat(told(receded)).containsExactly("opened 10", "resolved 12");
        assertThat(receded.incidents())
                .extracting(Incident::state)
                .as("nothing was restated")
                .containsExactly(Incident.State.RESOLVED);
        IncidentBook back = after(
                receded,
                found(13, budget("320", "1740", Set.of(), Set.of(100))),
                found(14, budget("330", "1740", Set.of(), Set.of(100))),
                found(15, budget("610", "1740", Set.of(100), Set.of(100))));
        assertThat(told(back)).containsExactly("opened 10", "resolved 12", "reopened 13", "worse 15");
        assertThat(back.incidents()).extracting(Incident::severity).containsExactly(Severity.HIGH);
    }

    /** Just below a threshold nothing is opened, told or ended; who looks sees the figures of today. */
    @Test
    void aBudgetThatIsNearItsThresholdStaysOpenWithTheFiguresOfToday() {
        BudgetUse expected = budget("310", "790", Set.of(), Set.of(100));
        BudgetUse near = budget("420", "594", Set.of(), Set.of());
        Findings close = near(13, near);
        assertThat(after(close).incidents()).isEmpty();
        IncidentBook book = after(found(10, expected), close);
        assertThat(told(book)).containsExactly("opened 10");
        assertThat(book.incidents()).singleElement().satisfies(incident -> {
            assertThat(incident.matter()).isEqualTo(near);
            assertThat(incident.open()).isTrue();
            assertThat(incident.severity()).isEqualTo(Severity.HIGH);
        });
        assertThat(told(after(book, found(14, expected), fine(15, near.key()))))
                .containsExactly("opened 10", "resolved 15");
    }

    private static Findings near(int dayOfMonth, Matter near) {
        Findings day = found(dayOfMonth);
        return new Findings(
                day.asOf(),
                List.of(),
                Set.of(),
                Set.of(),
                day.lookedAt(),
                day.notJudged(),
                List.of(near),
                day.costsNow());
    }

    /** Missed, then at risk: it is not over, and who looks does not read the figures of the day it was missed on. */
    @Test
    void aTargetThatIsAtRiskStaysOpenWithTheFiguresOfToday() {
        TargetGap missed = gap("overall", "21", "-1");
        TargetGap atRisk = gap("overall", "19", "12");
        assertThat(after(near(10, atRisk)).incidents()).isEmpty();
        IncidentBook book = after(found(10, missed), near(13, atRisk));
        assertThat(book.incidents()).singleElement().satisfies(incident -> {
            assertThat(incident.matter()).isEqualTo(atRisk);
            assertThat(incident.open()).isTrue();
        });
        assertThat(told(after(book, found(14, missed), near(15, atRisk), fine(16, atRisk.key()))))
                .containsExactly("opened 10", "resolved 16");
    }

    @Test
    void aBudgetIsAsSevereAsItsOverrun() {
        assertThat(after(found(10, budget("310", "590", Set.of(50), Set.of()))).notices())
                .extracting(Notice::severity)
                .containsExactly(Severity.MEDIUM);
        assertThat(after(found(10, budget("310", "790", Set.of(50), Set.of(100))))
                        .notices())
                .extracting(Notice::severity)
                .containsExactly(Severity.HIGH);
    }

    @Test
    void aTargetIsToldOnceUntilItIsMetAgain() {
        TargetGap gap = new TargetGap(
                "overall",
                Optional.empty(),
                ChargePeriod.ofMonth(java.time.YearMonth.of(2026, 11)),
                new java.math.BigDecimal("0.4"),
                Optional.of(new java.math.BigDecimal("0.3")),
                Optional.of(usd("30")),
                Optional.of(usd("18")),
                Optional.of(usd("21")),
                Optional.empty());
        assertThat(told(after(found(20, gap), found(21, gap), found(22), fine(23, gap.key()), fine(24, gap.key()))))
                .containsExactly("opened 20", "resolved 23");
    }

    @Test
    void whatHasLeftTheConfigurationIsClosedAndWhatIsInItStays() {
        TargetGap removed = gap("removed");
        TargetGap kept = gap("kept");
        LostSaving undone = lost("undone");
        LostSaving there = lost("there");
        Trouble renamed = new Trouble(Flaw.DATA_LATE, "old source", nov(5), List.of("Late."));
        Trouble late = new Trouble(Flaw.DATA_LATE, "source", nov(5), List.of("Late."));
        Trouble channel = new Trouble(Flaw.DELIVERY_FAILED, "chat", nov(5), List.of("Down."));
        IncidentBook before = after(found(10, removed, kept, undone, there, renamed, late, channel));
        Findings next = new MatterFinder(
                        nov(11), new CostLedgerBuilder(CurrencyUnit.USD, ChargePeriod.of(nov(1), nov(11))).build())
                .configured(before, Set.of("kept"), Set.of(there.key()), Set.of(), "source")
                .findings();
        IncidentBook now = after(before, next);
        assertThat(now.incidents())
                .filteredOn(incident -> incident.state() == Incident.State.CLOSED)
                .extracting(Incident::matter)
                .containsExactlyInAnyOrder(removed, undone, renamed);
        assertThat(now.incidents()).filteredOn(Incident::open).hasSize(4);
        assertThat(told(now)).filteredOn(word -> word.equals("closed 11")).hasSize(3);
    }

    private static TargetGap gap(String name) {
        return gap(name, "21", "-1");
    }

    private static TargetGap gap(String name, String actualPerDay, String allowedPerDay) {
        return new TargetGap(
                name,
                Optional.empty(),
                ChargePeriod.ofMonth(java.time.YearMonth.of(2026, 11)),
                new java.math.BigDecimal("0.4"),
                Optional.of(new java.math.BigDecimal("0.3")),
                Optional.of(usd("30")),
                Optional.of(usd("18")),
                Optional.of(usd(actualPerDay)),
                Optional.of(usd(allowedPerDay)));
    }

    private static LostSaving lost(String measure) {
        return new LostSaving(
                measure, Optional.empty(), Optional.empty(), nov(5), Optional.of(usd("50")), Optional.empty());
    }

    /** A unit cost and a lost saving go the same way. */
    @Test
    void otherKindsAreToldAlike() {
        LostSaving lost = new LostSaving(
                "nat-removal",
                Optional.empty(),
                Optional.empty(),
                nov(9),
                Optional.of(usd("90")),
                Optional.of(usd("0")));
        UnitCostRise rise = new UnitCostRise(
                "per user",
                "active user",
                Optional.empty(),
                ChargePeriod.of(nov(1), nov(11)),
                usd("0.5"),
                usd("0.6"),
                usd("0.8"),
                new java.math.BigDecimal("900"));
        IncidentBook book = after(found(13, lost, rise), found(14, lost, rise), fine(15, lost.key(), rise.key()));
        assertThat(told(book)).containsExactlyInAnyOrder("opened 13", "opened 13", "resolved 15", "resolved 15");
    }

    @Test
    void silenceIsNeverAmbiguous() {
        Trouble late = new Trouble(Flaw.DATA_LATE, "a source", nov(9), List.of());
        Trouble missed = new Trouble(Flaw.RUN_MISSED, "daily job", nov(10), List.of());
        IncidentBook book = after(found(14, late, missed), found(15, late), fine(16, late.key(), missed.key()));
        assertThat(told(book)).containsExactlyInAnyOrder("opened 14", "opened 14", "resolved 16");
    }
}
