package io.costanalyzer.deploy;

import io.costanalyzer.contract.TestCertificate;
import io.costanalyzer.deploy.MeasuredProgram.Sample;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * How long the function takes from the start of its JVM, beside a bare JVM and a bare call of the SDK in the same run, over
 * HTTPS, on one CPU, with the zip's libraries and the flags of Lambda. Not a test: run {@code main}, with the number of
 * repetitions if it is not ten. The machine should be quiet; ratios carry over, milliseconds do not. With
 * {@code -Dbench.cache=true} it measures a second time, with what a container image could add.
 */
final class ColdStartBench {

    private static final int WARM = 5;

    private static final String DAILY = "{\"job\":\"daily\"}";

    private final MeasuredProgram program;
    private final Path home;
    private final String[] call;

    private ColdStartBench(MeasuredProgram program, Path home, LocalDate today) {
        this.program = program;
        this.home = home;
        this.call = new String[] {"sdk", today.minusDays(30).toString(), today.toString()};
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
            Map<String, String> environment = Map.of(
                    "AWS_REGION", "eu-west-1",
                    "AWS_ACCESS_KEY_ID", "test",
                    "AWS_SECRET_ACCESS_KEY", "test",
                    "COST_ANALYZER_CONFIG", "s3://costs/config/costs.yaml",
                    "COST_ANALYZER_ACCOUNT", "123456789012",
                    "AWS_ENDPOINT_URL", others.url(),
                    "AWS_ENDPOINT_URL_S3", s3.url(),
                    "AWS_ENDPOINT_URL_COST_EXPLORER", explorer.url());
            MeasuredProgram program = new MeasuredProgram(
                    classPath(home), certificate, memory, environment, List.of(others, s3, explorer));
            ColdStartBench bench = new ColdStartBench(program, home, today);
            program.run(List.of(), "handler", DAILY);
            bench.print(times, false);
            if (Boolean.getBoolean("bench.cache")) {
                bench.printCached(times);
            }
        }
    }

    private void printCached(int times) throws Exception {
        for (String[] arguments : List.of(new String[] {"hello"}, call, new String[] {"handler", DAILY})) {
            program.run(ClassCache.in(home, arguments[0]).made(), arguments);
        }
        print(times, true);
    }

    /** @param cached whether the programs begin from the caches that were made of them before */
    private void print(int times, boolean cached) throws Exception {
        Sample hello = median(times, cached, "hello");
        Sample sdk = median(times, cached, call);
        Sample first = median(times, cached, "handler", DAILY);
        String[] warm = new String[WARM + 1];
        Arrays.fill(warm, DAILY);
        warm[0] = "handler";
        Sample last = median(Math.max(1, times / 2), cached, warm);
        long own = Math.max(0, last.lastJob() - last.stubs() / WARM);
        System.out.printf(
                Locale.ROOT,
                "%nJDK %s, medians of %d, one CPU: %s, zip %.1f MB%s%n%n",
                Runtime.version(),
                times,
                program.onOneCpu() ? "yes" : "no",
                Files.size(Build.zip()) / 1_000_000.0,
                cached ? ", each program with " + ClassCache.in(home, "handler").name() + " of its own" : "");
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

    private Sample median(int times, boolean cached, String... arguments) throws Exception {
        List<String> flags = cached ? ClassCache.in(home, arguments[0]).used() : List.of();
        return program.median(times, flags, arguments);
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
