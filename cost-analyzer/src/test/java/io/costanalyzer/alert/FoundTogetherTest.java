package io.costanalyzer.alert;

import static io.costanalyzer.alert.Cases.nov;
import static io.costanalyzer.alert.Cases.odd;
import static io.costanalyzer.alert.Cases.run;
import static io.costanalyzer.alert.Cases.usd;
import static org.assertj.core.api.Assertions.assertThat;

import io.costanalyzer.allocation.Environment;
import io.costanalyzer.analysis.LedgerSketch;
import io.costanalyzer.analysis.anomaly.Detection;
import io.costanalyzer.analysis.metric.WatchedMetric;
import io.costanalyzer.analysis.secondopinion.ForeignAnomaly;
import io.costanalyzer.analysis.unitcost.UnitCostDays;
import io.costanalyzer.analysis.unitcost.UnitMetric;
import io.costanalyzer.focus.ChargePeriod;
import io.costanalyzer.focus.NamedTags;
import io.costanalyzer.focus.Tags;
import io.costanalyzer.ledger.CostLedger;
import io.costanalyzer.ledger.Scope;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** What a run finds beside its own detection: AWS's findings, owners by tag, and unit costs. */
class FoundTogetherTest {

    private static final ChargePeriod DAYS = ChargePeriod.of(LocalDate.of(2026, 8, 1), nov(16));
    private static final CostLedger LEDGER = LedgerSketch.of(DAYS)
            .daily("prod", "AWS Lambda", "EU-Request", "10")
            .build();
    private static final Trouble LATE = new Trouble(Trouble.Flaw.DATA_LATE, "a source", nov(9), List.of());

    /** What both have seen is one; other matters stay, and what AWS alone has seen comes to them. */
    @Test
    void whatAwsHasSeenIsMergedIntoWhatIsFound() {
        OddDays own = odd("AWS Lambda", true, run(10, 12, "30"));
        Findings findings = finder().also(List.of(LATE, own))
                .secondOpinion(List.of(foreign("a-1", "AWS Lambda"), foreign("a-2", "Amazon Athena")), usd("20"))
                .findings();
        assertThat(findings.matters()).hasSize(3).contains(LATE);
        assertThat(findings.matters())
                .filteredOn(OddDays.class::isInstance)
                .flatExtracting(matter -> ((OddDays) matter).awsIds())
                .containsExactlyInAnyOrder("a-1", "a-2");
    }

    /** An incident that AWS alone has seen is in order once AWS does not see it any more; our own ends by its own days. */
    @Test
    void whatAwsAloneHadSeenEndsWhenItSeesItNoMore() {
        OddDays theirs = new OpinionMerge(usd("20"), nov(15))
                .merged(List.of(), List.of(foreign("a-1", "Amazon Athena")))
                .get(0);
        OddDays own = odd("AWS Lambda", true, run(10, 12, "30"));
        IncidentBook book = Cases.after(Cases.found(15, theirs, own));
        MatterFinder finder = finder().detection(nothing(), List.of(), book);
        assertThat(finder.secondOpinion(List.of(), usd("20")).findings().fine()).containsExactly(theirs.key());
        assertThat(finder().detection(nothing(), List.of(), book)
                        .secondOpinion(List.of(foreign("a-1", "Amazon Athena")), usd("20"))
                        .findings()
                        .fine())
                .isEmpty();
    }

    /** The days of what AWS alone has seen are not ours to look up, nor those of incidents that are over. */
    @Test
    void onlyOurOwnOpenIncidentsAreLookedUp() {
        OddDays theirs = new OpinionMerge(usd("20"), nov(15))
                .merged(List.of(), List.of(foreign("a-1", "Amazon Athena")))
                .get(0);
        OddDays own = odd("AWS Lambda", true, run(10, 12, "30"));
        OddDays over = odd("Amazon S3", false, run(3, 4, "30"));
        IncidentBook book = Cases.after(Cases.found(10, over), Cases.found(14), Cases.found(15, theirs, own));
        assertThat(book.incidents()).filteredOn(Incident::open).hasSize(2);
        assertThat(finder().detection(nothing(), List.of(), book).findings().costsNow())
                .containsOnlyKeys(own.key());
    }

    @Test
    void ownersByTagAreSaidOfOddDaysAndOfNothingElse() {
        LedgerSketch sketch = LedgerSketch.of(DAYS);
        DAYS.dates()
                .forEach(day -> sketch.add(
                        "prod",
                        Tags.of(Map.of("team", "checkout")),
                        LedgerSketch.charge(day, "AWS Lambda", day.isBefore(nov(10)) ? "10" : "40")
                                .usageType("EU-Request")
                                .build()));
        NamedTags teams = NamedTags.of("team", List.of("checkout"));
        Owners owners =
                new Owners(List.of(new Owners.Owner("checkout team", Optional.empty(), Set.of(), Set.of(), teams)));
        Findings findings = finder().also(List.of(LATE, odd("AWS Lambda", true, run(10, 12, "30"))))
                .owned(sketch.tagged("prod", teams, DAYS).build(), owners)
                .findings();
        assertThat(findings.matters()).contains(LATE);
        assertThat(findings.matters())
                .filteredOn(OddDays.class::isInstance)
                .singleElement()
                .satisfies(
                        odd -> assertThat(odd.tagOwner().orElseThrow().owner()).isEqualTo("checkout team"));
    }

