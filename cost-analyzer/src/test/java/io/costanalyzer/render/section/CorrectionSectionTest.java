package io.costanalyzer.render.section;

import static io.costanalyzer.report.ReportFixture.PROD;
import static io.costanalyzer.report.ReportFixture.october;
import static io.costanalyzer.report.ReportFixture.usd;
import static org.assertj.core.api.Assertions.assertThat;

import io.costanalyzer.focus.Charge;
import io.costanalyzer.render.format.CostFormat;
import io.costanalyzer.render.view.SectionView;
import io.costanalyzer.report.Correction;
import io.costanalyzer.report.MonthlyReport;
import io.costanalyzer.report.ReportFixture;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class CorrectionSectionTest {

    /** Page one tells another cost than the version before: the section must not say that none has changed. */
    @Test
    void aCostThatChangesOnNoInvoiceIsToldAsWell() {
        SectionView section = section(month("310", "310"), month("310", "300"));
        assertThat(section.message().replace('\u00a0', ' '))
                .contains("the cost changes by \u221210.00 USD, the amount to pay by 0.00 USD.")
                .endsWith("The bill is the same; what commitments are spread over the days is not.");
        assertThat(section.tables()).isEmpty();
    }

    @Test
    void whereNoCostHasChangedThatIsSaid() {
        assertThat(section(month("310", "310"), month("310", "310")).message()).startsWith("No cost has changed since");
    }

    @Test
    void aChangedBillHasATable() {
        assertThat(section(month("310", "310"), month("311", "311")).tables()).hasSize(1);
    }

    private static SectionView section(MonthlyReport earlier, MonthlyReport later) {
        MonthlyReport corrected = later.correcting(Correction.of(earlier, later).orElseThrow());
        return CorrectionSection.of(new Scene(corrected, new CostFormat(Locale.US)))
                .orElseThrow();
    }

    private static MonthlyReport month(String billed, String effective) {
        return ReportFixture.twoMonths()
                .charge(
                        PROD,
                        Charge.builder(october(1), "AWS Lambda", usd(billed))
                                .effectiveCost(usd(effective))
                                .build())
                .compose();
    }
}
