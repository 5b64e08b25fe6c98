package io.costanalyzer.entry.cli;

import io.costanalyzer.alert.Mute;
import io.costanalyzer.render.format.DisplayName;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code costs unmute}. */
@Command(
        name = "unmute",
        mixinStandardHelpOptions = true,
        description = "Ends a mute. What is still open then is told by the next daily job.")
final class UnmuteCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before anything runs
    private CommandSpec spec;

    @Parameters(paramLabel = "MUTE", description = "The mute, as \"costs mutes\" lists it.")
    private String mute = "";

    @Override
    public Integer call() {
        Session session = Costs.session(spec);
        Optional<Mute> ended = session.app(session.config()).incidents().unmute(mute);
        if (ended.isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(),
                    "No mute is called \"" + DisplayName.visible(mute)
                            + "\", or it stands in the configuration. \"costs mutes\" lists them.");
        }
        session.out().println("No longer muted: " + MutesCommand.about(ended.get()) + ".");
        return ExitCode.OK;
    }
}
