package io.costanalyzer.report;

import static io.costanalyzer.report.ReportFixture.PROD;
import static io.costanalyzer.report.ReportFixture.october;
import static io.costanalyzer.report.ReportFixture.september;
import static io.costanalyzer.report.ReportFixture.usd;
import static org.assertj.core.api.Assertions.assertThat;

import io.costanalyzer.focus.Charge;
import io.costanalyzer.focus.ChargeCategory;
import org.junit.jupiter.api.Test;

class InvoiceTest {

    /** Pitfalls 1 and 2: gross and net are both there, and credits hide nothing. */
    @Test
    void tellsGrossFromNetFromPayable() {
        Invoice invoice = report().costs().orElseThrow().invoice();
        assertThat(invoice.gross()).isEqualTo(usd("139"));
        assertThat(invoice.reductions()).isEqualTo(usd("-45"));
        assertThat(invoice.net()).isEqualTo(usd("94"));
        assertThat(invoice.tax()).isEqualTo(usd("18"));
        assertThat(invoice.payable()).isEqualTo(usd("112"));
        assertThat(invoice.previousPayable()).contains(usd("7"));
    }

    @Test
    void tellsBilledFromEffectiveCost() {
        Invoice invoice = report().costs().orElseThrow().invoice();
        assertThat(invoice.billedSpending()).isEqualTo(usd("110"));
        assertThat(invoice.effectiveSpending()).isEqualTo(usd("100.5"));
    }

    @Test
    void linesComeInTheOrderOfTheCategoriesAndOnlyWhereThereIsACharge() {
        assertThat(report().costs().orElseThrow().invoice().lines())
                .extracting(Invoice.Line::chargeCategory)
                .containsExactly(
                        ChargeCategory.USAGE,
                        ChargeCategory.PURCHASE,
                        ChargeCategory.SUPPORT,
                        ChargeCategory.TAX,
                        ChargeCategory.CREDIT,
                        ChargeCategory.REFUND);
    }

    private static MonthlyReport report() {
        return ReportFixture.twoMonths()
                .usage(PROD, september(3), "AWS Lambda", "7")
                .usage(PROD, october(3), "AWS Lambda", "100")
                .charge(
                        PROD,
                        Charge.builder(october(1), "Savings Plans", usd("10"))
                                .chargeCategory(ChargeCategory.PURCHASE)
                                .effectiveCost(usd("0.5"))
                                .build())
                .fee(october(6), "AWS Support", "29", ChargeCategory.SUPPORT)
                .fee(october(1), "AWS Lambda", "-40", ChargeCategory.CREDIT)
                .fee(october(2), "Refund", "-5", ChargeCategory.REFUND)
                .fee(october(1), "Tax", "18", ChargeCategory.TAX)
                .compose();
    }
}
