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
import io.costanalyzer.report.ReportFixture;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HeadlineTest {

    private final Headline headline = new Headline(new CostFormat(Locale.US));

    @Test
    void saysWhatTheMonthCostAndHowThatStandsToThePromise() {
        assertThat(message(october512().target("overall", Scope.spending(), "0.4", "0.341", TargetVerdict.MISSED)))
                .isEqualTo("October cost 512.40 USD, 34.1 % under the baseline: 5.9 points short of the 40 % target.");
        assertThat(message(october512().target("overall", Scope.spending(), "0.4", "0.412", TargetVerdict.MET)))
                .isEqualTo("October cost 512.40 USD, 41.2 % under the baseline: the 40 % target is met by 1.2 points.");
        assertThat(message(october512().target("overall", Scope.spending(), "0.4", "0.4", TargetVerdict.MET)))
                .isEqualTo("October cost 512.40 USD, 40.0 % under the baseline: the 40 % target is met.");
        assertThat(message(october512().target("overall", Scope.spending(), "0.4", "-0.1", TargetVerdict.MISSED)))
                .isEqualTo("October cost 512.40 USD, 10.0 % over the baseline: 50.0 points short of the 40 % target.");
    }

    @Test
    void aPromiseForLaterIsOnTrack() {
        Optional<LocalDate> later = Optional.of(LocalDate.of(2026, 12, 31));
        assertThat(message(october512().target("all", Scope.spending(), "0.4", "0.3", later, TargetVerdict.ON_TRACK)))
                .endsWith(": on track for the 40 % target by 31 Dec 2026, 10.0 points to go.");
        Optional<LocalDate> past = Optional.of(LocalDate.of(2026, 10, 1));
        assertThat(message(october512().target("all", Scope.spending(), "0.4", "0.3", past, TargetVerdict.AT_RISK)))
                .endsWith(": 10.0 points short of the 40 % target, still within reach.");
    }

    /** The month cost more than its last days make one believe, and the sentence must not say otherwise. */
    @Test
    void aPromiseThatHoldsFromADayOfTheMonthOnIsSaidToBeOfTheseDays() {
        Optional<LocalDate> middle = Optional.of(LocalDate.of(2026, 10, 16));
        assertThat(message(october512().target("all", Scope.spending(), "0.4", "0.4", middle, TargetVerdict.MET)))
                .isEqualTo(
                        "October cost 512.40 USD, from 16 Oct 2026 on 40.0 % under the baseline: the 40 % target is met.");
    }

    @Test
    void aTargetThatCannotBeJudgedIsSaidToBe() {
        assertThat(message(october512().unknownTarget("overall", Scope.spending(), "0.4")))
                .isEqualTo("October cost 512.40 USD: the 40 % target cannot be judged yet.");
    }

    @Test
    void withoutATargetTheBaselineAndWithoutThatTheMonthBeforeIsTheMeasure() {
        assertThat(message(october512().statedBaseline("608.333333", false)))
                .isEqualTo("October cost 512.40 USD, 17.4 % under the baseline.");
        assertThat(message(october512().usage(PROD, september(1), "AWS Lambda", "300")))
                .isEqualTo("October cost 512.40 USD, 65.3 % more than September, like for like.");
        assertThat(message(october512().usage(PROD, september(1), "AWS Lambda", "496")))
                .isEqualTo("October cost 512.40 USD, about as much as September, like for like.");
    }

    /** Pitfall 18: a part of a month is called a part. */
    @Test
    void aRunningMonthIsNotCalledAMonth() {
        ReportFixture running = new ReportFixture()
                .cover(september(1), october(19))
                .status(MonthStatus.OPEN)
                .usage(PROD, october(2), "AWS Lambda", "18")
                .usage(PROD, september(2), "AWS Lambda", "20");
        assertThat(message(running))
                .isEqualTo("October has cost 18.00 USD in 18 days, 10.0 % less than September, like for like.");
    }

    /** Pitfall 28: a month that nobody answered for did not cost zero. */
    @Test
    void anUnknownMonthHasNoCost() {
        assertThat(message(new ReportFixture())).isEqualTo("No cost is known for October 2026.");
        assertThat(headline.more(new ReportFixture().compose())).isEmpty();
    }

    @Test
    void goesOnWithTheNarrowerTargetsAndTheLargestChange() {
        List<String> more = headline.more(october512()
                .usage(PROD, september(1), "AWS Lambda", "300")
                .target("overall", Scope.spending(), "0.4", "0.341", TargetVerdict.MISSED)
                .target("prod", Scope.spending().in(PROD), "0.4", "0.2", TargetVerdict.MISSED)
                .target("dev", Scope.spending().in(DEV), "0.6", "0.7", TargetVerdict.MET)
                .calendar("10", 1)
                .driver(PROD, "AWS Lambda", "202.4", Cause.usage(new BigDecimal("0.652")))
                .compose());
        assertThat(more.stream().map(HeadlineTest::plain))
                .containsExactly(
                        "Targets met: dev; missed: prod.",
                        "The largest change since September is AWS Lambda in prod: +202.40 USD, usage up 65.2 %.");
    }

    @Test
    void saysWhenLittleHasChanged() {
        assertThat(headline
                        .more(october512()
                                .usage(PROD, september(1), "AWS Lambda", "496")
                                .compose())
                        .stream()
                        .map(HeadlineTest::plain))
                .containsExactly("Little has changed since September: −<0.1 % like for like.");
    }

    private String message(ReportFixture fixture) {
        return plain(headline.message(fixture.compose()));
    }

    private static String plain(String text) {
        return text.replace('\u00a0', ' ');
    }

    private static ReportFixture october512() {
        return ReportFixture.twoMonths().usage(PROD, october(1), "AWS Lambda", "512.4");
    }
}
