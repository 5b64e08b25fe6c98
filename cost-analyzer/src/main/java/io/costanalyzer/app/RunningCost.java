package io.costanalyzer.app;

import io.costanalyzer.analysis.forecast.ForecastTrackRecord;
import io.costanalyzer.config.CostAnalyzerConfig;
import io.costanalyzer.config.SourceSettings;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * What a month of this service costs by itself, in USD, from the configuration and from AWS's list prices of us-east-1 in
 * 2026, free tiers of AWS taken off where they never end. An estimate: the bill itself is under the tag {@code Application}.
 *
 * @see <a href="https://aws.amazon.com/aws-cost-management/aws-cost-explorer/pricing/">Cost Explorer: 0.01 USD a request</a>
 * @see <a href="https://aws.amazon.com/cloudwatch/pricing/">CloudWatch: 0.30 USD a metric, by the hour; 10 free</a>
 */
public final class RunningCost {

    private static final BigDecimal DAYS = new BigDecimal("30.4");
    private static final BigDecimal REQUEST = new BigDecimal("0.01");
    private static final BigDecimal METRIC_ONCE_A_DAY = new BigDecimal("0.0125");
    private static final int FREE_METRICS = 10;

    /** Month to date, last complete day, unusual days; also of what is in no environment. */
    private static final int METRICS_OF_AN_ENVIRONMENT = 3;

    /** What is saved, and what was promised. */
    private static final int METRICS_OF_A_TARGET = 2;

    /** Forecast, targets missed, unusual days in all, requests, success. */
    private static final int OTHER_METRICS = 5;

    /** Promised and verified, beside the verified share of each target. */
    private static final int METRICS_OF_MEASURES = 2;

    private static final long REPORTS = 3;

    private final CostAnalyzerConfig config;

    @Inject
    RunningCost(CostAnalyzerConfig config) {
        this.config = config;
    }

    /**
     * One line of the estimate.
     *
     * @param what it is for
     * @param reckoned how it was reckoned
     * @param perMonth in USD, to the cent
     */
    public record Line(String what, String reckoned, BigDecimal perMonth) {}

    /** Every line; their sum is the total. */
    public List<Line> lines() {
        int environments = config.environments().rules().size();
        return List.of(
                requests(),
                figures(environments),
                awsForecast(),
                line("Lambda", "33 runs of 10 s at 1 GB, arm64", "0.00444"),
                line("KMS key", "one, with CustomerKey=yes in the template", "1.00"),
                line("Alarms and dashboard", "8 of 10 free, 1 of 3 free", "0"),
                line(
                        "Archive, logs, messages, schedules",
                        "1 GB at 0.023, 1000 writes at 0.005, 1000 mails to engineers free",
                        "0.028"));
    }

    /** The sum of the lines. */
    public BigDecimal total() {
        return lines().stream().map(Line::perMonth).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private Line requests() {
        if (!(config.source() instanceof SourceSettings.CostExplorer explorer)) {
            return line("Cost Explorer", "not asked", "0");
        }
        int each = explorer.requestsOfARead(config.environments());
        int more = config.environments().tagKeys().isEmpty() ? 1 : 2;
        BigDecimal monthly = DAYS.multiply(BigDecimal.valueOf(each)).add(BigDecimal.valueOf(REPORTS * (each + more)));
        return new Line(
                "Cost Explorer",
                each + " requests a day, " + (each + more) + " for each of " + REPORTS
                        + " reports; each further page of an answer is 0.01 more",
                cents(monthly.multiply(REQUEST)));
    }

    private Line awsForecast() {
        int days = ForecastTrackRecord.DAYS.size();
        return config.budgets().awsForecast()
                ? new Line(
                        "AWS's own forecast",
                        days + " requests a month at 0.01",
                        cents(REQUEST.multiply(BigDecimal.valueOf(days))))
                : line("AWS's own forecast", "not asked", "0");
    }

    private Line figures(int environments) {
        if (config.delivery().metricsNamespace().isEmpty()) {
            return line("CloudWatch figures", "none are sent", "0");
        }
        int metrics = metrics(environments);
        return new Line(
                "CloudWatch figures",
                metrics + " sent in one hour of a day, " + FREE_METRICS + " free",
                cents(METRIC_ONCE_A_DAY.multiply(BigDecimal.valueOf(Math.max(0, metrics - FREE_METRICS)))));
    }

    /** How many figures a daily run sends at most. */
    private int metrics(int environments) {
        int targets = config.targets().size();
        int ofMeasures = config.programme().measures().isEmpty() ? 0 : METRICS_OF_MEASURES + targets;
        return (environments + 1) * METRICS_OF_AN_ENVIRONMENT
                + environments * CostMetrics.SERVICES
                + targets * METRICS_OF_A_TARGET
                + ofMeasures
                + OTHER_METRICS;
    }

    private static Line line(String what, String reckoned, String perMonth) {
        return new Line(what, reckoned, cents(new BigDecimal(perMonth)));
    }

    private static BigDecimal cents(BigDecimal amount) {
        return amount.setScale(2, RoundingMode.HALF_UP);
    }
}
