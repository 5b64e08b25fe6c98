package io.costanalyzer.render.csv;

import static io.costanalyzer.report.ReportFixture.PROD;
import static io.costanalyzer.report.ReportFixture.october;
import static io.costanalyzer.report.ReportFixture.usd;
import static org.assertj.core.api.Assertions.assertThat;

import io.costanalyzer.allocation.Environment;
import io.costanalyzer.focus.Charge;
import io.costanalyzer.focus.ChargeCategory;
import io.costanalyzer.report.MonthlyReport;
import io.costanalyzer.report.ReportFixture;
import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReportCsvTest {

    @Test
    void isExactAndNamedAsFocusNamesIt() throws IOException {
        MonthlyReport report = ReportFixture.twoMonths()
                .charge(
                        PROD,
                        Charge.builder(october(2), "AWS Lambda", usd("0.0000000166667"))
                                .effectiveCost(usd("1E+2"))
                                .usageType("EU-Lambda-GB-Second")
                                .regionId("eu-west-1")
                                .subAccount("111122223333", "shared")
                                .consumed(new BigDecimal("1E+3"), "Second")
                                .build())
                .fee(october(1), "Refund", "-12.5", ChargeCategory.REFUND)
                .compose();
        String csv = ReportCsv.exact(report);
        assertThat(csv)
                .startsWith("BilledCost,EffectiveCost,BillingCurrency")
                .contains("\r\n")
                .doesNotContain("\ufeff");
        List<CSVRecord> rows = rows(csv);
        assertThat(rows.get(0).toMap())
                .containsEntry("BilledCost", "0.0000000166667")
                .containsEntry("EffectiveCost", "100")
                .containsEntry("BillingCurrency", "USD")
                .containsEntry("BillingPeriodStart", "2026-10-01T00:00:00Z")
                .containsEntry("BillingPeriodEnd", "2026-11-01T00:00:00Z")
                .containsEntry("ChargePeriodEnd", "2026-11-01T00:00:00Z")
                .containsEntry("ConsumedQuantity", "1000")
                .containsEntry("ConsumedUnit", "Second")
                .containsEntry("RegionId", "eu-west-1")
                .containsEntry("SubAccountName", "shared")
                .containsEntry("x_Environment", "prod")
                .containsEntry("x_MonthStatus", "final")
                .containsEntry("x_UsageType", "EU-Lambda-GB-Second");
        assertThat(rows.get(1).toMap())
                .containsEntry("BilledCost", "-12.5")
                .containsEntry("ChargeCategory", "Adjustment")
                .containsEntry("x_ChargeCategory", "Refund")
                .containsEntry("x_UsageType", "");
    }

    @Test
    void aMonthWithoutCostsIsAHeader() throws IOException {
        assertThat(rows(ReportCsv.exact(new ReportFixture().compose()))).isEmpty();
        assertThat(ReportCsv.exact(new ReportFixture().compose())).endsWith("x_UsageType\r\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=cmd|' /C calc'!A0",
                "+1",
                "-1",
                "@SUM(1)",
                "\t=1",
                "\r\n=1",
                "\u0000",
                "＝1",
                "＋1",
                "－1",
                "＠1",
                " =1",
                "\u00a0=1",
                "\u200f=1"
            })
    void spreadsheetsRunNoNameAsAFormula(String name) throws IOException {
        MonthlyReport report = ReportFixture.twoMonths()
                .usage(Environment.of("x" + name), october(1), name, "-12.5")
                .compose();
        CSVRecord row = rows(ReportCsv.spreadsheet(report).substring(1)).get(0);
        assertThat(row.get("ServiceName")).isEqualTo("'" + name);
        assertThat(row.get("x_Environment")).isEqualTo("x" + name);
        assertThat(row.get("BilledCost")).isEqualTo("-12.5");
        assertThat(rows(ReportCsv.exact(report)).get(0).get("ServiceName")).isEqualTo(name);
    }

    @Test
    void spreadsheetsKnowThatItIsUtf8() {
        assertThat(ReportCsv.spreadsheet(ReportFixture.twoMonths().compose())).startsWith("\ufeffBilledCost");
    }

    private static List<CSVRecord> rows(String csv) throws IOException {
        return CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(new StringReader(csv))
                .getRecords();
    }
}
