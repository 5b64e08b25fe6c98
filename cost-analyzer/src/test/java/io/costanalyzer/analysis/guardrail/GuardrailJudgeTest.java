package io.costanalyzer.analysis.guardrail;

import static org.assertj.core.api.Assertions.assertThat;

import io.costanalyzer.allocation.Environment;
import io.costanalyzer.analysis.metric.MetricSeries;
import io.costanalyzer.analysis.metric.MetricUnit;
import io.costanalyzer.analysis.metric.WatchedMetric;
import io.costanalyzer.focus.ChargePeriod;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class GuardrailJudgeTest {

    private static final LocalDate APPLIED = LocalDate.of(2026, 6, 1);
    private static final LocalDate IN_FORCE = LocalDate.of(2026, 6, 15);
    private static final LocalDate UNTIL = LocalDate.of(2026, 8, 1);
    private static final Guardrail LATENCY = new Guardrail(
            "answers",
            "api-latency",
            Optional.of(Environment.of("prod")),
            WatchedMetric.of("AWS/ApiGateway", "Latency", Map.of(), "p95", Optional.of(MetricUnit.MILLISECONDS)),
            Bound.atMost("200", MetricUnit.MILLISECONDS));

    @Test
    void aBoundThatHeldAndNoLongerDoesIsBroken() {
        GuardrailStatus status = judge(figures("150", "230"), UNTIL);

        assertThat(status.verdict()).isEqualTo(GuardrailVerdict.BROKEN);
        assertThat(status.isBroken()).isTrue();
        assertThat(status.before()).hasValueSatisfying(mean -> assertThat(mean).isEqualByComparingTo("150"));
        assertThat(status.after()).hasValueSatisfying(mean -> assertThat(mean).isEqualByComparingTo("230"));
        assertThat(status.daysBefore()).isEqualTo(28);
        assertThat(status.daysAfter()).isEqualTo(47);
    }

    @Test
    void theBoundItselfStillHolds() {
        assertThat(judge(figures("150", "200"), UNTIL).verdict()).isEqualTo(GuardrailVerdict.KEPT);
    }

    @Test
    void whatWasBrokenBeforeIsNotTheMeasuresDoing() {
        assertThat(judge(figures("210", "230"), UNTIL).verdict()).isEqualTo(GuardrailVerdict.BROKEN_BEFORE);
    }

    @Test
    void daysOfTheRollOutDecideNothing() {
        MetricSeries slow = MetricSeries.of(Map.of(APPLIED.plusDays(3), new BigDecimal("9000")));
        TreeMap<LocalDate, BigDecimal> all = new TreeMap<>(figures("150", "160").byDay());
        all.putAll(slow.byDay());

        assertThat(judge(new MetricSeries(all), UNTIL).verdict()).isEqualTo(GuardrailVerdict.KEPT);
    }

    @Test
    void tooFewDaysAndNoFiguresAreNotKnown() {
        assertThat(judge(figures("150", "230"), IN_FORCE.plusDays(6)).verdict()).isEqualTo(GuardrailVerdict.NOT_KNOWN);
        assertThat(judge(figures("150", "230"), IN_FORCE.plusDays(7)).verdict()).isEqualTo(GuardrailVerdict.BROKEN);
        assertThat(judge(MetricSeries.unknown(), UNTIL).verdict()).isEqualTo(GuardrailVerdict.NOT_KNOWN);
        assertThat(judge(figures("150", "230"), IN_FORCE.minusDays(20)).after()).isEmpty();
    }

    @Test
    void aBoundThatIsPassedWithNothingKnownBeforeIsNotKnownAndOneThatIsKeptIsKept() {
        assertThat(judge(figures("150", "230").within(ChargePeriod.of(IN_FORCE, UNTIL)), UNTIL)
                        .verdict())
                .isEqualTo(GuardrailVerdict.NOT_KNOWN);
        assertThat(judge(figures("150", "130").within(ChargePeriod.of(IN_FORCE, UNTIL)), UNTIL)
                        .verdict())
                .isEqualTo(GuardrailVerdict.KEPT);
    }

    /** Smaller functions that come a month later make the answers slow: that is not the fault of the measure before. */
    @Test
    void whatSuffersAfterTheNextMeasureIsNotTheFaultOfThisOne() {
        LocalDate next = IN_FORCE.plusDays(10);
        TreeMap<LocalDate, BigDecimal> days =
                new TreeMap<>(figures("150", "160").byDay());
        days.replaceAll((day, value) -> day.isBefore(next) ? value : new BigDecimal("400"));

        assertThat(judge(new MetricSeries(days), UNTIL).verdict()).isEqualTo(GuardrailVerdict.BROKEN);
        assertThat(judgeBefore(next, new MetricSeries(days))).isEqualTo(GuardrailVerdict.KEPT);
        assertThat(judgeBefore(IN_FORCE.plusDays(6), new MetricSeries(days))).isEqualTo(GuardrailVerdict.NOT_KNOWN);
        assertThat(judgeBefore(IN_FORCE.plusDays(6), figures("150", "160"))).isEqualTo(GuardrailVerdict.KEPT);
    }

    private static GuardrailVerdict judgeBefore(LocalDate next, MetricSeries figures) {
        return GuardrailJudge.judge("api-latency", LATENCY, figures, APPLIED, IN_FORCE, Optional.of(next), UNTIL)
                .verdict();
    }

    @Test
    void aHitRatioIsHeldToTheOtherSide() {
        Bound bound = Bound.atLeast("95", MetricUnit.PERCENT);

        assertThat(bound.holds(new BigDecimal("95.00"))).isTrue();
        assertThat(bound.holds(new BigDecimal("94.9"))).isFalse();
        assertThat(bound.description()).isEqualTo("at least 95\u00a0%");
    }

    @Test
    void aMeasureMeansAGuardrailByNameOrByPresetAndInItsOwnEnvironmentsAlone() {
        assertThat(LATENCY.isMeant("answers", Set.of())).isTrue();
        assertThat(LATENCY.isMeant("api-latency", Set.of(Environment.of("prod"))))
                .isTrue();
        assertThat(LATENCY.isMeant("api-latency", Set.of(Environment.of("dev"))))
                .isFalse();
        assertThat(LATENCY.isMeant("cold-start", Set.of())).isFalse();
    }

    @Test
    void aGuardrailThatNobodyConfiguredIsNotKnown() {
        assertThat(GuardrailStatus.notConfigured("audit-trail").verdict()).isEqualTo(GuardrailVerdict.NOT_KNOWN);
    }

    private static GuardrailStatus judge(MetricSeries figures, LocalDate until) {
        return GuardrailJudge.judge("api-latency", LATENCY, figures, APPLIED, IN_FORCE, Optional.empty(), until);
    }

    private static MetricSeries figures(String before, String after) {
        TreeMap<LocalDate, BigDecimal> days = new TreeMap<>();
        ChargePeriod.of(APPLIED.minusDays(90), UNTIL.plusDays(30))
                .dates()
                .forEach(day -> days.put(day, new BigDecimal(day.isBefore(APPLIED) ? before : after)));
        return new MetricSeries(days);
    }
}
