package io.costanalyzer.entry.cli;

import io.costanalyzer.alert.Notice;
import io.costanalyzer.app.Backtest;
import io.costanalyzer.app.LabelScore;
import io.costanalyzer.config.ConfigReader;
import io.costanalyzer.config.CostAnalyzerConfig;
import io.costanalyzer.render.format.CostFormat;
import io.costanalyzer.wiring.LocalApp;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code costs backtest}. */
@Command(
        name = "backtest",
        mixinStandardHelpOptions = true,
        description = {
            "Replays past mornings over the archive: what would have been told, when, and how much of it a week.",
            "Each policy has its line. Asks nobody and tells nobody. A policy file holds the sections \"anomalies\" and \"alerts\"."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  costs backtest --from 2026-08-01 --to 2026-10-31",
            "  costs backtest --from 2026-08-01 --to 2026-10-31 --policy strict.yaml --policy kind.yaml --summary",
            "  costs backtest --from 2026-08-01 --to 2026-10-31 --labels what-happened.csv --summary"
        })
final class BacktestCommand implements Callable<Integer> {

    private static final String CONFIGURED = "configuration";
    private static final BigDecimal WEEK = BigDecimal.valueOf(7);

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before anything runs
    private CommandSpec spec;

    @Option(
            names = "--from",
            paramLabel = "DATE",
            required = true,
            converter = DayConverter.class,
            description = "The first morning, as 2026-08-01.")
    @SuppressWarnings("NullAway.Init") // required
    private LocalDate from;

    @Option(
            names = "--to",
            paramLabel = "DATE",
            required = true,
            converter = DayConverter.class,
            description = "The last morning.")
    @SuppressWarnings("NullAway.Init") // required
    private LocalDate to;

    @Option(
            names = "--policy",
            paramLabel = "FILE",
            description = "Another policy to replay beside that of the configuration; may be given several times.")
    private List<Path> policies = List.of();

    @Option(
            names = "--labels",
            paramLabel = "FILE",
            description = "What is known to have happened, as CSV: environment,serviceName,start,endExclusive,cost.")
    private @Nullable Path labels;

    @Option(
            names = "--lag-days",
            paramLabel = "N",
            defaultValue = "1",
            description = "How many of the newest days a morning did not know yet. Default: ${DEFAULT-VALUE}.")
    private int lagDays = 1;

    @Option(names = "--summary", description = "Only the line of each policy, without what would have been told.")
    private boolean summary;

    @Override
    public Integer call() {
        if (to.isBefore(from)) {
            throw new ParameterException(spec.commandLine(), "--to " + to + " is before --from " + from + ".");
        }
        if (lagDays < 0 || lagDays > 14) {
            throw new ParameterException(spec.commandLine(), "--lag-days takes 0 to 14.");
        }
        Session session = Costs.session(spec);
        CostAnalyzerConfig config = session.config();
        LocalApp app = session.app(config);
        Optional<List<LabelScore.Label>> known = Optional.ofNullable(labels)
                .map(file -> LabelFile.read(file, config.environments().environments()));
        Map<String, Backtest.Replay> replays = new LinkedHashMap<>();
        Backtest.Replay configured = app.backtest().replay(config, from, to, lagDays);
        if (configured.mornings() == 0) {
            return session.nothingKnown("Nothing of the days before " + to + " is in the archive");
        }
        if (configured.unknown() > 0) {
            session.log()
                    .warn("The archive knows nothing of the days before the first "
                            + (configured.unknown() == 1
                                    ? "morning, which is"
                                    : configured.unknown() + " mornings, which are")
                            + " left out.");
        }
        replays.put(CONFIGURED, configured);
        for (Path file : policies) {
            replays.put(
                    String.valueOf(file.getFileName()),
                    app.backtest()
                            .replay(ConfigReader.readPolicy(file.toString(), bytes(file), config), from, to, lagDays));
        }
        if (!summary) {
            printTold(session, replays);
        }
        if (summary || session.options().format == GlobalOptions.Format.table) {
            printSummary(session, replays, known, new CostFormat(config.report().locale()));
        }
        return ExitCode.OK;
    }

    private static void printTold(Session session, Map<String, Backtest.Replay> replays) {
        List<List<Screen.Figure>> rows = new ArrayList<>();
        replays.forEach((name, replay) -> replay.told()
                .forEach(told -> rows.add(List.of(
                        Screen.Figure.of(name),
                        Screen.Figure.of(told.notice().asOf().toString()),
                        Screen.Figure.of(told.notice().route() == Notice.Route.NOW ? "at once" : "digest"),
                        Screen.Figure.of(told.notice().owner().orElse("")),
                        Screen.Figure.of(told.notice().change().word()),
                        Screen.Figure.of(told.subject())))));
        session.screen()
                .print(
                        List.of(
                                Screen.Heading.text("policy", "Policy"),
                                Screen.Heading.text("day", "Morning"),
                                Screen.Heading.text("route", "Told"),
                                Screen.Heading.text("owner", "Owner"),
                                Screen.Heading.text("change", "Change"),
                                Screen.Heading.text("subject", "What")),
                        rows);
    }

    private static void printSummary(
            Session session,
            Map<String, Backtest.Replay> replays,
            Optional<List<LabelScore.Label>> labels,
            CostFormat format) {
        List<Screen.Heading> headings = new ArrayList<>(List.of(
                Screen.Heading.text("policy", "Policy"),
                Screen.Heading.number("mornings", "Mornings"),
                Screen.Heading.number("messages", "Messages"),
                Screen.Heading.number("messagesPerWeek", "A week"),
                Screen.Heading.number("atOnce", "At once"),
                Screen.Heading.number("incidents", "Incidents told")));
        labels.ifPresent(some -> headings.addAll(List.of(
                Screen.Heading.number("precision", "Precision"),
                Screen.Heading.number("recall", "Recall"),
                Screen.Heading.number("medianDelayDays", "Delay (days)"),
                Screen.Heading.number("recallByCost", "Recall by cost"))));
        List<List<Screen.Figure>> rows = new ArrayList<>();
        replays.forEach((name, replay) -> {
            List<Screen.Figure> row = new ArrayList<>(List.of(
                    Screen.Figure.of(name),
                    number(replay.mornings()),
                    number(replay.messages()),
                    Screen.Figure.of(String.format(Locale.ROOT, "%s", aWeek(replay))),
                    number(replay.told().stream()
                            .filter(told -> told.notice().route() == Notice.Route.NOW)
                            .count()),
                    number(replay.told().stream()
                            .map(told -> told.notice().incidentId())
                            .distinct()
                            .count())));
            labels.map(some -> LabelScore.of(replay.told(), some))
                    .ifPresent(score -> row.addAll(List.of(
                            Figures.percent(score.precision(), format),
                            Figures.percent(score.recall(), format),
                            Screen.Figure.of(
                                    score.medianDelay().map(String::valueOf).orElse("")),
                            Figures.percent(score.recallByCost(), format))));
            rows.add(row);
        });
        session.screen().print(headings, rows);
    }

    private static Screen.Figure number(long number) {
        return Screen.Figure.of(String.valueOf(number));
    }

    private static String aWeek(Backtest.Replay replay) {
        return BigDecimal.valueOf(replay.messages())
                .multiply(WEEK)
                .divide(BigDecimal.valueOf(replay.mornings()), 2, RoundingMode.HALF_UP)
                .toPlainString();
    }

    private byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new ParameterException(spec.commandLine(), "The policy " + file + " cannot be read.");
        }
    }
}
