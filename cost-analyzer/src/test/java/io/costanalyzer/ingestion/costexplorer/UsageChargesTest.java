package io.costanalyzer.ingestion.costexplorer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.costanalyzer.focus.Charge;
import io.costanalyzer.focus.ChargeCategory;
import io.costanalyzer.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;

class UsageChargesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 10, 1);
    private final UsageCharges gross = new UsageCharges(CurrencyUnit.USD, CostBasis.GROSS);

    @Test
    void aGroupBecomesACharge() {
        Charge charge = gross.charge(row("AWS Lambda", "EU-Lambda-GB-Second-ARM"), "prod");
        assertThat(charge)
                .isEqualTo(Charge.builder(DAY, "AWS Lambda", Money.of("USD", "3"))
                        .effectiveCost(Money.of("USD", "2"))
                        .usageType("EU-Lambda-GB-Second-ARM")
                        .regionId("eu-west-1")
                        .environmentName("prod")
                        .consumed(BigDecimal.TEN, "Second")
                        .estimated(true)
                        .build());
        assertThat(charge.chargeCategory()).isEqualTo(ChargeCategory.USAGE);
    }

    /** The EU of CloudFront is every edge in Europe, and Ireland's is not. */
    @Test
    void cloudFrontHasNoRegion() {
        assertThat(gross.charge(row("Amazon CloudFront", "EU-Requests-Tier1"), "prod")
                        .regionId())
                .isNull();
        assertThat(gross.charge(row("Amazon Simple Storage Service", "EU-Requests-Tier1"), "prod")
                        .regionId())
                .isEqualTo("eu-west-1");
    }

    @Test
    void noUsageTypeIsAbsent() {
        assertThat(gross.charge(row("AWS Data Exports", "NoUsageType"), null).usageType())
                .isNull();
        assertThat(gross.charge(row("AWS Data Exports", ""), null).usageType()).isNull();
        assertThat(gross.charge(row("AWS Data Exports", ""), null).environmentName())
                .isNull();
    }

    @Test
    void figuresNetOfDiscountsMustBeThere() {
        UsageCharges net = new UsageCharges(CurrencyUnit.USD, CostBasis.NET);
        assertThatThrownBy(() -> net.charge(row("AWS Lambda", "Request"), "prod"))
                .hasMessageContaining("some groups have figures net of discounts and some, on 2026-10-01, do not");
    }

    private static GroupRow row(String service, String usageType) {
        Costs costs = new Costs(new BigDecimal("3"), new BigDecimal("2"));
        return new GroupRow(DAY, true, List.of(service, usageType), costs, null, BigDecimal.TEN, "Second");
    }
}
