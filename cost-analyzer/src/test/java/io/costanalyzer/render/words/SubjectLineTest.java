package io.costanalyzer.render.words;

import static io.costanalyzer.report.ReportFixture.PROD;
import static io.costanalyzer.report.ReportFixture.october;
import static io.costanalyzer.report.ReportFixture.usd;
import static org.assertj.core.api.Assertions.assertThat;

import io.costanalyzer.analysis.savings.TargetVerdict;
import io.costanalyzer.ledger.MonthStatus;
import io.costanalyzer.ledger.Scope;
import io.costanalyzer.render.format.CostFormat;
import io.costanalyzer.report.Correction;
import io.costanalyzer.report.MonthlyReport;
import io.costanalyzer.report.ReportFixture;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SubjectLineTest {

    private final SubjectLine subject = new SubjectLine(new CostFormat(Locale.US));

    @Test
    void isTheMessage() {
        ReportFixture missed = october512().target("all", Scope.spending(), "0.4", "0.341", TargetVerdict.MISSED);
        assertThat(subject.of(missed.compose()))
                .isEqualTo("AWS cost Oct 2026: 512.40 USD, 34.1 % below baseline, 5.9 points short of target");
        ReportFixture met = october512().target("all", Scope.spending(), "0.4", "0.5", TargetVerdict.MET);
        assertThat(subject.of(met.compose()))
                .isEqualTo("AWS cost Oct 2026: 512.40 USD, 50.0 % below baseline, target met");
        assertThat(subject.of(october512().compose())).isEqualTo("AWS cost Oct 2026: 512.40 USD");
        assertThat(subject.of(new ReportFixture().compose())).isEqualTo("AWS cost Oct 2026: no cost known");
    }

    @Test
    void saysFromWhichDayOnATargetIsJudged() {
        assertThat(subject.of(october512()
                        .target("all", Scope.spending(), "0.4", "0.5", Optional.of(october(16)), TargetVerdict.MET)
                        .compose()))
                .isEqualTo("AWS cost Oct 2026: 512.40 USD, 50.0 % below baseline from 16 Oct 2026 on, target met");
    }

    @Test
    void marksWhatCanStillChange() {
        assertThat(subject.of(october512().status(MonthStatus.PRELIMINARY).compose()))
                .startsWith("[prelim] AWS cost");
        assertThat(subject.of(october512().status(MonthStatus.OPEN).compose())).startsWith("[to date] AWS cost");
    }

    @Test
    void marksACorrection() {
        MonthlyReport first = october512().compose();
        MonthlyReport second = october512()
                .version(2)
                .usage(PROD, october(2), "AWS Lambda", "-1")
                .compose();
        assertThat(subject.of(second.correcting(Correction.of(first, second).orElseThrow())))
                .isEqualTo("[corrected v2] AWS cost Oct 2026: 511.40 USD");
    }

    /** Commitments that are spread otherwise change the cost of a month whose invoice is the same. */
    @Test
    void anotherEffectiveCostIsACorrectionToo() {
        MonthlyReport first = october512().compose();
        MonthlyReport second = ReportFixture.twoMonths()
                .version(2)
                .charge(
                        PROD,
                        io.costanalyzer.focus.Charge.builder(october(1), "AWS Lambda", usd("512.4"))
                                .effectiveCost(usd("500"))
                                .build())
                .compose();
        Correction made = Correction.of(first, second).orElseThrow();
        assertThat(made.changes()).isEmpty();
        assertThat(subject.of(second.correcting(made))).isEqualTo("[corrected v2] AWS cost Oct 2026: 500.00 USD");
        MonthlyReport same = october512().version(2).compose();
        assertThat(subject.of(same.correcting(Correction.of(first, same).orElseThrow())))
                .isEqualTo("[updated v2] AWS cost Oct 2026: 512.40 USD");
    }

    @Test
    void isOneLineOfBoundedLengthWhateverTheTitle() {
        String text = subject.of(october512()
                .title("evil\r\nBcc: everybody@example.org\u202e" + "x".repeat(300))
                .target("all", Scope.spending(), "0.4", "-9.9", TargetVerdict.MISSED)
                .compose());
        assertThat(text)
                .doesNotContain("\r", "\n", "\u202e", "\u00a0", "\u2212")
                .hasSizeLessThanOrEqualTo(150);
        assertThat(text).contains("Oct 2026: 512.40 USD, 990.0 % above baseline");
    }

    private static ReportFixture october512() {
        return ReportFixture.twoMonths().usage(PROD, october(1), "AWS Lambda", "512.4");
    }
}
