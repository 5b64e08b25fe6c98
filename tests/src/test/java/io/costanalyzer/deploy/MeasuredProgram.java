package io.costanalyzer.deploy;

import io.costanalyzer.contract.TestCertificate;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

/**
 * {@link ColdStart} in a JVM of its own: on one CPU where {@code taskset} is there, with the flags of Lambda and the memory
 * of the function.
 */
final class MeasuredProgram {

    /** What a function in Lambda has of its memory as heap (in the Java runtimes, about 85 %). */
    private static final int HEAP_PERCENT = 85;

    /**
     * Milliseconds from the start of the process, of CPU in it, of the last job alone, of the stubs, of CPU in the jobs after
     * the first, and MB.
     */
    record Sample(long millis, long cpu, long lastJob, long stubs, long laterCpu, long megabytes) {}

    private final List<String> flags = new ArrayList<>();
    private final String classPath;
    private final Map<String, String> environment;
    private final List<TlsFront> fronts;

    /**
     * @param memory MB of the function
     * @param environment what the program has beside the machine's own, of which no name of AWS goes in
     * @param fronts before the stubs, which know how long these took
     */
    MeasuredProgram(
            String classPath,
            TestCertificate certificate,
            int memory,
            Map<String, String> environment,
            List<TlsFront> fronts)
            throws IOException {
        this.classPath = classPath;
        this.environment = environment;
        this.fronts = fronts;
        if (new ProcessBuilder("sh", "-c", "command -v taskset >/dev/null")
                        .start()
                        .onExit()
                        .join()
                        .exitValue()
                == 0) {
            flags.addAll(List.of("taskset", "-c", "0"));
        }
        flags.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:MaxRAM=" + memory + "m",
                "-Xmx" + memory * HEAP_PERCENT / 100 + "m",
                "-Djavax.net.ssl.trustStore=" + certificate.file(),
                "-Djavax.net.ssl.trustStorePassword=" + TestCertificate.PASSWORD));
    }

    boolean onOneCpu() {
        return flags.get(0).equals("taskset");
    }

    /** The middle of so many runs, each figure by itself. */
    Sample median(int times, List<String> extraFlags, String... arguments) throws Exception {
        List<Sample> samples = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            samples.add(run(extraFlags, arguments));
        }
        return new Sample(
                middle(samples.stream().mapToLong(Sample::millis)),
                middle(samples.stream().mapToLong(Sample::cpu)),
                middle(samples.stream().mapToLong(Sample::lastJob)),
                middle(samples.stream().mapToLong(Sample::stubs)),
                middle(samples.stream().mapToLong(Sample::laterCpu)),
                middle(samples.stream().mapToLong(Sample::megabytes)));
    }

    private static long middle(LongStream values) {
        long[] sorted = values.sorted().toArray();
        return sorted[sorted.length / 2];
    }

    /** Runs it once, to its end, and looks at it whenever it says that a job is done. */
    Sample run(List<String> extraFlags, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(flags);
        command.addAll(extraFlags);
        command.addAll(List.of("-cp", classPath, ColdStart.class.getName()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().keySet().removeIf(name -> name.startsWith("AWS_"));
        builder.environment().putAll(environment);
        fronts.forEach(TlsFront::stubMillis);
        long begin = System.nanoTime();
        Process process = builder.start();
        long lastJob = 0;
        long end = begin;
        long first = 0;
        long cpu = 0;
        long megabytes = 0;
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            int expected = Math.max(1, arguments[0].equals("handler") ? arguments.length - 1 : 1);
            for (int i = 0; i < expected; i++) {
                String line = lines.readLine();
                if (line == null || !line.startsWith("done")) {
                    throw new IllegalStateException("The measured program said: " + line);
                }
                end = System.nanoTime();
                megabytes = Math.max(megabytes, peak(process));
                cpu = cpu(process);
                first = i == 0 ? cpu : first;
                if (i == 0) {
                    fronts.forEach(TlsFront::stubMillis);
                }
                lastJob = line.contains(" ") ? Long.parseLong(line.substring(line.indexOf(' ') + 1)) / 1_000_000 : 0;
            }
            // What a JVM says on its way out, of a cache that it writes.
            lines.lines().forEach(line -> {});
        }
        process.waitFor();
        long stubs = fronts.stream().mapToLong(TlsFront::stubMillis).sum();
        return new Sample((end - begin) / 1_000_000, cpu, lastJob, stubs, cpu - first, megabytes);
    }

    /** Milliseconds of CPU so far, to the tick of 10; 0 where the system does not tell. */
    private static long cpu(Process process) throws IOException {
        Path stat = Path.of("/proc", String.valueOf(process.pid()), "stat");
        if (!Files.exists(stat)) {
            return 0;
        }
        String[] fields = Files.readString(stat).replaceFirst(".*\\) ", "").split(" ", -1);
        return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) * 10;
    }

    private static long peak(Process process) throws IOException {
        Path status = Path.of("/proc", String.valueOf(process.pid()), "status");
        if (!Files.exists(status)) {
            return 0;
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmHWM:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) / 1024)
                .findFirst()
                .orElse(0);
    }
}
