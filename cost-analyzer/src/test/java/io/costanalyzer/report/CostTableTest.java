package io.costanalyzer.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.costanalyzer.focus.CostMetric;
import io.costanalyzer.focus.Dimension;
import io.costanalyzer.money.Money;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CostTableTest {

    private static final CostTable TABLE = new CostTable(
            Dimension.SERVICE_NAME,
            CostMetric.EFFECTIVE_COST,
            List.of(row("a", "5.001"), row("b", "3.002"), row("c", "2"), row("d", "0.5")),
            Optional.of(row("", "0.25")),
            7,
            row("", "10.753"));

    @Test
    void whatIsShortenedStillAddsUp() {
        for (int most = 1; most < 5; most++) {
            for (boolean keepLast : List.of(false, true)) {
                CostTable shorter = TABLE.shortened(most, keepLast);
                assertThat(shorter.rows()).hasSize(most);
                assertThat(sum(shorter)).isEqualTo(TABLE.total().cost());
                assertThat(shorter.rows().size() + shorter.others()).isEqualTo(4 + 7);
                assertThat(shorter.other().orElseThrow().name()).isEmpty();
                assertThat(shorter.total()).isEqualTo(TABLE.total());
            }
        }
    }

    @Test
    void theLastRowStaysWhereItIsWanted() {
        assertThat(TABLE.shortened(2, true).rows())
                .extracting(row -> row.name().orElseThrow())
                .containsExactly("a", "d");
        assertThat(TABLE.shortened(2, false).rows())
                .extracting(row -> row.name().orElseThrow())
                .containsExactly("a", "b");
    }

    @Test
    void aShortTableStaysAsItIs() {
        assertThat(TABLE.shortened(4, true)).isSameAs(TABLE);
    }

    /** What one row does not know, the sum of it does not know. */
    @Test
    void theHistoryIsAddedUpMonthByMonth() {
        assertThat(TABLE.shortened(2, false).other().orElseThrow().history())
                .containsExactly(Optional.of(Money.of("USD", "2.75")), Optional.empty());
    }

    private static Compared sum(CostTable table) {
        return Stream.concat(table.rows().stream(), table.other().stream())
                .map(CostRow::cost)
                .reduce(Compared::plus)
                .orElseThrow();
    }

    private static CostRow row(String name, String amount) {
        Money cost = Money.of("USD", amount);
        return new CostRow(
                Optional.of(name).filter(text -> !text.isEmpty()),
                Optional.empty(),
                new Compared(cost, Optional.of(cost)),
                List.of(Optional.of(cost), Optional.empty()),
                Optional.empty());
    }
}
