package io.costanalyzer.entry.cli;

import io.costanalyzer.allocation.Environment;
import io.costanalyzer.app.ForecastDesk;
import io.costanalyzer.app.OutsideForecastDesk;
import io.costanalyzer.config.CostAnalyzerConfig;
import io.costanalyzer.render.format.CostFormat;
import io.costanalyzer.wiring.LocalApp;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code costs forecast}. */
@Command(
        name = "forecast",
        mixinStandardHelpOptions = true,
        description =
                "What the running month will have cost, by environment and in total, with a range. Reads the archive alone.")
final class ForecastCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before anything runs
    private CommandSpec spec;

    @Override
    public Integer call() {
        Session session = Costs.session(spec);
        CostAnalyzerConfig config = session.config();
        session.warn(config);
        CostFormat format = new CostFormat(config.report().locale());
        LocalDate asOf = session.asOf(config);
        YearMonth month = YearMonth.from(asOf.minusDays(1));
        LocalApp app = session.app(config);
        List<List<Screen.Figure>> rows = new ArrayList<>();
        ForecastDesk.Outlook outlook = app.forecasts().of(month, asOf);
        outlook.lines().forEach(line -> rows.add(row(line, month, format)));
        if (config.budgets().awsForecast()) {
            rows.add(1, ofAws(app.outsideForecasts().newest(month), month, format));
        }
        session.screen()
                .print(
                        List.of(
                                Screen.Heading.text("scope", "Scope"),
                                Screen.Heading.text("month", "Month"),
                                Screen.Heading.number("knownDays", "Known days"),
                                Screen.Heading.number("knownCost", "So far"),
                                Screen.Heading.number("forecast", "Forecast"),
                                Screen.Heading.number("low", "From"),
                                Screen.Heading.number("high", "To"),
                                Screen.Heading.text("note", "Note")),
                        rows);
        return outlook.knownThrough().isPresent()
                ? ExitCode.OK
                : session.nothingKnown("Nothing of " + month + " or of the months before it is in the archive");
    }

    private static List<Screen.Figure> ofAws(
            Optional<OutsideForecastDesk.Line> line, YearMonth month, CostFormat format) {
        return List.of(
                Screen.Figure.of("everything, by AWS"),
                Screen.Figure.of(month.toString()),
                Screen.Figure.of(
                        line.map(one -> String.valueOf(one.knownDays())).orElse("")),
                Figures.amount(line.map(OutsideForecastDesk.Line::knownCost), format),
                Figures.amount(line.map(OutsideForecastDesk.Line::expected), format),
                Figures.amount(
                        line.filter(one -> one.confidencePercent() > 0).map(OutsideForecastDesk.Line::low), format),
                Figures.amount(
                        line.filter(one -> one.confidencePercent() > 0).map(OutsideForecastDesk.Line::high), format),
                Screen.Figure.of(line.map(one -> "made on " + one.madeOn() + ", from late days too")
                        .orElse("AWS has not been asked yet this month: it is on the 5th, 10th, 15th and 20th.")));
    }

    private static List<Screen.Figure> row(ForecastDesk.Line line, YearMonth month, CostFormat format) {
        var forecast = line.answer().forecast();
        return List.of(
                Screen.Figure.of(line.environment().map(Environment::name).orElse("everything")),
                Screen.Figure.of(month.toString()),
                Screen.Figure.of(
                        forecast.map(one -> String.valueOf(one.known().days())).orElse("")),
                Figures.amount(forecast.map(one -> one.costSoFar()), format),
                Figures.amount(forecast.map(one -> one.expected()), format),
                Figures.amount(forecast.map(one -> one.low()), format),
                Figures.amount(forecast.map(one -> one.high()), format),
                Screen.Figure.of(
                        forecast.isPresent()
                                ? forecast.map(one -> one.confidencePercent() + " of 100 cases")
                                        .orElse("")
                                : line.why()));
    }
}
