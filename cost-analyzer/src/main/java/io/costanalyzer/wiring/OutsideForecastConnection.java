package io.costanalyzer.wiring;

import io.costanalyzer.analysis.secondopinion.OutsideForecast;
import io.costanalyzer.analysis.secondopinion.awsforecast.AwsForecast;
import io.costanalyzer.analysis.secondopinion.awsforecast.ForecastClients;
import io.costanalyzer.config.CostAnalyzerConfig;
import java.util.Optional;

/** Opens Cost Explorer's forecast where the configuration wants it. */
final class OutsideForecastConnection {

    private OutsideForecastConnection() {}

    static OutsideForecast open(CostAnalyzerConfig config) {
        return config.budgets().awsForecast()
                ? new AwsForecast(
                        ForecastClients.connect(Optional.empty()),
                        config.costMetric().currency(),
                        config.costMetric().netOfDiscounts())
                : days -> Optional.empty();
    }
}
