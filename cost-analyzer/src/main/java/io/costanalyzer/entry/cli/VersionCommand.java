package io.costanalyzer.entry.cli;

import io.costanalyzer.app.SoftwareVersion;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code costs version}. */
@Command(name = "version", mixinStandardHelpOptions = true, description = "Prints the version.")
final class VersionCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before anything runs
    private CommandSpec spec;

    @Override
    public Integer call() {
        Costs.session(spec)
                .screen()
                .print(
                        line(),
                        List.of(Screen.Heading.text("version", "Version"), Screen.Heading.number("java", "Java")),
                        List.of(List.of(
                                Screen.Figure.of(SoftwareVersion.CURRENT),
                                Screen.Figure.of(
                                        String.valueOf(Runtime.version().feature())))));
        return ExitCode.OK;
    }

    private static String line() {
        return "costs " + SoftwareVersion.CURRENT + " (Java "
                + Runtime.version().feature() + ")";
    }

    /** The same for {@code costs --version}. */
    static final class Provider implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {line()};
        }
    }
}
