package io.costanalyzer.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A Java program in a process of its own.
 *
 * @param seconds from its start to its end
 * @param cpuSeconds what it kept processors busy, which neighbours on the machine hardly change (looked at every 20 ms)
 * @param peakMegabytes the most memory it held at once (VmHWM of Linux, looked at every 20 ms)
 * @param output what it printed
 */
record MeasuredProcess(double seconds, double cpuSeconds, long peakMegabytes, String output) {

    private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");

    /** Runs a main class of the tests' own class path; a failure of it is a failure of the test. */
    static MeasuredProcess run(List<String> flags, Class<?> main, List<String> arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(JAVA.toString()));
        command.addAll(flags);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        command.addAll(arguments);
        Path output = Files.createTempFile("measured", ".txt");
        try {
            long start = System.nanoTime();
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            long peak = 0;
            double busy = 0;
            while (!process.waitFor(20, TimeUnit.MILLISECONDS)) {
                peak = Math.max(peak, peakOf(process.pid()));
                busy = Math.max(
                        busy,
                        process.info()
                                .totalCpuDuration()
                                .map(time -> time.toNanos() / 1e9)
                                .orElse(0.0));
            }
            double seconds = (System.nanoTime() - start) / 1e9;
            String printed = Files.readString(output, StandardCharsets.UTF_8);
            if (process.exitValue() != 0) {
                throw new AssertionError(main.getSimpleName() + " ended with " + process.exitValue() + ":\n" + printed);
            }
            return new MeasuredProcess(seconds, busy, peak, printed);
        } finally {
            Files.delete(output);
        }
    }

    private static long peakOf(long pid) {
        try {
            return Files.readAllLines(Path.of("/proc", String.valueOf(pid), "status")).stream()
                    .filter(line -> line.startsWith("VmHWM:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1000)
                    .findFirst()
                    .orElse(0);
        } catch (IOException gone) {
            return 0;
        }
    }
}
