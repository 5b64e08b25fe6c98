package io.costanalyzer.ingestion.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SampleTableTest {

    private static final LocalDate AS_OF = LocalDate.of(2026, 11, 20);

    @Test
    void aLineIsASeries() {
        assertThat(SampleTable.read("serenya.csv").get(0))
                .isEqualTo(new SampleSeries(
                        Optional.of("dev"),
                        "main",
                        "Amazon Relational Database Service",
                        "EU-Multi-AZUsage:db.t4g.micro",
                        "Hrs",
                        new BigDecimal("0.032"),
                        24,
                        SampleSeries.Basis.DAY,
                        0,
                        0,
                        0,
                        4));
    }

    @Test
    void aTableThatIsMissingIsNamed() {
        assertThatThrownBy(() -> SampleTable.read("nobody.csv"))
                .hasMessage("The table nobody.csv is missing from this build");
    }

    /** A series that is there twice would take only half of what happens to it. */
    @ParameterizedTest
    @EnumSource
    void whatChangesIsThereOnce(SampleAccount account) {
        SamplePlan plan = account.plan(AS_OF);
        for (SampleChange change : plan.changes()) {
            assertThat(series(plan, change, change.usageType()))
                    .as("%s", change)
                    .hasSize(1);
            change.movesTo().ifPresent(other -> {
                List<SampleSeries> target = series(plan, change, other);
                assertThat(target).as("%s", change).hasSize(1);
                assertThat(target.get(0).unit())
                        .isEqualTo(
                                series(plan, change, change.usageType()).get(0).unit());
            });
        }
    }

    @ParameterizedTest
    @EnumSource
    void everySeriesHasAnAccountAndItsTraffic(SampleAccount account) {
        SamplePlan plan = account.plan(AS_OF);
        assertThat(plan.series())
                .hasSizeGreaterThan(20)
                .allMatch(series -> plan.subAccountIds().containsKey(series.account()));
        assertThat(plan.series())
                .filteredOn(series -> series.traffic() > 0)
                .allMatch(series ->
                        plan.traffic().containsKey(series.environment().orElse("")));
        assertThat(plan.series().stream().map(SampleSeries::seed).distinct()).hasSameSizeAs(plan.series());
    }

    private static List<SampleSeries> series(SamplePlan plan, SampleChange change, String usageType) {
        return plan.series().stream()
                .filter(series -> series.is(
                        Optional.of(change.environment()).filter(name -> !name.isEmpty()), change.service(), usageType))
                .toList();
    }
}
