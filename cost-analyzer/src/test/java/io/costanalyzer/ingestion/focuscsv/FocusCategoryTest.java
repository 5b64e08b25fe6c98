package io.costanalyzer.ingestion.focuscsv;

import static org.assertj.core.api.Assertions.assertThat;

import io.costanalyzer.focus.Charge;
import io.costanalyzer.focus.ChargeCategory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FocusCategoryTest {

    /** One line for each line of the table in {@link FocusCategory}, and for what lies beside it. */
    @ParameterizedTest
    @CsvSource({
        "Usage, NULL, 1, Amazon S3, per GB, USAGE",
        "Usage, NULL, -1, Amazon S3, per GB, USAGE",
        "usage, NULL, 1, Amazon S3, per GB, USAGE",
        "Usage, Correction, -1, Amazon S3, per GB, REFUND",
        "Usage, Correction, 1, Amazon S3, per GB, ADJUSTMENT",
        "Purchase, NULL, 1, Savings Plans for AWS Compute usage, upfront fee, PURCHASE",
        "Purchase, Correction, -1, Savings Plans for AWS Compute usage, upfront fee, REFUND",
        "Purchase, NULL, 1, AWS Support (Business), 10% of monthly usage, SUPPORT",
        "Purchase, NULL, 1, AWS Enterprise On-Ramp Support, fee, SUPPORT",
        "Usage, NULL, 1, AWS Developer Support, fee, SUPPORT",
        "Usage, NULL, 1, AWS Support App in Slack, per call, USAGE",
        "Usage, NULL, 1, Amazon Relational Database Service, RDS Extended Support, USAGE",
        "Tax, NULL, 1, Tax, VAT, TAX",
        "Tax, Correction, -1, Tax, VAT, TAX",
        "Credit, NULL, -1, Amazon S3, promotional credit, CREDIT",
        "Credit, Correction, 1, Amazon S3, promotional credit, CREDIT",
        "Adjustment, NULL, -1, Amazon S3, Refund for line item, REFUND",
        "Adjustment, Correction, -1, Amazon S3, something, REFUND",
        "Adjustment, NULL, -1, Amazon S3, rounding, ADJUSTMENT",
        "Adjustment, Correction, 1, Amazon S3, refund taken back, ADJUSTMENT"
    })
    void mapsEveryWordOfFocus(
            String word, String chargeClass, String cost, String service, String description, ChargeCategory expected) {
        Charge charge = FocusReading.of(new FocusText()
                        .row(
                                "ChargeCategory", word,
                                "ChargeClass", chargeClass,
                                "BilledCost", cost,
                                "ServiceName", service,
                                "ChargeDescription", description))
                .charge();
        assertThat(charge.chargeCategory()).isEqualTo(expected);
    }

    @Test
    void aSupportPlanIsKnownByItsCodeAsWell() {
        Charge charge = FocusReading.of(new FocusText()
                        .row(
                                "ServiceName",
                                "Premium",
                                "ChargeCategory",
                                "Purchase",
                                "x_ServiceCode",
                                "AWSSupportBusiness"))
                .charge();
        assertThat(charge.chargeCategory()).isEqualTo(ChargeCategory.SUPPORT);
    }

    /** The money is on the invoice whatever the word says: it stays, and outside of what savings are judged by. */
    @Test
    void anUnknownWordIsCountedAndReadAsAdjustment() {
        FocusReading reading =
                FocusReading.of(new FocusText().row("ChargeCategory", "Bonus").row("ChargeCategory", ""));
        assertThat(reading.charges())
                .extracting(Charge::chargeCategory)
                .containsExactly(ChargeCategory.ADJUSTMENT, ChargeCategory.ADJUSTMENT);
        assertThat(reading.messages())
                .containsExactly(
                        "bill.csv, line 2, column ChargeCategory: not one of the words of this column (\"Bonus\"); read as"
                                + " Adjustment.",
                        "bill.csv, line 3, column ChargeCategory: a required value is missing; read as Adjustment.");
    }
}
