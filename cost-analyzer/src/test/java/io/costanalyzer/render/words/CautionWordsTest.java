package io.costanalyzer.render.words;

import static io.costanalyzer.report.ReportFixture.PROD;
import static io.costanalyzer.report.ReportFixture.october;
import static io.costanalyzer.report.ReportFixture.september;
import static org.assertj.core.api.Assertions.assertThat;

import io.costanalyzer.ledger.MonthStatus;
import io.costanalyzer.report.MonthlyReport;
import io.costanalyzer.report.ReportComposer;
import io.costanalyzer.report.ReportFixture;
import io.costanalyzer.report.ReportRequest;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CautionWordsTest {

    @Test
    void aFinalMonthNeedsNone() {
        assertThat(CautionWords.of(report(MonthStatus.FINAL, LocalDate.of(2026, 11, 1))))
                .isEmpty();
    }

    @Test
    void aPreliminaryMonthSaysWhenItWillBeFinal() {
        assertThat(CautionWords.of(report(MonthStatus.PRELIMINARY, LocalDate.of(2026, 11, 3))))
                .singleElement()
                .asString()
                .contains("can still change", "8 Nov 2026");
    }

    /** A month that is preliminary on the 20th told its readers that it is final from the 8th on. */
    @Test
    void aDateThatHasPassedIsNotToldAsOneToCome() {
        assertThat(CautionWords.of(report(MonthStatus.PRELIMINARY, LocalDate.of(2026, 11, 8))))
                .containsExactly(
                        "Preliminary: the bill of October can still change. It is final when no day of it is an"
                                + " estimate and a read on a later day says the same.");
    }

    /** Pitfall 18: what is left out is said. */
    @Test
    void daysThatAreStillComingInAreNamed() {
        assertThat(CautionWords.of(report(MonthStatus.PRELIMINARY, LocalDate.of(2026, 11, 1))))
                .hasSize(2)
                .last()
                .asString()
                .contains("30\u201331\u00a0Oct", "left out");
        assertThat(CautionWords.of(report(MonthStatus.OPEN, LocalDate.of(2026, 10, 2))))
                .as("no day is complete, and all that are known are left out")
                .last()
                .asString()
                .contains("1\u201331\u00a0Oct");
    }

    private static MonthlyReport report(MonthStatus status, LocalDate asOf) {
        ReportFixture fixture = ReportFixture.twoMonths()
                .usage(PROD, september(3), "AWS Lambda", "10")
                .usage(PROD, october(3), "AWS Lambda", "12")
                .status(status);
        ReportRequest request = fixture.request();
        return new ReportComposer()
                .compose(
                        new ReportRequest(
                                request.title(),
                                request.month(),
                                1,
                                request.metric(),
                                request.environments(),
                                Optional.empty(),
                                request.statuses(),
                                asOf,
                                asOf.atTime(6, 0).toInstant(ZoneOffset.UTC),
                                "1",
                                Optional.empty()),
                        fixture.ledger(),
                        Optional.empty(),
                        fixture.findings());
    }
}
