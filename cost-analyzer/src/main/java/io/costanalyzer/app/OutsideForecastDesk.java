package io.costanalyzer.app;

import io.costanalyzer.analysis.forecast.ForecastTrackRecord;
import io.costanalyzer.analysis.secondopinion.ForeignForecast;
import io.costanalyzer.analysis.secondopinion.OutsideForecast;
import io.costanalyzer.archive.ArchiveSchema;
import io.costanalyzer.archive.Row;
import io.costanalyzer.archive.TableArchive;
import io.costanalyzer.config.CostAnalyzerConfig;
import io.costanalyzer.focus.ChargePeriod;
import io.costanalyzer.focus.CostMetric;
import io.costanalyzer.ingestion.RequestCount;
import io.costanalyzer.ingestion.SourceUnavailableException;
import io.costanalyzer.ledger.Scope;
import io.costanalyzer.money.Money;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * AWS's own forecast beside ours: asked for on the days whose forecasts are kept, archived with them, and shown by
 * {@code costs forecast}. It is a comparison: without it the run is whole.
 */
public final class OutsideForecastDesk {

    /** What the rows are called in the archive, so that they stand apart from our own forecasts. */
    static final String SCOPE = "everything, as AWS forecasts it";

    private static final Money PRICE = Money.of("USD", "0.01");

    private final OutsideForecast outside;
    private final TableArchive tables;
    private final CostAnalyzerConfig config;

    @Inject
    OutsideForecastDesk(OutsideForecast outside, TableArchive tables, CostAnalyzerConfig config) {
        this.outside = outside;
        this.tables = tables;
        this.config = config;
    }

    /**
     * What AWS expected of a month.
     *
     * @param madeOn when
     * @param knownDays the days before it, late ones included
     * @param knownCost the effective cost of their usage and purchases as it stood then: of the last two of them it may
     *     not have been all yet, where our own forecast counts complete days alone
     * @param expected the month's total: these days as they stood and AWS's forecast of the rest, so that it lacks what the
     *     bill still added to the late days
     * @param low the lower end of its range
     * @param high the upper end
     * @param confidencePercent how often such a range should hold the truth; 0 for no range
     */
    public record Line(
            LocalDate madeOn,
            long knownDays,
            Money knownCost,
            Money expected,
            Money low,
            Money high,
            int confidencePercent) {}

    /** Asks, where the configuration wants it and the day is one of those that are kept. */
    void compare(KnownCosts known, LocalDate asOf, RunTally tally) {
        YearMonth month = YearMonth.from(asOf);
        if (!config.budgets().awsForecast() || !ForecastTrackRecord.isKept(asOf)) {
            return;
        }
        ChargePeriod sofar = ChargePeriod.of(month.atDay(1), asOf);
        Optional<Money> cost = known.ledger().cost(Scope.spending(), CostMetric.EFFECTIVE_COST, sofar);
        if (cost.isEmpty()) {
            tally.warn("AWS was not asked for its forecast: days of " + month + " are missing.");
            return;
        }
        try {
            Optional<ForeignForecast> read =
                    outside.read(ChargePeriod.of(asOf, month.plusMonths(1).atDay(1)));
            read.ifPresentOrElse(
                    forecast -> {
                        tally.paid(RequestCount.of(1, PRICE));
                        tables.merge(
                                ArchiveSchema.FORECASTS,
                                month,
                                List.of(row(forecast, sofar, cost.orElseThrow(), asOf)));
                    },
                    () -> tally.warn("AWS has not enough history to forecast " + month + "."));
        } catch (SourceUnavailableException e) {
            tally.warn("AWS's own forecast could not be read. " + e.getMessage());
        }
    }

    /** The newest that is archived of a month. */
    public Optional<Line> newest(YearMonth month) {
        return tables.read(ArchiveSchema.FORECASTS, month).stream()
                .filter(row -> row.value("x_Scope", String.class).equals(Optional.of(SCOPE)))
                .map(this::line)
                .max(Comparator.comparing(Line::madeOn));
    }

    private static Row row(ForeignForecast forecast, ChargePeriod sofar, Money cost, LocalDate asOf) {
        YearMonth month = YearMonth.from(asOf);
        Money expected = cost.plus(forecast.expected());
        boolean ranged = forecast.low().isPresent() && forecast.high().isPresent();
        return Row.of(ArchiveSchema.FORECASTS)
                .with(
                        "BillingPeriodStart",
                        month.atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant())
                .with(
                        "BillingPeriodEnd",
                        month.plusMonths(1)
                                .atDay(1)
                                .atStartOfDay(ZoneOffset.UTC)
                                .toInstant())
                .with("BillingCurrency", cost.currency().getCode())
                .with("x_AsOf", asOf)
                .with("x_Scope", SCOPE)
                .with("x_CostMetric", CostMetric.EFFECTIVE_COST.focusColumn())
                .with("x_KnownDays", (long) sofar.days())
                .with("x_KnownCost", cost.amount())
                .with("x_ForecastCost", expected.amount())
                .with(
                        "x_ForecastLow",
                        forecast.low().map(cost::plus).orElse(expected).amount())
                .with(
                        "x_ForecastHigh",
                        forecast.high().map(cost::plus).orElse(expected).amount())
                .with("x_Confidence", ranged ? (long) ForeignForecast.CONFIDENCE_PERCENT : 0L);
    }

    private Line line(Row row) {
        return new Line(
                row.value("x_AsOf", LocalDate.class).orElseThrow(),
                row.value("x_KnownDays", Long.class).orElseThrow(),
                amount(row, "x_KnownCost"),
                amount(row, "x_ForecastCost"),
                amount(row, "x_ForecastLow"),
                amount(row, "x_ForecastHigh"),
                Math.toIntExact(row.value("x_Confidence", Long.class).orElseThrow()));
    }

    private Money amount(Row row, String column) {
        return Money.of(
                config.costMetric().currency(),
                row.value(column, BigDecimal.class).orElseThrow());
    }
}
