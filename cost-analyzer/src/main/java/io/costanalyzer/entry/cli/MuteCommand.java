package io.costanalyzer.entry.cli;

import io.costanalyzer.alert.Incident;
import io.costanalyzer.alert.IncidentBook;
import io.costanalyzer.alert.Mute;
import io.costanalyzer.allocation.Environment;
import io.costanalyzer.config.CostAnalyzerConfig;
import io.costanalyzer.render.format.DisplayName;
import io.costanalyzer.wiring.LocalApp;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code costs mute}. */
@Command(
        name = "mute",
        mixinStandardHelpOptions = true,
        description = "Keeps an incident, a service or an environment from being told until a day.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  costs mute 657b1aaf0f --until 2026-11-30 --reason \"load test\" --planned",
            "  costs mute --environment dev --service \"AWS Lambda\" --until 2026-11-30 --reason \"migration\""
        })
final class MuteCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before anything runs
    private CommandSpec spec;

    @Parameters(
            paramLabel = "INCIDENT",
            arity = "0..1",
            description = "The incident, by the end of its name as its message shows it.")
    private @Nullable String incident;

    @Option(
            names = "--environment",
            paramLabel = "NAME",
            description = "Instead of an incident: whatever is told of this environment.")
    private @Nullable String environment;

    @Option(
            names = "--service",
            paramLabel = "NAME",
            description = "Instead of an incident: whatever is told of this service, as the bill prints it.")
    private @Nullable String service;

    @Option(
            names = "--until",
            paramLabel = "DATE",
            required = true,
            converter = DayConverter.class,
            description = "The last day of it, as 2026-11-30.")
    @SuppressWarnings("NullAway.Init") // required
    private LocalDate until;

    @Option(names = "--reason", paramLabel = "TEXT", required = true, description = "Why; the report lists it.")
    private String reason = "";

    @Option(
            names = "--author",
            paramLabel = "NAME",
            defaultValue = "${env:USER}",
            description = "Who wishes it. Default: the user of this session.")
    private @Nullable String author;

    @Option(
            names = "--planned",
            description = "What happens is planned. AWS Cost Anomaly Detection is told so where it has seen it too.")
    private boolean planned;

    @Override
    public Integer call() {
        Session session = Costs.session(spec);
        CostAnalyzerConfig config = session.config();
        LocalApp app = session.app(config);
        LocalDate today = session.asOf(config);
        Optional<Incident> named =
                Optional.ofNullable(incident).map(id -> named(app.incidents().book(), id));
        if (until.isBefore(today)) {
            throw problem("--until " + until + " is over: today is " + today + " (UTC).");
        }
        if (named.isEmpty() && environment == null && service == null) {
            throw problem("Say what to mute: an incident, or --environment, or --service.");
        }
        if (named.isPresent() && (environment != null || service != null)) {
            throw problem("Name an incident, or an environment or service, not both.");
        }
        if (author == null || author.isBlank() || author.startsWith("$")) {
            throw problem("Say who you are with --author; the report names who muted what.");
        }
        if (reason.isBlank()) {
            throw problem("Say why with --reason; the report lists it.");
        }
        Mute mute = Mute.of(
                author,
                reason,
                today,
                until,
                planned,
                named.map(Incident::id),
                Optional.ofNullable(environment).map(Environment::of),
                Optional.ofNullable(service));
        app.incidents().mute(mute);
        session.out()
                .println("Muted until " + until + ": "
                        + named.map(one -> DisplayName.visible(app.incidents().headline(one)))
                                .orElse(MutesCommand.about(mute))
                        + ". End it with: costs unmute " + mute.id());
        if (planned && named.isPresent()) {
            return feedback(session, app, named.get());
        }
        return ExitCode.OK;
    }

    private static int feedback(Session session, LocalApp app, Incident incident) {
        int told = app.secondOpinions().planned(incident);
        if (told > 0) {
            session.out().println("AWS Cost Anomaly Detection was told that it is planned.");
        }
        return ExitCode.OK;
    }

    private Incident named(IncidentBook book, String id) {
        return book.find(id)
                .orElseThrow(() -> problem("No incident is called \"" + DisplayName.visible(id)
                        + "\". \"costs anomalies\" lists those that there are."));
    }

    private ParameterException problem(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
