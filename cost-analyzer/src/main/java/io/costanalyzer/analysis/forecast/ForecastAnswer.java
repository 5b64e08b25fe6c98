package io.costanalyzer.analysis.forecast;

import java.util.Optional;

/** A forecast, or why there is none. */
public sealed interface ForecastAnswer permits MonthEndForecast, NoForecast {

    /** The forecast, if there is one. */
    Optional<MonthEndForecast> forecast();
}
