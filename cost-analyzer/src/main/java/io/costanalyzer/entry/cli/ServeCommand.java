package io.costanalyzer.entry.cli;

import io.costanalyzer.archive.Archive;
import io.costanalyzer.archive.ArchiveLayout;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code costs serve}: the archive in the browser of this machine. */
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        description = {
            "Shows the archive in a browser on this machine, from a folder or from S3.",
            "Nobody else can reach it, and nothing is written. Ctrl-C ends it."
        })
final class ServeCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before anything runs
    private CommandSpec spec;

    @Option(
            names = "--port",
            paramLabel = "PORT",
            defaultValue = "8025",
            description = "The port on 127.0.0.1; 0 for any that is free. Default: ${DEFAULT-VALUE}.")
    private int port;

    @Override
    public Integer call() throws InterruptedException {
        Session session = Costs.session(spec);
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("A port is a number from 0 to 65535, not " + port + ".");
        }
        Archive archive = session.app(session.config()).archive();
        if (archive.read(ArchiveLayout.index()).isEmpty()) {
            session.log().warn("The archive has no page yet: \"costs daily\" or \"costs archive page\" writes it.");
        }
        try (ArchiveServer server = ArchiveServer.start(archive, port)) {
            session.out().println(server.address());
            session.log().step("Shows " + archive.locate("") + " to this machine alone. Ctrl-C ends it.");
            server.await();
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "Port " + port + " on 127.0.0.1 cannot be had (name another with --port)", e);
        }
        return ExitCode.OK;
    }
}
