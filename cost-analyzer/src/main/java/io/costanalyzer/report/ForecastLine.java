package io.costanalyzer.report;

import io.costanalyzer.allocation.Environment;
import io.costanalyzer.analysis.forecast.MonthEndForecast;
import java.util.Optional;

/**
 * What a running month will have cost.
 *
 * @param environment of this environment; absent for everything together
 * @param forecast the figures
 */
public record ForecastLine(Optional<Environment> environment, MonthEndForecast forecast) {}
