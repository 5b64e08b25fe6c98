package io.costanalyzer.deploy;

import io.costanalyzer.contract.TestCertificate;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.LongStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * How long the function takes from the start of its JVM, beside a bare JVM and a bare call of the SDK in the same run, over
 * HTTPS, on one CPU, with the zip's libraries and the flags of Lambda. Not a test: run {@code main}, with the number of
 * repetitions if it is not ten. The machine should be quiet; ratios carry over, milliseconds do not.
 */
final class ColdStartBench {

    private static final int WARM = 5;

    /** What a function in Lambda has of its memory as heap (in the Java runtimes, about 85 %). */
    private static final int HEAP_PERCENT = 85;

    /**
     * Milliseconds from the start of the process, of CPU in it, of the last job alone, of the stubs, of CPU in the jobs after
     * the first, and MB.
     */
    private record Sample(long millis, long cpu, long lastJob, long stubs, long laterCpu, long megabytes) {}

    private final List<String> java = new ArrayList<>();
    private final Map<String, String> environment = new TreeMap<>();
    private final List<TlsFront> fronts;

    private ColdStartBench(Path home, TestCertificate certificate, List<TlsFront> fronts, int memory)
            throws IOException {
        this.fronts = fronts;
        if (new ProcessBuilder("sh", "-c", "command -v taskset >/dev/null")
                        .start()
                        .onExit()
                        .join()
                        .exitValue()
                == 0) {
            java.addAll(List.of("taskset", "-c", "0"));
        }
        java.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xshare:auto",
                "-XX:MaxRAM=" + memory + "m",
                "-Xmx" + memory * HEAP_PERCENT / 100 + "m",
                "-Djavax.net.ssl.trustStore=" + certificate.file(),
                "-Djavax.net.ssl.trustStorePassword=" + TestCertificate.PASSWORD,
                "-cp",
                classPath(home),
                ColdStart.class.getName()));
    }

    public static void main(String[] arguments) throws Exception {
        int times = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 10;
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        Path home = Files.createTempDirectory("coldstart");
        TestCertificate certificate = TestCertificate.in(home);
        try (LocalAws aws = new LocalAws(today);
                TlsFront others = new TlsFront(certificate.context(), URI.create(aws.others.baseUrl()));
                TlsFront s3 = new TlsFront(certificate.context(), aws.s3.endpoint());
                TlsFront explorer = new TlsFront(certificate.context(), aws.costExplorer.uri())) {
            aws.s3.hold(
                    "config/costs.yaml", HandlerUnderRuntimeClientTest.config().getBytes(StandardCharsets.UTF_8));
            RestedArchive.prepare(aws, today);
            int memory = Integer.parseInt(Template.with(Map.of()).parameter("MemorySize"));
            ColdStartBench bench = new ColdStartBench(home, certificate, List.of(others, s3, explorer), memory);
            bench.environment.putAll(Map.of(
                    "AWS_REGION", "eu-west-1",
                    "AWS_ACCESS_KEY_ID", "test",
                    "AWS_SECRET_ACCESS_KEY", "test",
                    "COST_ANALYZER_CONFIG", "s3://costs/config/costs.yaml",
                    "COST_ANALYZER_ACCOUNT", "123456789012",
                    "AWS_ENDPOINT_URL", others.url(),
                    "AWS_ENDPOINT_URL_S3", s3.url(),
                    "AWS_ENDPOINT_URL_COST_EXPLORER", explorer.url()));
            bench.print(times, today);
        }
    }

    private void print(int times, LocalDate today) throws Exception {
        run("handler", "{\"job\":\"daily\"}");
        Sample hello = median(times, "hello");
        Sample sdk = median(times, "sdk", today.minusDays(30).toString(), today.toString());
        Sample first = median(times, "handler", "{\"job\":\"daily\"}");
        String[] warm = new String[WARM + 1];
        Arrays.fill(warm, "{\"job\":\"daily\"}");
        warm[0] = "handler";
        Sample last = median(Math.max(1, times / 2), warm);
        long own = Math.max(0, last.lastJob() - last.stubs() / WARM);
        System.out.printf(
                Locale.ROOT,
                "%nJDK %s, medians of %d, one CPU: %s, zip %.1f MB%n%n",
                Runtime.version(),
                times,
                java.get(0).equals("taskset") ? "yes" : "no",
                Files.size(Build.zip()) / 1_000_000.0);
        System.out.printf(
                Locale.ROOT,
                "| what | ms | of a bare JVM | of a bare SDK call | CPU ms | of a bare SDK call | peak MB |%n|---|---|---|---|---|---|---|%n");
        line("bare JVM", hello, hello, sdk);
        line("bare SDK call over HTTPS", sdk, hello, sdk);
        line("first daily job, JVM start to end", first, hello, sdk);
        System.out.printf(
                Locale.ROOT,
                "| warm daily job | %d, of which stubs %d | | | %d | | %d |%n",
                last.lastJob(),
                last.stubs() / WARM,
                last.laterCpu() / WARM,
                last.megabytes());
        System.out.printf(
                Locale.ROOT,
                "%nbars: first <= 2 x SDK call: %s; first <= 32 x bare JVM: %s; < 170 MB: %s; zip < 20 MB: %s; warm job beside the stubs < 60 ms: %s (%d)%n",
                verdict(first.millis() <= 2 * sdk.millis()),
                verdict(first.millis() <= 32 * hello.millis()),
                verdict(first.megabytes() < 170),
                verdict(Files.size(Build.zip()) < 20_000_000),
                verdict(own < 60),
                own);
    }

    private static void line(String what, Sample sample, Sample hello, Sample sdk) {
        System.out.printf(
                Locale.ROOT,
                "| %s | %d | %.1f | %.2f | %d | %.2f | %d |%n",
                what,
                sample.millis(),
                (double) sample.millis() / hello.millis(),
                (double) sample.millis() / sdk.millis(),
                sample.cpu(),
                (double) sample.cpu() / Math.max(1, sdk.cpu()),
                sample.megabytes());
    }

    private static String verdict(boolean holds) {
        return holds ? "holds" : "DOES NOT HOLD";
    }

    private Sample median(int times, String... arguments) throws Exception {
        List<Sample> samples = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            samples.add(run(arguments));
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

    private Sample run(String... arguments) throws Exception {
        List<String> command = new ArrayList<>(java);
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

    private static String classPath(Path home) throws IOException {
        Path jar = home.resolve("bench.jar");
        try (OutputStream out = Files.newOutputStream(jar);
                JarOutputStream zip = new JarOutputStream(out)) {
            for (String name : List.of("ColdStart", "ColdStart$Call", "ColdStart$Call$1")) {
                String file = ColdStart.class.getPackageName().replace('.', '/') + "/" + name + ".class";
                try (InputStream content = ColdStart.class.getClassLoader().getResourceAsStream(file)) {
                    zip.putNextEntry(new JarEntry(file));
                    content.transferTo(zip);
                }
            }
        }
        StringBuilder path = new StringBuilder(jar.toString());
        try (ZipFile zip = new ZipFile(Build.zip().toFile())) {
            for (ZipEntry entry : zip.stream().toList()) {
                Path library = home.resolve(entry.getName());
                Files.createDirectories(library.getParent());
                Files.copy(zip.getInputStream(entry), library);
                path.append(File.pathSeparator).append(library);
            }
        }
        return path.toString();
    }
}
