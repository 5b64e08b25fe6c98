package io.costanalyzer.entry.cli;

import io.costanalyzer.archive.ArchiveCheck;
import io.costanalyzer.config.CostAnalyzerConfig;
import io.costanalyzer.render.format.DisplayName;
import io.costanalyzer.wiring.LocalApp;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code costs archive}. */
@Command(
        name = "archive",
        mixinStandardHelpOptions = true,
        description = "Looks after the archive: checks it, removes what is kept no longer, writes its page.")
final class ArchiveCommand implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before anything runs
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say what to do: verify, compact or page.");
    }

    @Command(
            name = "verify",
            mixinStandardHelpOptions = true,
            description = {
                "Checks every file against the catalogue: hashes, sums, gaps, files that nobody knows. Changes nothing.",
                "Ends with 5 when something is wrong, and where there is no archive."
            })
    int verify() {
        Session session = Costs.session(spec);
        LocalApp app = session.app(session.config());
        ArchiveCheck.Checked checked = app.care().verify();
        if (checked.files() == 0 && checked.findings().isEmpty()) {
            session.log()
                    .warn(
                            "There is no archive yet: "
                                    + DisplayName.visible(app.archive().locate("catalog.json"))
                                    + " is missing. Look at \"archive\" in the configuration, or load the past with \"costs backfill\".");
            return ExitCode.INCOMPLETE;
        }
        List<Screen.Heading> headings = List.of(
                Screen.Heading.text("path", "FILE"),
                Screen.Heading.text("problem", "PROBLEM"),
                Screen.Heading.text("remedy", "REMEDY"));
        boolean good = checked.findings().isEmpty();
        if (!good || session.options().format != GlobalOptions.Format.table) {
            session.screen()
                    .print(
                            headings,
                            checked.findings().stream()
                                    .map(finding -> List.of(
                                            Screen.Figure.of(finding.path()),
                                            Screen.Figure.of(finding.problem()),
                                            Screen.Figure.of(finding.remedy())))
                                    .toList());
        }
        session.log()
                .step("Looked at " + checked.files() + " files: "
                        + (good
                                ? "each is as it was written."
                                : checked.findings().size() == 1
                                        ? "one is not as it should be."
                                        : checked.findings().size() + " things are not as they should be."));
        return good ? ExitCode.OK : ExitCode.INCOMPLETE;
    }

    @Command(
            name = "compact",
            mixinStandardHelpOptions = true,
            description = {
                "Brings the archive to the present schema and removes what is kept no longer.",
                "That is what archive.retention says, and what only pages of the past need. The monthly run does the same."
            })
    int compact() {
        Session session = Costs.session(spec);
        CostAnalyzerConfig config = session.config();
        LocalApp app = session.app(config);
        app.care().migrate();
        List<String> removed = new ArrayList<>(app.care().expire(session.asOf(config)));
        app.page().refresh();
        removed.addAll(app.care().sweep(session.asOf(config)));
        removed.forEach(
                path -> session.out().println(DisplayName.visible(app.archive().locate(path))));
        session.log()
                .step(
                        removed.isEmpty()
                                ? "The archive has the present schema, and nothing in it is kept too long."
                                : "Removed " + removed.size() + (removed.size() == 1 ? " file." : " files."));
        return ExitCode.OK;
    }

    @Command(
            name = "page",
            mixinStandardHelpOptions = true,
            description = "Writes the page of the archive again, as every run does at its end.")
    int page() {
        Session session = Costs.session(spec);
        session.out().println(session.app(session.config()).page().refresh());
        return ExitCode.OK;
    }
}
