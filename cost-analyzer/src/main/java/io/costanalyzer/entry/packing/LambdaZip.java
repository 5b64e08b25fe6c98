package io.costanalyzer.entry.packing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The zip of the Lambda function: {@code lib/*.jar}, as the Java runtimes of Lambda want it.
 *
 * <p>The jars within are not compressed, the zip around them is. What the classes of an SDK have in common is then
 * compressed once and not once for each class, which takes a third off the size; and the runtime, which unpacks the zip
 * once, loads classes without inflating them.
 *
 * <p>What only the command line needs is left out: its commands, its libraries, DuckDB.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/java-package.html">Deployment packages for Java</a>
 */
public final class LambdaZip {

    /** A zip above this size is refused: start-up time grows with it, and something must have slipped in. */
    public static final long MAX_BYTES = 20_000_000;

    /** What the zip is called; the template looks for it under this name. */
    public static final String FILE_NAME = "cost-analyzer-lambda.zip";

    /** The class that the function is started with. */
    public static final String HANDLER = "io.costanalyzer.entry.lambda.ScheduledHandler";

    /** Libraries by the beginning of their file names. */
    private static final Pattern COMMAND_LINE_LIBRARY =
            Pattern.compile("(duckdb_jdbc|picocli|progressbar|jline|scheduler|netty|apache-client|aws-crt)-.*");

    private static final Pattern COMMAND_LINE_CLASS =
            Pattern.compile("io/costanalyzer/(entry/cli|entry/packing|archive/duckdb|ingestion/duckdb)/.*");

    /** What compilers and build tools leave in jars. */
    private static final Pattern BALLAST = Pattern.compile(
            "META-INF/(maven|proguard|native-image|jandex\\.idx|INDEX\\.LIST|LICENSES?|.*\\.(SF|RSA|DSA|EC)).*"
                    + "|(META-INF/versions/\\d+/)?module-info\\.class|codegen-resources/.*");

    private LambdaZip() {}

    /**
     * Writes the zip.
     *
     * @param classPath of the whole program
     * @param zip the file; one that is there is replaced
     * @return the names of the jars within, in their order
     * @throws IOException if it cannot be written, or is larger than {@link #MAX_BYTES}
     */
    public static List<String> write(ClassPath classPath, Path zip) throws IOException {
        SortedMap<String, Part> parts = new TreeMap<>();
        for (Part part : classPath.parts()) {
            if (!COMMAND_LINE_LIBRARY.matcher(part.jarName()).matches()) {
                parts.put("lib/" + part.jarName(), part);
            }
        }
        try (FixedZip out = FixedZip.to(Files.newOutputStream(zip))) {
            for (var part : parts.entrySet()) {
                byte[] jar = FixedZip.storedJar(part.getValue(), LambdaZip::isNeeded);
                out.compressed(part.getKey(), new ByteArrayInputStream(jar));
            }
        }
        long size = Files.size(zip);
        if (size > MAX_BYTES) {
            throw new IOException("The zip of the function has " + size + " bytes and may have " + MAX_BYTES
                    + ". Leave out what the function does not need; the largest are " + largest(parts) + ".");
        }
        return new ArrayList<>(parts.keySet());
    }

    static boolean isNeeded(String file) {
        return !COMMAND_LINE_CLASS.matcher(file).matches()
                && !BALLAST.matcher(file).matches();
    }

    private static List<String> largest(SortedMap<String, Part> parts) {
        return parts.entrySet().stream()
                .filter(part -> Files.isRegularFile(part.getValue().path()))
                .sorted((one, other) -> Long.compare(
                        size(other.getValue().path()), size(one.getValue().path())))
                .limit(3)
                .flatMap(part -> Stream.of(part.getKey()))
                .toList();
    }

    private static long size(Path file) {
        return file.toFile().length();
    }
}
