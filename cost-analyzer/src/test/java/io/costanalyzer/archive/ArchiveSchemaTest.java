package io.costanalyzer.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.costanalyzer.focus.CostMetric;
import io.costanalyzer.focus.Dimension;
import java.util.List;
import org.junit.jupiter.api.Test;

class ArchiveSchemaTest {

    @Test
    void chargesHaveTheirColumnsInThisOrder() {
        assertThat(String.join(",", ArchiveSchema.CHARGES.header()))
                .isEqualTo(
                        "BilledCost,EffectiveCost,BillingCurrency,BillingPeriodStart,BillingPeriodEnd,"
                                + "ChargePeriodStart,ChargePeriodEnd,ChargeCategory,ConsumedQuantity,ConsumedUnit,RegionId,"
                                + "ServiceName,SubAccountId,SubAccountName,x_UsageType,x_Environment,x_ChargeCategory,x_Estimated,x_Tags");
    }

    @Test
    void everyDimensionAndMetricHasItsColumn() {
        for (Dimension dimension : Dimension.values()) {
            assertThat(ArchiveSchema.CHARGES.column(dimension.column()).name()).isEqualTo(dimension.column());
        }
        for (CostMetric metric : CostMetric.values()) {
            assertThat(ArchiveSchema.CHARGES.column(metric.focusColumn()).type())
                    .isEqualTo(ColumnType.DECIMAL);
        }
    }

    @Test
    void ownColumnsComeLastAndEveryAmountHasItsUnit() {
        for (Dataset dataset : ArchiveSchema.datasets()) {
            List<Boolean> own = dataset.columns().stream()
                    .map(column -> column.name().startsWith("x_"))
                    .toList();
            assertThat(own).as(dataset.name()).isSortedAccordingTo(Boolean::compare);
            assertThat(dataset.columns())
                    .filteredOn(column -> column.type() == ColumnType.DECIMAL)
                    .as(dataset.name())
                    .allSatisfy(column -> assertThat(column.unit()).isNotNull());
            assertThat(dataset.columns())
                    .allSatisfy(column -> assertThat(column.description()).endsWith("."));
            assertThat(dataset.key()).isNotEmpty();
        }
        assertThat(ArchiveSchema.datasets()).extracting(Dataset::name).doesNotHaveDuplicates();
    }

    @Test
    void anAmountStandsBesideItsCurrency() {
        for (Dataset dataset : ArchiveSchema.datasets()) {
            boolean amounts = dataset.columns().stream().anyMatch(column -> Column.CURRENCY.equals(column.unit()));
            assertThat(dataset.indexOf(Column.CURRENCY) >= 0).as(dataset.name()).isEqualTo(amounts);
        }
    }

    @Test
    void refusesADatasetThatContradictsItself() {
        Column column = ArchiveSchema.RUNS.column("x_Job");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Dataset("twice", "d", List.of(column, column), List.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Dataset("no_key", "d", List.of(column), List.of("x_Other")));
        assertThatIllegalArgumentException().isThrownBy(() -> new Dataset("No/Name", "d", List.of(column), List.of()));
    }
}
