package io.costanalyzer.entry.cli;

import io.costanalyzer.app.Outcome;
import io.costanalyzer.app.RunSummary;
import io.costanalyzer.render.format.DisplayName;
import io.costanalyzer.render.json.SummaryJson;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** Prints what a run did and turns it into an exit code. */
final class RunReport {

    private final Session session;

    /**
     * Made before the run, so that nothing has happened when it is refused.
     *
     * @throws ParameterException where a table is asked for: what a run did is none
     */
    RunReport(CommandSpec command) {
        this.session = Costs.session(command);
        if (session.options().format == GlobalOptions.Format.csv) {
            throw new ParameterException(
                    command.commandLine(), "A run is told in sentences, or by --format json; there is no CSV of it.");
        }
    }

    /**
     * Prints the summary.
     *
     * @param failOn the severity from which on an alert that is not muted makes the command fail
     */
    int print(RunSummary summary, FailOn failOn) {
        if (session.options().format == GlobalOptions.Format.json) {
            session.out().println(SummaryJson.pretty(summary));
        } else {
            text(summary, session.out());
        }
        if (summary.outcome() == Outcome.FAILED) {
            return ExitCode.FAILURE;
        }
        if (summary.alerts().stream().anyMatch(alert -> !alert.muted() && failOn.isReachedBy(alert.severity()))) {
            return ExitCode.THRESHOLD;
        }
        return summary.outcome() == Outcome.INCOMPLETE ? ExitCode.INCOMPLETE : ExitCode.OK;
    }

    private static void text(RunSummary summary, PrintStream out) {
        out.println(summary.job() + " run as of " + summary.asOf() + ": "
                + summary.outcome().name().toLowerCase(Locale.ROOT));
        summary.months()
                .forEach(month -> out.println("  " + month.month() + "  " + month.status() + ", " + month.outcome()));
        if (summary.charges() > 0) {
            out.println("  read " + summary.charges() + " charges, " + summary.problems() + " problems, "
                    + summary.requests() + " paid requests ("
                    + summary.requestsPrice().toPlainString() + " USD)");
        }
        list(
                out,
                "alerts",
                summary.alerts().stream()
                        .map(alert -> alert.subject() + (alert.muted() ? " (muted)" : ""))
                        .toList());
        summary.report().ifPresent(report -> {
            out.println(
                    "  report  " + report.month() + " v" + report.version() + (report.created() ? "" : " (unchanged)"));
            out.println("          " + DisplayName.visible(report.subject()));
            out.println("          " + report.location());
        });
        if (summary.delivered() + summary.deliveredBefore() + summary.undelivered() > 0) {
            out.println("  messages: " + summary.delivered() + " sent, " + summary.deliveredBefore() + " sent before, "
                    + summary.undelivered() + " not delivered");
        }
    }

    private static void list(PrintStream out, String what, List<String> lines) {
        if (lines.isEmpty()) {
            out.println("  no " + what);
            return;
        }
        out.println("  " + what + ":");
        lines.forEach(line -> out.println("    " + DisplayName.visible(line)));
    }
}
