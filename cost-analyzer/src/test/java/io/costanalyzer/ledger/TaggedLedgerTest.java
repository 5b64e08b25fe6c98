package io.costanalyzer.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.costanalyzer.allocation.Environment;
import io.costanalyzer.focus.Charge;
import io.costanalyzer.focus.ChargePeriod;
import io.costanalyzer.focus.CostMetric;
import io.costanalyzer.focus.NamedTags;
import io.costanalyzer.focus.Tags;
import io.costanalyzer.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;

/** Costs by tag: parts of the whole, and known or not known day by day. */
class TaggedLedgerTest {

    private static final Environment PROD = Environment.of("prod");
    private static final Environment DEV = Environment.of("dev");
    private static final LocalDate FIRST = LocalDate.of(2026, 10, 1);
    private static final ChargePeriod OCTOBER = ChargePeriod.of(FIRST, LocalDate.of(2026, 11, 1));
    private static final NamedTags CHECKOUT = NamedTags.of("team", List.of("checkout"));
    private static final Tags IS_CHECKOUT = Tags.of(Map.of("team", "checkout"));

    private static Charge charge(int day, String cost) {
        return Charge.builder(FIRST.plusDays(day), "AWS Lambda", Money.of("USD", cost))
                .usageType("EU-Request")
                .consumed(new BigDecimal(cost).multiply(BigDecimal.TEN), "Requests")
                .build();
    }

    private static CostLedgerBuilder builder() {
        return new CostLedgerBuilder(CurrencyUnit.USD, OCTOBER).cover(OCTOBER);
    }

    @Property(tries = 200)
    void theTaggedPartAndTheRestAreTheWhole(@ForAll("charges") List<Map.Entry<Tags, Charge>> charges) {
        CostLedgerBuilder tagged = builder();
        CostLedgerBuilder plain = builder();
        charges.forEach(one -> {
            tagged.add(PROD, one.getKey(), one.getValue());
            plain.add(PROD, one.getValue());
        });
        CostLedger ledger = tagged.build();
        Scope all = Scope.spending();
        Money parts = Money.zero(CurrencyUnit.USD);
        for (CostSeries series : ledger.series()) {
            parts = parts.plus(series.cost(CostMetric.BILLED_COST, OCTOBER));
        }
        Money part = ledger.knownCost(all.ofTags(CHECKOUT), CostMetric.BILLED_COST, OCTOBER);
        assertThat(parts).isEqualTo(ledger.knownCost(all, CostMetric.BILLED_COST, OCTOBER));
        assertThat(part).isLessThanOrEqualTo(parts);
        CostLedger whole = ledger.withoutTags();
        assertThat(whole.series())
                .extracting(CostSeries::key)
                .isEqualTo(plain.build().series().stream().map(CostSeries::key).toList());
        for (int i = 0; i < whole.series().size(); i++) {
            CostSeries one = whole.series().get(i);
            CostSeries same = plain.build().series().get(i);
            assertThat(one.cost(CostMetric.EFFECTIVE_COST, OCTOBER))
                    .isEqualTo(same.cost(CostMetric.EFFECTIVE_COST, OCTOBER));
            assertThat(one.consumedQuantity(OCTOBER).orElseThrow())
                    .isEqualByComparingTo(same.consumedQuantity(OCTOBER).orElseThrow());
        }
    }

    /** Pitfall 24: a tag does not reach back; before its first charge its cost is not known, and not zero. */
    @Test
    void aTagIsKnownFromItsFirstChargeOnWhereItWasAskedFor() {
        CostLedger ledger = builder()
                .add(PROD, charge(0, "3"))
                .add(PROD, IS_CHECKOUT, charge(9, "1"))
                .tagged(PROD, CHECKOUT, OCTOBER)
                .tagged(DEV, CHECKOUT, ChargePeriod.of(FIRST.plusDays(20), OCTOBER.endExclusive()))
                .build();
        Scope inProd = Scope.spending().in(PROD).ofTags(CHECKOUT);
        assertThat(ledger.readWith(inProd)).isEqualTo(Coverage.of(OCTOBER));
        assertThat(ledger.tagged(inProd))
                .isEqualTo(Coverage.of(ChargePeriod.of(FIRST.plusDays(9), OCTOBER.endExclusive())));
        assertThat(ledger.tagged(inProd.ofServices(Set.of("Amazon S3"))))
                .as("known, though this service has none")
                .isEqualTo(ledger.tagged(inProd));
        assertThat(ledger.readWith(Scope.spending().ofTags(CHECKOUT)))
                .as("everywhere is where it was asked for in both")
                .isEqualTo(Coverage.of(ChargePeriod.of(FIRST.plusDays(20), OCTOBER.endExclusive())));
        assertThat(ledger.tagged(Scope.spending())).isEqualTo(Coverage.of(OCTOBER));
        assertThat(ledger.tagged(Scope.spending().in(PROD).ofTags(NamedTags.of("team", List.of("search")))))
                .as("never asked for")
                .isEqualTo(Coverage.none());
    }

    @Test
    void whatIsKnownOfTagsComesAlongWithTheDays() {
        CostLedger october = builder()
                .add(PROD, IS_CHECKOUT, charge(4, "1"))
                .tagged(PROD, CHECKOUT, OCTOBER)
                .build();
        ChargePeriod head = ChargePeriod.of(FIRST, FIRST.plusDays(10));
        CostLedger part = new CostLedgerBuilder(CurrencyUnit.USD, OCTOBER)
                .addAll(october, head)
                .build();
        Scope scope = Scope.spending().in(PROD).ofTags(CHECKOUT);
        assertThat(part.readWith(scope)).isEqualTo(Coverage.of(head));
        assertThat(part.only(PROD).readWith(scope)).isEqualTo(Coverage.of(head));
        assertThat(part.withoutTags().series())
                .allSatisfy(one -> assertThat(one.key().tags().isEmpty()).isTrue());
    }

    @Provide
    Arbitrary<List<Map.Entry<Tags, Charge>>> charges() {
        Arbitrary<Tags> tags = Arbitraries.of(
                Tags.none(),
                IS_CHECKOUT,
                Tags.of(Map.of("team", "search")),
                Tags.of(Map.of("team", "checkout", "stage", "live")));
        return Combinators.combine(
                        tags,
                        Arbitraries.integers().between(0, 30),
                        Arbitraries.bigDecimals()
                                .between(BigDecimal.ZERO, new BigDecimal("99"))
                                .ofScale(8))
                .as((tag, day, cost) -> Map.entry(tag, charge(day, cost.toPlainString())))
                .list()
                .ofMinSize(1)
                .ofMaxSize(20);
    }
}
