package io.costanalyzer.wiring;

import io.costanalyzer.archive.StoredFile;
import io.costanalyzer.archive.s3.S3Address;
import io.costanalyzer.archive.s3.S3Archive;
import io.costanalyzer.config.ConfigException;
import io.costanalyzer.config.ConfigReader;
import io.costanalyzer.config.CostAnalyzerConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/** Finds and reads the configuration: a file of this machine or an object in S3. */
public final class ConfigFile {

    /** The environment variable that names the configuration when the command line does not. */
    public static final String VARIABLE = "COST_ANALYZER_CONFIG";

    private static final String S3 = "s3://";

    private ConfigFile() {}

    /**
     * Reads and checks the configuration.
     *
     * @param place a path or an {@code s3://} address; absent to take the one in {@link #VARIABLE}
     * @throws ConfigException with every problem in it
     * @throws MissingConfigException when there is none, or it cannot be read
     */
    public static CostAnalyzerConfig read(Optional<String> place, ProcessEnvironment environment) {
        String where = place.or(() -> environment.value(VARIABLE))
                .orElseThrow(() -> new MissingConfigException("No configuration is named. Use --config FILE or set "
                        + VARIABLE + "; \"costs config example\" prints one to start from."));
        return ConfigReader.read(where, bytes(where, environment));
    }

    private static byte[] bytes(String where, ProcessEnvironment environment) {
        if (where.startsWith(S3)) {
            int slash = where.lastIndexOf('/');
            S3Archive folder = new S3Archive(
                    ArchiveConnection.s3(environment),
                    S3Address.parse(where.substring(0, Math.max(slash, S3.length()))));
            return folder.read(where.substring(slash + 1))
                    .map(StoredFile::content)
                    .orElseThrow(() -> new MissingConfigException("There is no configuration at " + where + "."));
        }
        try {
            return Files.readAllBytes(Path.of(where));
        } catch (NoSuchFileException e) {
            throw new MissingConfigException("There is no configuration at " + where + ".");
        } catch (IOException e) {
            throw new MissingConfigException("The configuration " + where + " cannot be read: " + e.getMessage() + ".");
        }
    }
}
