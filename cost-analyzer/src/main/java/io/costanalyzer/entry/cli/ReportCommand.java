package io.costanalyzer.entry.cli;

import io.costanalyzer.app.ReportDesk;
import io.costanalyzer.render.RenderedReport;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code costs report}. */
@Command(
        name = "report",
        mixinStandardHelpOptions = true,
        description =
                "The reports in the archive: lists them, shows one, renders one again from its model, prints one to a PDF.")
final class ReportCommand implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before anything runs
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say what to do: list, show, render or pdf.");
    }

    @Command(name = "list", mixinStandardHelpOptions = true, description = "Lists every version of every report.")
    int list() {
        Session session = Costs.session(spec);
        List<List<Screen.Figure>> rows = session.app(session.config()).reports().stored().stream()
                .map(report -> List.of(
                        Screen.Figure.of(report.month()),
                        Screen.Figure.of(Integer.toString(report.version())),
                        Screen.Figure.of(report.subject()),
                        Screen.Figure.of(report.location())))
                .toList();
        session.screen()
                .print(
                        List.of(
                                Screen.Heading.text("month", "Month"),
                                Screen.Heading.number("version", "Version"),
                                Screen.Heading.text("subject", "What it says"),
                                Screen.Heading.text("location", "Where")),
                        rows);
        if (rows.isEmpty()) {
            session.log().step("The archive has no report yet; \"costs monthly\" makes one.");
        }
        return ExitCode.OK;
    }

    @Command(
            name = "show",
            mixinStandardHelpOptions = true,
            description = "Prints a report as text; by --format its figures as CSV, or all that it knows as JSON.")
    int show(
            @Option(
                            names = "--month",
                            paramLabel = "MONTH",
                            required = true,
                            converter = MonthConverter.class,
                            description = "The month, as 2026-10.")
                    YearMonth month,
            @Option(names = "--version-number", paramLabel = "N", description = "Default: the newest.") @Nullable
                    Integer version) {
        Session session = Costs.session(spec);
        RenderedReport report = rendered(session.app(session.config()).reports(), month, version);
        session.out()
                .print(
                        switch (session.options().format) {
                            case table -> report.mailText();
                            case csv -> report.csv();
                            case json -> report.model();
                        });
        return ExitCode.OK;
    }

    @Command(
            name = "render",
            mixinStandardHelpOptions = true,
            description = "Renders a report again from its archived model, without asking any source.")
    int render(
            @Option(
                            names = "--month",
                            paramLabel = "MONTH",
                            required = true,
                            converter = MonthConverter.class,
                            description = "The month, as 2026-10.")
                    YearMonth month,
            @Option(names = "--version-number", paramLabel = "N", description = "Default: the newest.") @Nullable
                    Integer version,
            @Option(names = "--out", paramLabel = "DIR", required = true, description = "The folder to write into.")
                    Path folder) {
        Session session = Costs.session(spec);
        Map<String, byte[]> files = rendered(session.app(session.config()).reports(), month, version)
                .files();
        try {
            Files.createDirectories(folder);
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                Path target = folder.resolve(file.getKey());
                Files.write(target, file.getValue());
                session.out().println(target);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Could not write into " + folder, e);
        }
        return ExitCode.OK;
    }

    @Command(
            name = "pdf",
            mixinStandardHelpOptions = true,
            description = "Prints a report to a PDF with the Chromium or Chrome of this machine.")
    int pdf(
            @Option(names = "--month", paramLabel = "MONTH", required = true, converter = MonthConverter.class)
                    YearMonth month,
            @Option(names = "--version-number", paramLabel = "N", description = "Default: the newest.") @Nullable
                    Integer version,
            @Option(names = "--out", paramLabel = "FILE", required = true, description = "The file to write.")
                    Path file) {
        Session session = Costs.session(spec);
        String page = rendered(session.app(session.config()).reports(), month, version)
                .page();
        new PdfPrint(session.environment()).print(page.getBytes(StandardCharsets.UTF_8), file);
        session.out().println(file);
        return ExitCode.OK;
    }

    private static RenderedReport rendered(ReportDesk reports, YearMonth month, @Nullable Integer version) {
        int number = Optional.ofNullable(version)
                .orElseGet(() -> reports.latestVersion(month)
                        .orElseThrow(() -> new IllegalArgumentException("There is no report on " + month
                                + " in the archive; \"costs report list\" shows what there is.")));
        return reports.render(month, number);
    }
}
