package io.costanalyzer.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.costanalyzer.focus.ChargeCategory;
import io.costanalyzer.ledger.CostLedger;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Exports of CUR 2.0 that DuckDB sums up. */
class CurExportTest {

    private static final String HEADER =
            "bill_billing_period_start_date,line_item_usage_start_date,line_item_currency_code,"
                    + "line_item_line_item_type,line_item_product_code,line_item_usage_type,line_item_usage_account_id,"
                    + "line_item_usage_account_name,line_item_unblended_cost,line_item_usage_amount,pricing_unit,"
                    + "product_region_code,savings_plan_savings_plan_effective_cost,reservation_effective_cost,"
                    + "resource_tags,cost_category,product\n";

    @TempDir
    Path folder;

    @Test
    void itsLineItemTypesBecomeTheWordsOfFocus() throws IOException {
        Path cur = Files.writeString(
                folder.resolve("cur.csv"),
                HEADER
                        + row("Usage", "1.5", "", "", "{\"\"user_env\"\":\"\"prod\"\"}")
                        + row("SavingsPlanCoveredUsage", "10", "6.5", "", "")
                        + row("SavingsPlanNegation", "-10", "", "", "")
                        + row("DiscountedUsage", "0", "", "0.75", "")
                        + row("RIFee", "20", "", "", "")
                        + row("Tax", "2", "", "", "")
                        + row("Refund", "-3", "", "", "")
                        + row("Credit", "-1", "", "", "")
                        + row("EdpDiscount", "-0.5", "", "", ""));
        CostLedger ledger = SummedExport.read(SummedExport.source(cur, folder), SummedExport.OCTOBER)
                .ledger();
        assertThat(costs(ledger, ChargeCategory.USAGE)).containsExactly("-0.5 6.75", "1.5 1.5");
        assertThat(costs(ledger, ChargeCategory.PURCHASE)).containsExactly("20 20");
        assertThat(costs(ledger, ChargeCategory.TAX)).containsExactly("2 2");
        assertThat(costs(ledger, ChargeCategory.REFUND)).containsExactly("-3 -3");
        assertThat(costs(ledger, ChargeCategory.CREDIT)).containsExactly("-1 -1");
    }

    private static String row(String type, String cost, String plan, String reserved, String tags) {
        return "2026-10-01T00:00:00Z,2026-10-05T03:00:00Z,USD," + type + ",AmazonEC2,EU-BoxUsage:t3.small,111122223333,"
                + "main," + cost + ",1,Hrs,eu-west-1," + plan + "," + reserved + ",\"" + tags + "\",,"
                + "\"{\"\"product_name\"\":\"\"Amazon Elastic Compute Cloud\"\"}\"\n";
    }

    private static List<String> costs(CostLedger ledger, ChargeCategory category) {
        return ledger.series().stream()
                .filter(series -> series.key().chargeCategory() == category)
                .map(SummedExport::figures)
                .map(text -> text.replaceAll("^\\S+ | \\S+ Hrs$", ""))
                .sorted()
                .toList();
    }

    @Test
    void whatWasUsedCountsOnce() throws IOException {
        Path cur = Files.writeString(
                folder.resolve("covered.csv"),
                HEADER
                        + row("SavingsPlanCoveredUsage", "10", "6.5", "", "")
                        + row("SavingsPlanNegation", "-10", "", "", "")
                        + row("EdpDiscount", "-0.5", "", "", ""));
        CostLedger ledger = SummedExport.read(SummedExport.source(cur, folder), SummedExport.OCTOBER)
                .ledger();
        assertThat(ledger.series()).hasSize(1);
        assertThat(ledger.series().get(0).consumedQuantity(SummedExport.OCTOBER).orElseThrow())
                .isEqualByComparingTo("1");
    }

    @Test
    void theSupportOfAContractIsKnownByItsCode() throws IOException {
        Path cur = Files.writeString(
                folder.resolve("support.csv"),
                HEADER + row("Fee", "100", "", "", "").replace(",AmazonEC2,", ",OCBPremiumSupport,"));
        CostLedger ledger = SummedExport.read(SummedExport.source(cur, folder), SummedExport.OCTOBER)
                .ledger();
        assertThat(costs(ledger, ChargeCategory.SUPPORT)).containsExactly("100 100");
    }
}
