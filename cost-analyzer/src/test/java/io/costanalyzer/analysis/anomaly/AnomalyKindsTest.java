package io.costanalyzer.analysis.anomaly;

import static io.costanalyzer.analysis.LedgerSketch.days;
import static io.costanalyzer.analysis.LedgerSketch.usd;
import static org.assertj.core.api.Assertions.assertThat;

import io.costanalyzer.allocation.Environment;
import io.costanalyzer.analysis.LedgerSketch;
import io.costanalyzer.analysis.anomaly.Anomaly.Contributor;
import io.costanalyzer.analysis.anomaly.KnownEvent.Direction;
import io.costanalyzer.analysis.anomaly.RootCause.Effect;
import io.costanalyzer.focus.ChargePeriod;
import io.costanalyzer.focus.Dimension;
import io.costanalyzer.ledger.CostLedger;
import io.costanalyzer.ledger.Scope;
import io.costanalyzer.money.Money;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** What a finding says: its kind, its cause, whether something announced explains it. */
class AnomalyKindsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final AnomalyPolicy POLICY = AnomalyPolicy.of(usd("1"), new BigDecimal("0.1"));

    @Test
    void aDayIsASpike() {
        assertThat(kind(day -> day.equals(LocalDate.of(2026, 11, 10)) ? "30" : "10"))
                .isEqualTo(AnomalyKind.SPIKE);
    }

    @Test
    void aWeekAndMoreIsALevelShift() {
        assertThat(kind(from("2026-11-06", "10", "15"))).isEqualTo(AnomalyKind.LEVEL_SHIFT);
    }

    @Test
    void fewDaysWithNothingAreADropOut() {
        assertThat(kind(day -> day.equals(LocalDate.of(2026, 11, 10)) ? "" : "10"))
                .isEqualTo(AnomalyKind.DROP_OUT);
    }

    @Test
    void aLittleMoreEveryDayIsASlowRamp() {
        LocalDate start = LocalDate.of(2026, 10, 28);
        AnomalyKind kind = kind(day -> {
            long days = Math.max(0, day.toEpochDay() - start.toEpochDay());
            return Double.toString(10 + .5 * days);
        });
        assertThat(kind).isEqualTo(AnomalyKind.SLOW_RAMP);
    }

    @Test
    void whatWasNotThereIsNew() {
        CostLedger ledger = LedgerSketch.of("2026-05", "2026-11")
                .daily("prod", "AWS Lambda", "EU-Request", "10")
                .daily("prod", "Amazon Bedrock", "EU-InputTokenCount", from("2026-11-12", "", "7"))
                .build();
        assertThat(only(ledger).kind()).isEqualTo(AnomalyKind.NEW_SERVICE);
    }

    @Test
    void weekendsAloneAreALeak() {
        LocalDate saturday = LocalDate.of(2026, 11, 7);
        AnomalyKind kind = kind(day -> {
            boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
            return weekend && day.isBefore(saturday) ? "2" : "20";
        });
        assertThat(kind).isEqualTo(AnomalyKind.WEEKEND_LEAK);
    }

    /** A rise in price with flat usage is another thing than a rise in usage at a flat price. */
    @Test
    void aDearerUnitIsARateChangeAndMoreUnitsAreNot() {
        CostLedger dearer = LedgerSketch.of("2026-05", "2026-11")
                .daily("prod", "Amazon RDS", "EU-Hours", from("2026-11-10", "10", "13"), day -> "20", "Hrs")
                .build();
        Finding price = only(dearer);
        assertThat(price.kind()).isEqualTo(AnomalyKind.RATE_CHANGE);
        assertThat(price.cause().effect()).isEqualTo(Effect.PRICE);
        assertThat(price.cause().price()).isEqualTo(usd("24"));
        assertThat(price.cause().quantity().isZero()).isTrue();
        CostLedger more = LedgerSketch.of("2026-05", "2026-11")
                .daily(
                        "prod",
                        "Amazon RDS",
                        "EU-Hours",
                        from("2026-11-10", "10", "13"),
                        from("2026-11-10", "20", "26"),
                        "Hrs")
                .build();
        Finding use = only(more);
        assertThat(use.kind()).isEqualTo(AnomalyKind.LEVEL_SHIFT);
        assertThat(use.cause().effect()).isEqualTo(Effect.QUANTITY);
        assertThat(use.cause().quantity()).isEqualTo(usd("24"));
    }

    /** One cause is one anomaly: logging that rises from a Wednesday on, and hardly runs at weekends, is told once. */
    @Test
    void aShiftOverAWeekendIsTellingOnce() {
        LocalDate start = LocalDate.of(2026, 11, 11);
        CostLedger ledger = LedgerSketch.of("2026-05", "2026-11")
                .daily("staging", "AmazonCloudWatch", "EU-DataProcessing-Bytes", day -> {
                    boolean weekend =
                            day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
                    return weekend ? "0.3" : day.isBefore(start) ? "6" : "15";
                })
                .build();
        Finding finding = only(ledger);
        assertThat(finding.anomaly().period()).isEqualTo(days("2026-11-11", "2026-11-18"));
        assertThat(finding.anomaly().ongoing()).isTrue();
    }

    @Test
    void whatWasAnnouncedIsFoundAndNotTold() {
        CostLedger ledger = LedgerSketch.of("2026-05", "2026-11")
                .daily("prod", "AWS Lambda", "EU-Request", from("2026-11-10", "10", "30"))
                .build();
        KnownEvent test = new KnownEvent(
                "load test",
                Scope.spending().in(Environment.of("prod")).ofServices(Set.of("AWS Lambda")),
                days("2026-11-10", "2026-11-14"),
                Direction.UP);
        Detection explained = new AnomalyDetector(POLICY, List.of(test)).detect(ledger, TODAY);
        assertThat(explained.anomalies()).isEmpty();
        assertThat(explained.findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.explainedBy()).contains(test));
        KnownEvent elsewhere = new KnownEvent(
                "saving",
                Scope.spending().ofServices(Set.of("AWS Lambda")),
                days("2026-11-10", "2026-11-14"),
                Direction.DOWN);
        assertThat(new AnomalyDetector(POLICY, List.of(elsewhere))
                        .detect(ledger, TODAY)
                        .anomalies())
                .hasSize(1);
    }

    /** A measure on log ingestion says nothing of why the metrics of the same service fall on its day. */
    @Test
    void aMeasureExplainsTheFallOfItsOwnUsageTypesAlone() {
        CostLedger ledger = LedgerSketch.of("2026-05", "2026-11")
                .daily("prod", "AmazonCloudWatch", "EU-DataProcessing-Bytes", "12")
                .daily("prod", "AmazonCloudWatch", "EU-CW:MetricMonitorUsage", from("2026-11-10", "30", "10"))
                .build();
        ChargePeriod rollOut = days("2026-11-10", "2026-11-14");
        KnownEvent logs = new KnownEvent(
                "less logging", Scope.spending().ofUsageTypes(Set.of("DataProcessing-*")), rollOut, Direction.DOWN);
        KnownEvent metrics = new KnownEvent(
                "fewer metrics", Scope.spending().ofUsageTypes(Set.of("CW:Metric*")), rollOut, Direction.DOWN);
        assertThat(new AnomalyDetector(POLICY, List.of(logs))
                        .detect(ledger, TODAY)
                        .anomalies())
                .singleElement()
                .satisfies(anomaly -> assertThat(anomaly.serviceName()).isEqualTo("AmazonCloudWatch"));
        assertThat(new AnomalyDetector(POLICY, List.of(logs, metrics))
                        .detect(ledger, TODAY)
                        .findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.explainedBy()).contains(metrics));
    }

    /** Every breakdown adds up to the difference, and the most specific part that explains it is named. */
    @Test
    void theCauseAddsUpAndIsNarrowedDown() {
        CostLedger ledger = LedgerSketch.of("2026-05", "2026-11")
                .daily("prod", "AWS Lambda", "EU-Request", from("2026-11-10", "10", "30"))
                .daily("prod", "AWS Lambda", "EU-Lambda-GB-Second", from("2026-11-10", "20", "25"))
                .daily("prod", "AWS Lambda", "EU-Steady", "7")
                .build();
        Finding finding = only(ledger);
        Money excess = finding.anomaly().excess();
        assertThat(excess).isEqualTo(usd("200"));
        RootCause cause = finding.cause();
        for (Dimension dimension : List.of(Dimension.USAGE_TYPE, Dimension.SUB_ACCOUNT, Dimension.REGION)) {
            assertThat(cause.by(dimension).stream().map(Contributor::difference).reduce(usd("0"), Money::plus))
                    .isEqualTo(excess);
        }
        assertThat(cause.by(Dimension.USAGE_TYPE))
                .extracting(Contributor::name)
                .containsExactly("EU-Request", "EU-Lambda-GB-Second");
        assertThat(cause.price().plus(cause.quantity()).plus(cause.mix()).plus(cause.unsplit()))
                .isEqualTo(excess);
        assertThat(cause.node().usageType()).contains("EU-Request");
        assertThat(cause.node().percent()).isEqualTo(80);
    }

    /** What moves from one usage type of a service to another at the same cost is no anomaly. */
    @Test
    void aMoveWithinAServiceIsNone() {
        CostLedger ledger = LedgerSketch.of("2026-05", "2026-11")
                .daily("prod", "AWS Lambda", "EU-Lambda-GB-Second", from("2026-11-10", "20", ""))
                .daily("prod", "AWS Lambda", "EU-Lambda-GB-Second-ARM", from("2026-11-10", "", "20"))
                .build();
        assertThat(new AnomalyDetector(POLICY).detect(ledger, TODAY).anomalies())
                .isEmpty();
    }

    private static AnomalyKind kind(Function<LocalDate, String> cost) {
        CostLedger ledger = LedgerSketch.of("2026-05", "2026-11")
                .daily("prod", "AWS Lambda", "EU-Request", cost)
                .build();
        return only(ledger).kind();
    }

    private static Finding only(CostLedger ledger) {
        List<Finding> findings =
                new AnomalyDetector(POLICY).detect(ledger, TODAY).findings();
        assertThat(findings).hasSize(1);
        return findings.get(0);
    }

    private static Function<LocalDate, String> from(String day, String before, String after) {
        LocalDate first = LocalDate.parse(day);
        return today -> today.isBefore(first) ? before : after;
    }
}
