package io.costanalyzer.ingestion.costexplorer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.costanalyzer.focus.Charge;
import io.costanalyzer.focus.ChargeCategory;
import io.costanalyzer.focus.ChargeFilter.Not;
import io.costanalyzer.focus.ChargeFilter.TagIs;
import io.costanalyzer.ingestion.ChargeSlice;
import io.costanalyzer.ingestion.ControlTotal;
import io.costanalyzer.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.costexplorer.model.GroupDefinitionType;

class RecordTypeBookTest {

    private static final TagIs PROD = new TagIs("Environment", Set.of("prod"));
    private static final EnvironmentFinder ENVIRONMENTS = new EnvironmentFinder(
            List.of(new ChargeSlice("prod", PROD), new ChargeSlice("UNALLOCATED", new Not(PROD))));
    private static final Optional<EnvironmentKey> TAG =
            Optional.of(new EnvironmentKey(GroupDefinitionType.TAG, "Environment"));

    @Test
    void whatIsNoUsageIsSuppliedAndUsageIsSummed() {
        RecordTypeBook book = book(
                TAG,
                row("10", "8", "Usage", "Environment$prod"),
                row("1", "1", "DiscountedUsage", "Environment$"),
                row("0", "0.5", "NeverSeen", "Environment$"),
                row("-4", "-4", "Credit", "Environment$prod"),
                row("2", "2", "Tax", "Environment$dev"),
                row("30", "0", "Fee", "Environment$"),
                row("5", "0", "RIFee", "Environment$"));
        assertThat(book.charges())
                .extracting(Charge::environmentName, Charge::chargeCategory, Charge::billedCost)
                .containsExactly(
                        tuple("prod", ChargeCategory.CREDIT, usd("-4")),
                        tuple("UNALLOCATED", ChargeCategory.TAX, usd("2")),
                        tuple("UNALLOCATED", ChargeCategory.PURCHASE, usd("30")),
                        tuple("UNALLOCATED", ChargeCategory.PURCHASE, usd("5")));
        assertThat(book.controlTotals())
                .containsExactlyInAnyOrder(
                        new ControlTotal(ChargeCategory.USAGE, usd("11"), usd("9.5")),
                        new ControlTotal(ChargeCategory.CREDIT, usd("-4"), usd("-4")),
                        new ControlTotal(ChargeCategory.TAX, usd("2"), usd("2")),
                        new ControlTotal(ChargeCategory.PURCHASE, usd("35"), usd("0")));
        assertThat(book.total()).isEqualTo(new Costs(new BigDecimal("44"), new BigDecimal("7.5")));
    }

    @Test
    void withoutACommonKeyTheRemainderBearsIt() {
        RecordTypeBook book = book(Optional.empty(), row("2", "2", "Tax"));
        assertThat(book.charges()).extracting(Charge::environmentName).containsExactly("UNALLOCATED");
    }

    /** Usage that is not there must be told as zero: the environments might have some nevertheless. */
    @Test
    void usageHasAControlTotalEvenOfZero() {
        assertThat(book(TAG).controlTotals())
                .containsExactly(new ControlTotal(ChargeCategory.USAGE, usd("0"), usd("0")));
    }

    private static RecordTypeBook book(Optional<EnvironmentKey> key, GroupRow... rows) {
        return new RecordTypeBook(CurrencyUnit.USD, CostBasis.GROSS, List.of(rows), key, ENVIRONMENTS);
    }

    private static GroupRow row(String billed, String effective, String... keys) {
        Costs costs = new Costs(new BigDecimal(billed), new BigDecimal(effective));
        return new GroupRow(LocalDate.of(2026, 10, 1), false, List.of(keys), costs, null, null, null);
    }

    private static Money usd(String amount) {
        return Money.of("USD", amount);
    }
}
