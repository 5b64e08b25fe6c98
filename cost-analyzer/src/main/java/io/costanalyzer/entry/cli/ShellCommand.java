package io.costanalyzer.entry.cli;

import io.costanalyzer.archive.query.CannedQueries;
import io.costanalyzer.archive.query.QueryFailedException;
import io.costanalyzer.config.CostAnalyzerConfig;
import io.costanalyzer.render.format.DisplayName;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code costs shell}. */
@Command(
        name = "shell",
        mixinStandardHelpOptions = true,
        description = "Asks the archive question after question, without starting anew for each. A question ends with a"
                + " semicolon or is the name of a canned one; \"exit\" or the end of the input leaves.")
final class ShellCommand implements Callable<Integer> {

    private static final String PROMPT = "costs> ";
    private static final String GOES_ON = "  ...> ";

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before anything runs
    private CommandSpec spec;

    @Mixin
    private final QueryOptions options = new QueryOptions();

    @Override
    public Integer call() throws IOException {
        Session session = Costs.session(spec);
        CostAnalyzerConfig config = session.config();
        boolean greeted = Terminal.interactive().isPresent();
        int code = ExitCode.OK;
        try (QueryDesk desk = new QueryDesk(session, config, options)) {
            BufferedReader input = session.input();
            StringBuilder question = new StringBuilder();
            prompt(session, greeted, PROMPT);
            for (String line = input.readLine(); line != null; line = input.readLine()) {
                if (question.isEmpty() && isExit(line)) {
                    break;
                }
                question.append(line).append('\n');
                String text = question.toString().strip();
                boolean whole = text.endsWith(";") || CannedQueries.named(text).isPresent();
                if (whole) {
                    code = ask(desk, session, text) ? code : ExitCode.FAILURE;
                }
                if (whole || text.isEmpty()) {
                    question.setLength(0);
                }
                prompt(session, greeted, question.isEmpty() ? PROMPT : GOES_ON);
            }
            if (!question.toString().isBlank()) {
                code = ask(desk, session, question.toString()) ? code : ExitCode.FAILURE;
            }
        }
        return greeted ? ExitCode.OK : code;
    }

    /** A question without an answer does not end the shell. */
    private static boolean ask(QueryDesk desk, Session session, String text) {
        try {
            desk.ask(text);
            return true;
        } catch (QueryFailedException failed) {
            session.err().println("costs: " + DisplayName.visible(String.valueOf(failed.getMessage())));
            return false;
        }
    }

    private static boolean isExit(String line) {
        return line.strip().equals("exit") || line.strip().equals("quit");
    }

    private static void prompt(Session session, boolean greeted, String text) {
        if (greeted) {
            session.err().print(text);
            session.err().flush();
        }
    }
}
