package io.costanalyzer.render.words;

import static io.costanalyzer.report.ReportFixture.DEV;
import static io.costanalyzer.report.ReportFixture.PROD;
import static io.costanalyzer.report.ReportFixture.october;
import static io.costanalyzer.report.ReportFixture.september;
import static org.assertj.core.api.Assertions.assertThat;

import io.costanalyzer.analysis.savings.TargetVerdict;
import io.costanalyzer.ledger.MonthStatus;
import io.costanalyzer.ledger.Scope;
import io.costanalyzer.render.format.CostFormat;
import io.costanalyzer.report.Cause;
import io.costanalyzer.report.MonthlyReport;
import io.costanalyzer.report.ReportFixture;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StepWordsTest {

    private final StepWords words = new StepWords(new CostFormat(Locale.US), new ReportFixture().compose());

    @Test
    void aTargetGap() {
        assertThat(steps(october().target("prod", Scope.spending().in(PROD), "0.4", "0.3", TargetVerdict.MISSED)))
                .containsExactly(
                        "Save 31.00 USD a month more to meet the target \u201cprod\u201d. 10.0 points of its baseline are"
                                + " lacking. Most of what is left there is AWS Lambda.");
    }

    @Test
    void missingDaysAndSilentEnvironments() {
        assertThat(steps(october().missing(ReportFixture.october(4)).silent(DEV).silent(PROD)))
                .containsExactly(
                        "Read the day that is missing. No source has answered for 4 Oct 2026. Until it is read, every"
                                + " sum of October is too small.",
                        "Check how charges get to dev. Not one charge of October belongs to it (nor to others: 2"
                                + " environments in all). Most often its cost allocation tag is not activated, or the value in"
                                + " the rule is not in use.");
    }

    @Test
    void budgets() {
        assertThat(steps(october()
                        .budget("a", Scope.bill(), "100", "150", Optional.empty())
                        .budget("b", Scope.bill(), "100", "90", Optional.of("120"))))
                .containsExactly(
                        "Return to the budget \u201ca\u201d. 50.00 USD beyond the limit (150.0 % of it).",
                        "Keep within the budget \u201cb\u201d. If October goes on as forecast, it ends 20.00 USD beyond the limit,"
                                + " passed on 29 Oct 2026.");
    }

    @Test
    void anomaliesAndRises() {
        assertThat(steps(october()
                        .usage(PROD, september(1), "AWS Lambda", "5")
                        .anomaly(DEV, "Amazon S3", "9", "2", true)
                        .driver(PROD, "AWS Lambda", "4.5", Cause.usage(BigDecimal.ONE))))
                .containsExactly(
                        "Find out what Amazon S3 in dev is doing. 7.00 USD more than expected since 26 Oct 2026, and"
                                + " still going on at the end of October; driven by EU-Type.",
                        "Ask whether the rise of AWS Lambda in prod was wanted. It adds 4.50 USD, more than anything"
                                + " else (EU-Type).");
    }

    /** The report of a month that is over is read weeks later, when it may have ended: the incidents of that page say so. */
    @Test
    void onlyOfARunningMonthIsItSaidThatSomethingStillGoesOn() {
        MonthlyReport running = october()
                .status(MonthStatus.OPEN)
                .anomaly(DEV, "Amazon S3", "9", "2", true)
                .compose();
        assertThat(new StepWords(new CostFormat(Locale.US), running)
                        .detail(running.nextSteps().get(0)))
                .contains("still going on; driven by EU-Type.");
    }

    @Test
    void ownersBaselineAndConfiguration() {
        assertThat(steps(
                        october().unallocated("0.2").statedBaseline("300", true).warning("60 + 320 is not 320.")))
                .containsExactly(
                        "Find an owner for 0.00 USD. 20.0 % of the cost belongs to no environment. Tag the resources,"
                                + " or add a rule.",
                        "Agree on the baseline. A stated amount differs from the bill by more than a tenth; a saving is"
                                + " judged by it. See Baseline.",
                        "Review the configuration. 60 + 320 is not 320.");
    }

    private static ReportFixture october() {
        return ReportFixture.twoMonths().usage(PROD, ReportFixture.october(1), "AWS Lambda", "10");
    }

    private List<String> steps(ReportFixture fixture) {
        return fixture.compose().nextSteps().stream()
                .map(step -> (words.title(step) + ". " + words.detail(step)).replace('\u00a0', ' '))
                .toList();
    }
}
