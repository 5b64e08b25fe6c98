package io.costanalyzer.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.costanalyzer.allocation.Environment;
import io.costanalyzer.focus.Charge;
import io.costanalyzer.focus.ChargeCategory;
import io.costanalyzer.focus.ChargePeriod;
import io.costanalyzer.focus.CostMetric;
import io.costanalyzer.focus.Dimension;
import io.costanalyzer.focus.NamedTags;
import io.costanalyzer.focus.Tags;
import io.costanalyzer.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;

/** A ledger is the same however its charges come in. */
class CostLedgerBuilderTest {

    private static final Environment PROD = Environment.of("prod");
    private static final LocalDate FIRST = LocalDate.of(2026, 10, 1);
    private static final ChargePeriod OCTOBER = ChargePeriod.of(FIRST, LocalDate.of(2026, 11, 1));
    private static final SeriesKey KEY =
            new SeriesKey(PROD, null, null, "Amazon S3", "EU-TimedStorage-ByteHrs", ChargeCategory.USAGE);
    private static final NamedTags CHECKOUT = NamedTags.of("team", List.of("checkout"));

    /** A negative number stands for a day without a charge. */
    @Property(tries = 200)
    void aSeriesAddedWholeIsItsChargesOneByOne(
            @ForAll @Size(min = 1, max = 31) List<@IntRange(min = -2, max = 9) Integer> days) {
        BigDecimal[] billed = days.stream()
                .map(day -> day < 0 ? null : new BigDecimal(day).movePointLeft(3))
                .toArray(BigDecimal[]::new);
        BigDecimal[] effective = days.stream()
                .map(day -> day < 0 ? null : new BigDecimal(day).movePointLeft(2))
                .toArray(BigDecimal[]::new);
        BigDecimal[] quantity =
                days.stream().map(day -> day < 1 ? null : new BigDecimal(day)).toArray(BigDecimal[]::new);
        CostLedgerBuilder oneByOne = builder();
        for (int i = 0; i < days.size(); i++) {
            if (days.get(i) >= 0) {
                oneByOne.add(PROD, charge(i, billed[i], effective[i], quantity[i]));
            }
        }
        CostLedger whole = builder()
                .addSeries(KEY, FIRST, billed, effective, quantity, "GB-Mo")
                .build();
        assertThat(figures(whole)).isEqualTo(figures(oneByOne.build()));
    }

    @Test
    void daysOfASeriesLieWithinTheLedger() {
        BigDecimal[] three = {BigDecimal.ONE, null, BigDecimal.ONE};
        CostLedger upToTheEnd = builder()
                .addSeries(KEY, OCTOBER.endExclusive().minusDays(3), three, three, new BigDecimal[3], null)
                .build();
        assertThat(upToTheEnd.knownCost(Scope.bill(), CostMetric.BILLED_COST, OCTOBER))
                .isEqualTo(Money.of("USD", "2"));
        assertThatThrownBy(() -> builder()
                        .addSeries(KEY, OCTOBER.endExclusive().minusDays(2), three, three, new BigDecimal[3], null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2026-11-01");
        assertThatThrownBy(() -> builder().addSeries(KEY, FIRST.minusDays(1), three, three, new BigDecimal[3], null))
                .hasMessageContaining("2026-09-30");
    }

    @Test
    void whatIsToldBesideTheChargesIsKept() {
        CostLedger ledger = builder()
                .estimate(FIRST.plusDays(3))
                .nameSubAccount("111122223333", "main")
                .cover(OCTOBER)
                .build();
        assertThat(ledger.estimatedDays()).containsExactly(FIRST.plusDays(3));
        assertThat(ledger.subAccountNames()).isEqualTo(Map.of("111122223333", "main"));
    }

    @Test
    void aLedgerWithoutTagsIsItselfWithoutThem() {
        CostLedger plain = builder()
                .cover(OCTOBER)
                .add(PROD, charge(0, BigDecimal.ONE, BigDecimal.ONE, null))
                .build();
        assertThat(plain.withoutTags()).isSameAs(plain);
    }

    /** Pitfall 24: a tag whose first charge comes after the days that it was asked for is known on none of them. */
    @Test
    void aTagThatCameAfterItWasAskedForIsNotKnown() {
        CostLedger ledger = builder()
                .cover(OCTOBER)
                .add(PROD, Tags.of(Map.of("team", "checkout")), charge(9, BigDecimal.ONE, BigDecimal.ONE, null))
                .tagged(PROD, CHECKOUT, ChargePeriod.of(FIRST, FIRST.plusDays(9)))
                .build();
        Scope scope = Scope.spending().in(PROD).ofTags(CHECKOUT);
        assertThat(ledger.tagged(scope)).isEqualTo(Coverage.none());
        assertThat(ledger.readWith(scope)).isEqualTo(Coverage.of(ChargePeriod.of(FIRST, FIRST.plusDays(9))));
    }

    @Test
    void toldApartByNoTagIsToldApartByNone() {
        CostLedger ledger = builder()
                .cover(OCTOBER)
                .tagged(PROD, NamedTags.none(), OCTOBER)
                .tagged(PROD, CHECKOUT, OCTOBER)
                .build();
        assertThat(ledger.readWith(Scope.spending().in(PROD).ofTags(CHECKOUT))).isEqualTo(Coverage.of(OCTOBER));
    }

    @Test
    void partsOfOneCostStandByName() {
        CostLedgerBuilder builder = builder();
        for (String region : List.of("us-east-1", "ap-south-1", "sa-east-1", "eu-west-1", "ca-central-1")) {
            // By service the regions would stand the other way round.
            builder.add(
                    PROD,
                    Charge.builder(FIRST, "S" + (char) ('z' - region.charAt(0)), Money.of("USD", "2"))
                            .regionId(region)
                            .build());
        }
        Breakdown parts = builder.build().breakdown(Dimension.REGION, Scope.bill(), CostMetric.BILLED_COST, OCTOBER);
        assertThat(parts.parts())
                .extracting(Breakdown.Part::value)
                .containsExactly(
                        Optional.of("ap-south-1"),
                        Optional.of("ca-central-1"),
                        Optional.of("eu-west-1"),
                        Optional.of("sa-east-1"),
                        Optional.of("us-east-1"));
    }

    private static CostLedgerBuilder builder() {
        return new CostLedgerBuilder(CurrencyUnit.USD, OCTOBER);
    }

    private static Charge charge(int day, BigDecimal billed, BigDecimal effective, BigDecimal quantity) {
        var charge = Charge.builder(FIRST.plusDays(day), "Amazon S3", Money.of(CurrencyUnit.USD, billed))
                .usageType("EU-TimedStorage-ByteHrs")
                .effectiveCost(Money.of(CurrencyUnit.USD, effective));
        return (quantity == null ? charge : charge.consumed(quantity, "GB-Mo")).build();
    }

    /** Every figure of every day. */
    private static List<String> figures(CostLedger ledger) {
        return ledger.series().stream()
                .flatMap(series -> IntStream.range(0, OCTOBER.days())
                        .mapToObj(FIRST::plusDays)
                        .map(day -> series.key()
                                + " " + day + " " + series.hasCharge(day)
                                + " " + series.cost(CostMetric.BILLED_COST, day)
                                + " " + series.cost(CostMetric.EFFECTIVE_COST, day)
                                + " " + series.consumedQuantity(day).map(BigDecimal::toPlainString)
                                + " " + series.consumedUnit()))
                .toList();
    }
}
