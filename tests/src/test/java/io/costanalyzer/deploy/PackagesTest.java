package io.costanalyzer.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import io.costanalyzer.entry.packing.LambdaZip;
import io.costanalyzer.entry.packing.ProgramJar;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is in the packages, and what is not. */
class PackagesTest {

    @TempDir
    static Path folder;

    private static Path zip;
    private static final Set<String> FILES = new TreeSet<>();
    private static final List<String> CLASSES = new ArrayList<>();

    @BeforeAll
    static void pack() throws IOException {
        zip = Build.zip();
        try (ZipFile file = new ZipFile(zip.toFile())) {
            for (ZipEntry jar : file.stream().toList()) {
                FILES.add(jar.getName());
                try (ZipInputStream inner = new ZipInputStream(
                        new ByteArrayInputStream(file.getInputStream(jar).readAllBytes()))) {
                    for (ZipEntry one = inner.getNextEntry(); one != null; one = inner.getNextEntry()) {
                        CLASSES.add(one.getName());
                    }
                }
            }
        }
    }

    @Test
    void theFunctionIsSmall() throws IOException {
        System.out.println("The zip of the function has " + Files.size(zip) / 1_000_000.0 + " MB.");
        assertThat(Files.size(zip)).isLessThan(20_000_000);
    }

    @Test
    void theFunctionHoldsItsHandlerAndItsTemplates() {
        assertThat(CLASSES)
                .contains(LambdaZip.HANDLER.replace('.', '/') + ".class")
                .anyMatch(name -> name.startsWith("io/costanalyzer/") && name.endsWith("mail.html"));
        assertThat(FILES).allMatch(name -> name.matches("lib/[^/]+\\.jar"));
    }

    /** Whoever adds a library decides here whether the function needs it; LambdaZip leaves out what it does not. */
    @Test
    void theFunctionHoldsTheseLibrariesAndNoOther() {
        assertThat(FILES.stream()
                        .map(name -> name.replaceFirst("lib/(.+?)(-\\d[^/]*)?\\.jar", "$1"))
                        .toList())
                .containsExactlyInAnyOrder(
                        "cost-analyzer",
                        "report-templates",
                        // money, files, templates, mail, injection
                        "joda-money",
                        "jackson-core",
                        "jackson-databind",
                        "jackson-annotations",
                        "jackson-datatype-jdk8",
                        "jackson-datatype-jsr310",
                        "snakeyaml",
                        "commons-csv",
                        "fastexcel",
                        "opczip",
                        "commons-io",
                        "commons-codec",
                        "compiler",
                        "angus-mail",
                        "angus-activation",
                        "jakarta.mail-api",
                        "jakarta.activation-api",
                        "dagger",
                        "jakarta.inject-api",
                        "javax.inject",
                        "jspecify",
                        "slf4j-api",
                        "slf4j-simple",
                        // Lambda
                        "aws-lambda-java-core",
                        "org-crac",
                        // the services that the function talks to
                        "costexplorer",
                        "athena",
                        "budgets",
                        "cloudwatch",
                        "sns",
                        "sesv2",
                        "s3",
                        "sts",
                        // what these stand on
                        "annotations",
                        "arns",
                        "auth",
                        "aws-core",
                        "aws-json-protocol",
                        "aws-query-protocol",
                        "aws-xml-protocol",
                        "checksums",
                        "checksums-spi",
                        "crt-core",
                        "endpoints-spi",
                        "eventstream",
                        "http-auth",
                        "http-auth-aws",
                        "http-auth-aws-eventstream",
                        "http-auth-spi",
                        "http-client-spi",
                        "identity-spi",
                        "json-utils",
                        "metrics-spi",
                        "profiles",
                        "protocol-core",
                        "reactive-streams",
                        "regions",
                        "retries",
                        "retries-spi",
                        "sdk-core",
                        "third-party-jackson-core",
                        "url-connection-client",
                        "utils",
                        "utils-lite");
    }

    @Test
    void theFunctionHoldsNothingOfTheCommandLineOfTestsOrOfOtherHttpClients() {
        assertThat(CLASSES)
                .noneMatch(name ->
                        name.matches("io/costanalyzer/(entry/cli|entry/packing|archive/duckdb|ingestion/duckdb)/.*"))
                .noneMatch(name -> name.startsWith("org/duckdb/") || name.startsWith("picocli/"))
                .noneMatch(name -> name.startsWith("org/junit/") || name.startsWith("org/assertj/"))
                .noneMatch(name -> name.startsWith("io/netty/") || name.startsWith("org/apache/http"))
                .noneMatch(name -> name.startsWith("META-INF/maven/") || name.endsWith("module-info.class"));
    }

    @Test
    void noClassIsThereTwice() {
        Set<String> seen = new HashSet<>();
        assertThat(CLASSES.stream()
                        .filter(name -> name.endsWith(".class") && !seen.add(name))
                        .toList())
                .isEmpty();
    }

    @Test
    void theSameBuildGivesTheSameBytes() throws IOException {
        Path again = folder.resolve("again.zip");
        LambdaZip.write(Build.program(), again);
        assertThat(Files.mismatch(zip, again)).isEqualTo(-1);
    }

    @Test
    void theCommandLineRunsFromOneJar() throws Exception {
        Path jar = folder.resolve("costs.jar");
        // DuckDB is most of its bytes, and a minute of packing.
        ProgramJar.write(Build.without("duckdb_jdbc"), "io.costanalyzer.entry.cli.Costs", "1.2.3", jar);
        Path out = folder.resolve("out.txt");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-jar",
                        jar.toString(),
                        "version")
                .redirectErrorStream(true)
                .redirectOutput(out.toFile())
                .start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(Files.readString(out)).contains("1.2.3");
        assertThat(process.exitValue()).isZero();
    }
}
