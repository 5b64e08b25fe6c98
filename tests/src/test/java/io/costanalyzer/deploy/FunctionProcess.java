package io.costanalyzer.deploy;

import io.costanalyzer.entry.packing.LambdaZip;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The zip's handler in a JVM of its own, started by Lambda's runtime client, with the environment of a template. */
final class FunctionProcess implements AutoCloseable {

    /** What a function in Lambda has of its memory as heap (in the Java runtimes, about 85 %). */
    private static final int HEAP_PERCENT = 85;

    /** The last JDK that can be told where a program may write. */
    private static final int WITH_SECURITY_MANAGER = 23;

    private final Process process;
    private final Path output;

    private FunctionProcess(Process process, Path output) {
        this.process = process;
        this.output = output;
    }

    /**
     * Starts it.
     *
     * @param zip as {@code costs package} makes it
     * @param home an empty folder for the unpacked zip, the only writable folder and the log
     * @param variables the environment beside what Lambda itself gives
     * @param options further options of the JVM
     */
    static FunctionProcess start(
            Path zip, Path home, RuntimeApi lambda, int memory, Map<String, String> variables, List<String> options)
            throws IOException {
        Path task = unpack(zip, Files.createDirectories(home.resolve("task")));
        Path tmp = Files.createDirectories(home.resolve("tmp"));
        Path output = home.resolve("output.txt");
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmx" + memory * HEAP_PERCENT / 100 + "m",
                "-Djava.io.tmpdir=" + tmp));
        command.addAll(options);
        String runtime = libraries(
                "aws-lambda-java-runtime-interface-client",
                "aws-lambda-java-core",
                "aws-lambda-java-serialization",
                "utils-lite");
        if (Runtime.version().feature() <= WITH_SECURITY_MANAGER) {
            command.add("-Djava.security.manager=" + OnlyTmp.class.getName());
            runtime += File.pathSeparator + guard(home.resolve("guard.jar"));
        } else {
            System.err.println("LOUD: on JDK " + Runtime.version().feature()
                    + " the function's file system cannot be made read-only; run this test on JDK 17.");
        }
        command.addAll(List.of(
                "-cp", runtime, "com.amazonaws.services.lambda.runtime.api.client.AWSLambda", LambdaZip.HANDLER));
        ProcessBuilder builder = new ProcessBuilder(command).directory(task.toFile());
        builder.environment().clear();
        builder.environment().putAll(ofLambda(lambda, memory, task));
        builder.environment().putAll(variables);
        builder.redirectErrorStream(true).redirectOutput(output.toFile());
        return new FunctionProcess(builder.start(), output);
    }

    /** Everything it has printed. */
    String log() throws IOException {
        return Files.readString(output);
    }

    /** The most memory it ever held, in MB; 0 where the system does not tell. */
    long peakMegabytes() throws IOException {
        Path status = Path.of("/proc", String.valueOf(process.pid()), "status");
        if (!Files.exists(status)) {
            return 0;
        }
        try (Stream<String> lines = Files.lines(status)) {
            return lines.filter(line -> line.startsWith("VmHWM:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) / 1024)
                    .findFirst()
                    .orElse(0);
        }
    }

    /** How long it has kept processors busy; 0 where the system does not tell. */
    double cpuSeconds() {
        return process.info()
                .totalCpuDuration()
                .map(time -> time.toMillis() / 1000.0)
                .orElse(0.0);
    }

    boolean alive() {
        return process.isAlive();
    }

    @Override
    public void close() {
        process.destroyForcibly();
        try {
            process.waitFor(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Map<String, String> ofLambda(RuntimeApi lambda, int memory, Path task) {
        Map<String, String> variables = new TreeMap<>();
        variables.put("_HANDLER", LambdaZip.HANDLER);
        variables.put("AWS_LAMBDA_RUNTIME_API", lambda.address());
        variables.put("AWS_LAMBDA_FUNCTION_NAME", "costs-prod");
        variables.put("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", String.valueOf(memory));
        variables.put("AWS_LAMBDA_FUNCTION_VERSION", "1");
        variables.put("AWS_LAMBDA_INITIALIZATION_TYPE", "on-demand");
        variables.put("AWS_LAMBDA_LOG_GROUP_NAME", "/aws/lambda/costs-prod");
        variables.put("AWS_LAMBDA_LOG_STREAM_NAME", "stream");
        variables.put("AWS_REGION", "eu-west-1");
        variables.put("AWS_DEFAULT_REGION", "eu-west-1");
        variables.put("AWS_ACCESS_KEY_ID", "AKIDSECRET");
        variables.put("AWS_SECRET_ACCESS_KEY", "secret-key");
        variables.put("AWS_SESSION_TOKEN", "session-token");
        variables.put("LAMBDA_TASK_ROOT", task.toString());
        variables.put("TZ", ":UTC");
        return variables;
    }

    private static Path unpack(Path zip, Path folder) throws IOException {
        try (ZipFile file = new ZipFile(zip.toFile())) {
            for (ZipEntry entry : file.stream().toList()) {
                Path target = folder.resolve(entry.getName());
                Files.createDirectories(target.getParent());
                Files.copy(file.getInputStream(entry), target);
            }
        }
        return folder;
    }

    private static Path guard(Path jar) throws IOException {
        String name = OnlyTmp.class.getName().replace('.', '/') + ".class";
        try (OutputStream out = Files.newOutputStream(jar);
                JarOutputStream zip = new JarOutputStream(out);
                var content = OnlyTmp.class.getClassLoader().getResourceAsStream(name)) {
            zip.putNextEntry(new JarEntry(name));
            content.transferTo(zip);
        }
        return jar;
    }

    private static String libraries(String... names) {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .filter(entry -> Stream.of(names)
                        .anyMatch(name -> new File(entry).getName().startsWith(name + "-")))
                .collect(Collectors.joining(File.pathSeparator));
    }
}
