package io.costanalyzer.entry.cli;

import io.costanalyzer.app.SoftwareVersion;
import io.costanalyzer.entry.packing.ClassPath;
import io.costanalyzer.entry.packing.LambdaZip;
import io.costanalyzer.entry.packing.ProgramJar;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code costs package}. */
@Command(
        name = "package",
        mixinStandardHelpOptions = true,
        description = "Makes what is deployed: the zip of the Lambda function and the command line as one jar.")
final class PackageCommand implements Callable<Integer> {

    private static final BigDecimal MEGABYTE = BigDecimal.valueOf(1_000_000);

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before anything runs
    private CommandSpec spec;

    @Option(
            names = "--out",
            paramLabel = "FOLDER",
            description = "Where to. Default: beside the program, in the checkout cost-analyzer/target.")
    private @Nullable Path out;

    @Option(names = "--lambda-only", description = "Makes the zip of the function alone.")
    private boolean lambdaOnly;

    @Override
    public Integer call() {
        Path folder = out == null ? besideTheProgram() : out;
        try {
            make(Files.createDirectories(folder));
        } catch (IOException e) {
            throw new UncheckedIOException("Could not write into " + folder, e);
        }
        return ExitCode.OK;
    }

    private void make(Path folder) throws IOException {
        Session session = Costs.session(spec);
        ClassPath classPath = ClassPath.parse(System.getProperty("java.class.path"), File.pathSeparator);
        Path zip = folder.resolve(LambdaZip.FILE_NAME);
        int jars = LambdaZip.write(classPath, zip).size();
        session.out()
                .println(zip + "  " + size(zip) + " of at most " + megabytes(LambdaZip.MAX_BYTES) + ", " + jars
                        + " jars, handler " + LambdaZip.HANDLER);
        if (!lambdaOnly) {
            Path jar = folder.resolve("cost-analyzer-cli.jar");
            ProgramJar.write(classPath, Costs.class.getName(), SoftwareVersion.CURRENT, jar);
            session.out().println(jar + "  " + size(jar) + ", started by java -jar");
        }
    }

    private static Path besideTheProgram() {
        // As an address: in the path of a URL a blank is three letters.
        Path program = Path.of(URI.create(PackageCommand.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toString()));
        return Files.isDirectory(program) ? Path.of("target") : program.resolveSibling("");
    }

    private static String size(Path file) throws IOException {
        return megabytes(Files.size(file));
    }

    private static String megabytes(long bytes) {
        return BigDecimal.valueOf(bytes).divide(MEGABYTE, 1, RoundingMode.HALF_UP) + " MB";
    }
}
