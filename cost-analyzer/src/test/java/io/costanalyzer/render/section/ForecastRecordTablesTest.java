package io.costanalyzer.render.section;

import static io.costanalyzer.report.ReportFixture.PROD;
import static io.costanalyzer.report.ReportFixture.october;
import static io.costanalyzer.report.ReportFixture.usd;
import static org.assertj.core.api.Assertions.assertThat;

import io.costanalyzer.analysis.forecast.ForecastTrackRecord;
import io.costanalyzer.analysis.forecast.ForecastTrackRecord.Said;
import io.costanalyzer.analysis.secondopinion.ForeignForecast;
import io.costanalyzer.render.format.CostFormat;
import io.costanalyzer.report.ForecastRecordLine;
import io.costanalyzer.report.MonthWatch;
import io.costanalyzer.report.MonthlyReport;
import io.costanalyzer.report.ReportFixture;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ForecastRecordTablesTest {

    /** The range that Cost Explorer is asked for, and no other, is what the report says it got. */
    @Test
    void theRangeOfAwsIsTheOneThatWasAskedFor() {
        Said said = new Said(october(5), usd("300"), usd("290"), usd("320"));
        ForecastTrackRecord record =
                new ForecastTrackRecord(ReportFixture.OCTOBER, Optional.empty(), usd("310"), List.of(said));
        MonthlyReport report = ReportFixture.twoMonths()
                .usage(PROD, october(1), "AWS Lambda", "310")
                .compose()
                .following(new MonthWatch(
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(new ForecastRecordLine(record, List.of(), List.of(said)))));
        assertThat(ForecastSection.of(new Scene(report, new CostFormat(Locale.US)))
                        .orElseThrow()
                        .notes())
                .anyMatch(note ->
                        note.contains("meant to hold " + ForeignForecast.CONFIDENCE_PERCENT + " of 100 months"));
    }
}
