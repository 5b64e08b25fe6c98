package io.costanalyzer.app;

import io.costanalyzer.allocation.Environment;
import io.costanalyzer.analysis.calendar.CompleteDays;
import io.costanalyzer.analysis.forecast.ForecastAnswer;
import io.costanalyzer.analysis.forecast.MonthEndForecaster;
import io.costanalyzer.analysis.forecast.NoForecast;
import io.costanalyzer.config.CostAnalyzerConfig;
import io.costanalyzer.focus.CostMetric;
import io.costanalyzer.ledger.Scope;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a month will have cost, from the archive alone. */
public final class ForecastDesk {

    private final CostHistory history;
    private final CostAnalyzerConfig config;

    @Inject
    ForecastDesk(CostHistory history, CostAnalyzerConfig config) {
        this.history = history;
        this.config = config;
    }

    /**
     * A forecast, or why there is none.
     *
     * @param environment of this environment; absent for everything together
     */
    public record Line(Optional<Environment> environment, ForecastAnswer answer) {

        /** Why there is none; empty when there is one. */
        public String why() {
            return answer instanceof NoForecast none ? none.reason().sentence() : "";
        }
    }

    /**
     * What is expected of a month.
     *
     * @param lines everything together first, then each environment
     * @param knownThrough the newest day that the archive knows; absent when it has none of the months that count
     */
    public record Outlook(List<Line> lines, Optional<LocalDate> knownThrough) {
        public Outlook {
            lines = List.copyOf(lines);
        }
    }

    /** By effective cost of usage and purchases. */
    public Outlook of(YearMonth month, LocalDate asOf) {
        KnownCosts known = history.upTo(month);
        MonthEndForecaster forecaster = new MonthEndForecaster(CompleteDays.USUAL);
        List<Optional<Environment>> wanted = new ArrayList<>();
        wanted.add(Optional.empty());
        config.environments().environments().forEach(environment -> wanted.add(Optional.of(environment)));
        wanted.add(Optional.of(Environment.UNALLOCATED));
        List<Line> lines = wanted.stream()
                .map(environment -> new Line(
                        environment,
                        forecaster.forecast(
                                known.ledger(),
                                environment.map(Scope.spending()::in).orElse(Scope.spending()),
                                CostMetric.EFFECTIVE_COST,
                                month,
                                asOf)))
                .toList();
        return new Outlook(lines, known.ledger().coverage().lastDay());
    }
}
