package io.costanalyzer.analysis.secondopinion.awsforecast;

import io.costanalyzer.analysis.secondopinion.ForeignForecast;
import io.costanalyzer.analysis.secondopinion.OutsideForecast;
import io.costanalyzer.aws.AwsRefusal;
import io.costanalyzer.focus.ChargePeriod;
import io.costanalyzer.ingestion.SourceUnavailableException;
import io.costanalyzer.money.Money;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.costexplorer.CostExplorerClient;
import software.amazon.awssdk.services.costexplorer.model.DataUnavailableException;
import software.amazon.awssdk.services.costexplorer.model.Dimension;
import software.amazon.awssdk.services.costexplorer.model.ForecastResult;
import software.amazon.awssdk.services.costexplorer.model.GetCostForecastResponse;
import software.amazon.awssdk.services.costexplorer.model.Granularity;
import software.amazon.awssdk.services.costexplorer.model.Metric;
import software.amazon.awssdk.services.costexplorer.model.MetricValue;

/**
 * Cost Explorer's forecast of the rest of a month, of the whole account, for amortized cost of usage and purchases. There is
 * no grouping and no paging: one request of 0.01 USD. Its end is exclusive, unlike that of GetAnomalies. With less than one
 * billing cycle of history it answers DataUnavailableException.
 */
public final class AwsForecast implements OutsideForecast {

    private static final String OPERATION = "ce:GetCostForecast";

    /** What this service counts neither as usage nor as a purchase; Cost Explorer ignores values that an account lacks. */
    private static final List<String> LEFT_OUT = List.of("Credit", "Refund", "Tax", "Support", "Support fee");

    private final CostExplorerClient client;
    private final CurrencyUnit currency;
    private final Metric metric;

    /**
     * Forecasts of the account that the client's credentials belong to.
     *
     * @param client from {@link ForecastClients}
     * @param currency of the bill; an answer in another one is refused
     * @param netOfDiscounts whether private discounts are taken off
     */
    public AwsForecast(CostExplorerClient client, CurrencyUnit currency, boolean netOfDiscounts) {
        this.client = client;
        this.currency = currency;
        this.metric = netOfDiscounts ? Metric.NET_AMORTIZED_COST : Metric.AMORTIZED_COST;
    }

    @Override
    public Optional<ForeignForecast> read(ChargePeriod days) {
        GetCostForecastResponse answer;
        try {
            answer = client.getCostForecast(question -> question.timePeriod(
                            interval -> interval.start(days.start().toString())
                                    .end(days.endExclusive().toString()))
                    .metric(metric)
                    .granularity(Granularity.MONTHLY)
                    .predictionIntervalLevel(ForeignForecast.CONFIDENCE_PERCENT)
                    .filter(filter -> filter.not(not -> not.dimensions(
                            types -> types.key(Dimension.RECORD_TYPE).values(LEFT_OUT)))));
        } catch (DataUnavailableException e) {
            return Optional.empty();
        } catch (SdkException e) {
            throw refusal(e);
        }
        Money expected = total(answer.total());
        List<ForecastResult> parts = answer.forecastResultsByTime();
        return Optional.of(
                parts.size() == 1
                        ? new ForeignForecast(
                                days,
                                expected,
                                amount(parts.get(0).predictionIntervalLowerBound()),
                                amount(parts.get(0).predictionIntervalUpperBound()))
                        : new ForeignForecast(days, expected, Optional.empty(), Optional.empty()));
    }

    private Money total(@Nullable MetricValue total) {
        if (total == null) {
            throw unclear("names no total");
        }
        if (total.unit() != null && !total.unit().equals(currency.getCode())) {
            throw unclear("is in " + total.unit() + " and not in " + currency.getCode());
        }
        return amount(total.amount()).orElseThrow(() -> unclear("names no total"));
    }

    /** Amounts are decimal strings and stay exact. */
    private Optional<Money> amount(@Nullable String text) {
        try {
            return text == null || text.isBlank()
                    ? Optional.empty()
                    : Optional.of(Money.of(currency, new BigDecimal(text)));
        } catch (NumberFormatException e) {
            throw unclear("holds no number");
        }
    }

    private static SourceUnavailableException unclear(String what) {
        return new SourceUnavailableException(
                OPERATION, "the answer " + what, "Run again later; the own forecast goes on without it.", null);
    }

    private static SourceUnavailableException refusal(SdkException problem) {
        AwsRefusal refusal = AwsRefusal.of(problem);
        String instead = refusal.kind() == AwsRefusal.Kind.DENIED ? " Or leave budgets.aws-forecast out." : "";
        return new SourceUnavailableException(OPERATION, refusal.problem(), refusal.remedy(OPERATION) + instead, null);
    }
}
