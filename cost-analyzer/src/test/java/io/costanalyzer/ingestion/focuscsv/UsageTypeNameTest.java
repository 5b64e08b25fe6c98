package io.costanalyzer.ingestion.focuscsv;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UsageTypeNameTest {

    /** Descriptions of the real sample: a changed price must not start a new series. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "$0.045 per NAT Gateway Hour | per NAT Gateway Hour",
                "$0.062 per NAT Gateway Hour | per NAT Gateway Hour",
                "$1 per customer managed KMS key version in EU (Frankfurt) | per customer managed KMS key version in EU (Frankfurt)",
                "$0.00 for 175 Mbps per t3a.small instance-hour | for 175 Mbps per t3a.small instance-hour",
                "USD 0.0 per GB for EUN1-AWS-In-Bytes | per GB for EUN1-AWS-In-Bytes",
                "USD0.02 per GB for  in Middle East | per GB for  in Middle East",
                "0.0 per free event recorded in EU (Frankfurt) region | per free event recorded in EU (Frankfurt) region",
                "€0.09 per GB out | per GB out",
                "AWS Lambda - Total Requests - US East (Ohio) | AWS Lambda - Total Requests - US East (Ohio)",
                "10 GB per day free | 10 GB per day free",
                "First 1,000,000 requests per month are free | First 1,000,000 requests per month are free"
            })
    void aDescriptionLosesItsLeadingPriceAndNothingElse(String description, String name) {
        assertThat(UsageTypeName.withoutPrice(description)).isEqualTo(name);
    }

    @Test
    void takesTheMostExactNameThereIs() {
        assertThat(usageType("x_UsageType", "EU-Requests-Tier1", "SkuMeter", "meter"))
                .isEqualTo("EU-Requests-Tier1");
        assertThat(usageType("x_UsageType", "", "SkuMeter", "meter")).isEqualTo("meter");
        assertThat(usageType("x_UsageType", "NULL")).isEqualTo("per ACU hour");
        assertThat(usageType("x_UsageType", "", "ChargeDescription", "")).isEqualTo("SKU1");
        assertThat(usageType("x_UsageType", "", "ChargeDescription", "", "SkuId", ""))
                .isNull();
    }

    @Test
    void aCreditIsNamedByColumnsAloneAndNotByItsSentence() {
        assertThat(usageType("ChargeCategory", "Credit", "x_UsageType", "", "ChargeDescription", "credit from 1234"))
                .isNull();
        assertThat(usageType("ChargeCategory", "Credit", "x_UsageType", "EU-Requests-Tier1"))
                .isEqualTo("EU-Requests-Tier1");
    }

    private static String usageType(String... changes) {
        return FocusReading.of(new FocusText().row(changes)).charge().usageType();
    }
}
