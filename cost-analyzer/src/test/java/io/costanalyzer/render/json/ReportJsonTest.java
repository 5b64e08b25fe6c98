package io.costanalyzer.render.json;

import static io.costanalyzer.report.ReportFixture.PROD;
import static io.costanalyzer.report.ReportFixture.october;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.costanalyzer.allocation.Environment;
import io.costanalyzer.render.Filled;
import io.costanalyzer.report.MonthlyReport;
import io.costanalyzer.report.ReportFixture;
import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class ReportJsonTest {

    private final ReportJson json = new ReportJson();

    /** Any report at all, with every list, option and sign, and names that nobody would choose. */
    @Property(tries = 300)
    void readsBackWhatItWrote(@ForAll long seed) {
        MonthlyReport report = Filled.random(MonthlyReport.class, seed);
        String written = json.write(report);
        MonthlyReport read = json.read(written, "a test");
        assertThat(read.equals(report)).isTrue();
        assertThat(json.write(read)).isEqualTo(written);
    }

    @Test
    void amountsAreDecimalStringsWithTheirCurrency() {
        String written = json.write(ReportFixture.twoMonths()
                .usage(PROD, october(1), "AWS Lambda", "0.00000001666670")
                .compose());
        assertThat(written)
                .contains("\"modelVersion\" : " + MonthlyReport.MODEL_VERSION)
                .contains("\"amount\" : \"0.0000000166667\"")
                .contains("\"month\" : \"2026-10\"")
                .contains("\"generatedAt\" : \"2026-11-09T06:05:00Z\"")
                .contains("\"status\" : \"FINAL\"");
        assertThat(json.read(written, "a test"))
                .isEqualTo(ReportFixture.twoMonths()
                        .usage(PROD, october(1), "AWS Lambda", "0.00000001666670")
                        .compose());
    }

    /** A decimal is written without an exponent; its value stays. */
    @Test
    void largeRoundSharesAreWrittenPlainly() {
        String written =
                json.write(ReportFixture.twoMonths().unallocated("1E+2").compose());
        assertThat(written).contains("\"unallocatedShare\" : \"100\"");
        assertThat(json.read(written, "a test").quality().unallocatedShare()).contains(BigDecimal.valueOf(100));
    }

    /** Jackson's own reader of strings cuts blanks and control characters off the ends. */
    @Test
    void namesKeepEveryCharacter() {
        MonthlyReport report = ReportFixture.twoMonths()
                .usage(Environment.of(" prod\u0000"), october(1), "\tAWS Lambda ", "1")
                .compose();
        assertThat(json.read(json.write(report), "a test")).isEqualTo(report);
    }

    @Test
    void whatIsNoModelIsRefusedWithItsPlace() {
        assertRefused("", "has no \"modelVersion\"");
        assertRefused("[]", "has no \"modelVersion\"");
        assertRefused("{", "is not the model of a report");
        assertRefused("{\"modelVersion\":" + MonthlyReport.MODEL_VERSION + "}", "Missing");
        String good = json.write(ReportFixture.twoMonths().compose());
        assertRefused(
                good.replace("\"modelVersion\" : " + MonthlyReport.MODEL_VERSION, "\"modelVersion\" : 99"),
                "version 99");
        assertRefused(good.replace("\"FINAL\"", "\"DONE\""), "DONE");
        assertRefused(good.replace("\"amount\" : \"0\"", "\"amount\" : \"nought\""), "nought");
        assertRefused(good.replace("\"amount\" : \"0\",", ""), "amount");
        assertRefused(good.replace("\"title\"", "\"titel\""), "'title'");
        assertRefused(good + "x", "Unrecognized");
    }

    private void assertRefused(String text, String word) {
        assertThatThrownBy(() -> json.read(text, "reports/2026/10/v1/model.json"))
                .isInstanceOf(UnreadableReportException.class)
                .hasMessageStartingWith("reports/2026/10/v1/model.json ")
                .hasMessageContaining(word);
    }
}