    @Test
    void aUnitCostIsFoundOrInOrderOrNotKnown() {
        Findings risen = finder().unitCosts(List.of(orders(day -> day.isBefore(nov(8)) ? 20 : 10)), nov(15), book())
                .findings();
        assertThat(risen.matters()).singleElement().satisfies(matter -> {
            UnitCostRise rise = (UnitCostRise) matter;
            assertThat(rise.name()).isEqualTo("orders");
            assertThat(rise.unit()).isEqualTo("order");
            assertThat(rise.environment()).contains(Environment.of("prod"));
            assertThat(rise.period()).isEqualTo(ChargePeriod.of(nov(8), nov(15)));
            assertThat(rise.expectedPerUnit()).isEqualTo(usd("0.5"));
            assertThat(rise.usualUpToPerUnit()).isEqualTo(usd("0.5"));
            assertThat(rise.actualPerUnit()).isEqualTo(usd("1"));
            assertThat(rise.units()).isEqualByComparingTo("70");
        });
        Findings same =
                finder().unitCosts(List.of(orders(day -> 20)), nov(15), book()).findings();
        assertThat(same.matters()).isEmpty();
        assertThat(same.fine()).containsExactly(UnitCostRise.key("orders"));
        Findings unknown = finder().unitCosts(
                        List.of(new UnitCostDays(metric(UnitMetric.Count.TOTAL), new TreeMap<>())), nov(15), book())
                .findings();
        assertThat(unknown.matters()).isEmpty();
        assertThat(unknown.fine()).isEmpty();
    }

    /** The rise that is open began on the 1st: its weeks before, its days and its money are counted from there. */
    @Test
    void aRiseThatIsOpenGoesOnFromItsBeginning() {
        UnitCostDays days = orders(day -> day.isBefore(nov(1)) ? 20 : 10);
        IncidentBook open =
                Cases.after(finder().unitCosts(List.of(days), nov(8), book()).findings());
        assertThat(open.incidents())
                .singleElement()
                .satisfies(one -> assertThat(one.open()).isTrue());
        UnitCostRise rise = (UnitCostRise) finder().unitCosts(List.of(days), nov(15), open)
                .findings()
                .matters()
                .get(0);
        assertThat(rise.period()).isEqualTo(ChargePeriod.of(nov(1), nov(15)));
        assertThat(rise.soFar()).contains(usd("70"));
    }

    @Test
    void ofUsersItIsTheCostOfAWeek() {
        UnitCostDays users = days(UnitMetric.Count.AVERAGE, day -> day.isBefore(nov(8)) ? 20 : 10);
        UnitCostRise rise = (UnitCostRise) finder().unitCosts(List.of(users), nov(15), book())
                .findings()
                .matters()
                .get(0);
        assertThat(rise.unit()).isEqualTo("order and week");
        assertThat(rise.actualPerUnit()).isEqualTo(usd("7"));
        assertThat(rise.units()).isEqualByComparingTo("10");
    }

    private static IncidentBook book() {
        return IncidentBook.empty();
    }

    private static MatterFinder finder() {
        return new MatterFinder(nov(15), LEDGER);
    }

    private static Detection nothing() {
        return new Detection(List.of(), Optional.of(ChargePeriod.of(nov(1), nov(14))), List.of());
    }

    static UnitCostDays orders(Function<LocalDate, Integer> count) {
        return days(UnitMetric.Count.TOTAL, count);
    }

    private static UnitCostDays days(UnitMetric.Count count, Function<LocalDate, Integer> units) {
        TreeMap<LocalDate, UnitCostDays.Day> days = new TreeMap<>();
        DAYS.dates()
                .forEach(day -> days.put(day, new UnitCostDays.Day(usd("10"), BigDecimal.valueOf(units.apply(day)))));
        return new UnitCostDays(metric(count), days);
    }

    private static UnitMetric metric(UnitMetric.Count count) {
        return new UnitMetric(
                "orders",
                "order",
                Scope.spending().in(Environment.of("prod")),
                WatchedMetric.of("Shop", "Orders", Map.of(), "Sum", Optional.empty()),
                count,
                new BigDecimal("0.25"));
    }

    private static ForeignAnomaly foreign(String id, String service) {
        return new ForeignAnomaly(
                id,
                Optional.of(service),
                ChargePeriod.of(nov(11), nov(14)),
                usd("80"),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                false);
    }
}
