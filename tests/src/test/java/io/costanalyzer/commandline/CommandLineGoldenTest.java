package io.costanalyzer.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import io.costanalyzer.app.SoftwareVersion;
import io.costanalyzer.golden.GoldenFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the commands print, on the folder that the demo leaves. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CommandLineGoldenTest {

    /** Of the same length wherever the checkout is, so that no line breaks elsewhere: archives print where they are. */
    private static final Path FOLDER = Path.of(
            System.getProperty("java.io.tmpdir"),
            "costs-" + UUID.randomUUID().toString().substring(0, 8));

    private static Shell shell;
    private static Shell.Answer demo;

    @BeforeAll
    static void runTheDemo() throws IOException {
        Files.createDirectories(FOLDER);
        shell = new Shell(FOLDER);
        demo = shell.costs("demo", "--out", shell.path("demo").toString());
    }

    @Test
    @Order(1)
    void demo() {
        assertThat(demo.code()).isZero();
        GoldenFile.check("commandline/demo.txt", demo.transcript());
    }

    @ParameterizedTest
    @Order(2)
    @CsvSource({
        "help, --help",
        "budgets, budgets",
        "budgets-csv, budgets --format csv",
        "budgets-json, budgets --format json",
        "budgets-of-october, budgets --month 2026-10",
        "baseline-show, baseline show",
        "baseline-check, baseline check",
        "baseline-capture-again, baseline capture",
        "report-list, report list",
        "report-show, report show --month 2026-10",
        "report-of-a-month-without-one, report show --month 2026-01",
        "config-check, config check",
        "doctor, doctor",
        "daily-again, daily",
        "daily-json, daily --format json",
        "monthly-again, monthly",
        "monthly-too-early, monthly --month 2026-12",
        "canary, canary",
    })
    void command(String name, String arguments) {
        String[] words = (arguments + " --config " + shell.path("demo/costs.yaml")).split(" ");
        String transcript = shell.costs(words)
                .transcript()
                .replaceAll("cli-[0-9a-f-]{36}", "cli-RUN")
                .replace("cost-analyzer " + SoftwareVersion.CURRENT, "cost-analyzer VERSION");
        GoldenFile.check("commandline/" + name + ".txt", transcript);
    }

    @ParameterizedTest
    @Order(3)
    @CsvSource({
        "nothing, ''",
        "unknown-command, dayly",
        "unknown-option, daily --mont 2026-10",
        "no-configuration, daily",
        "no-such-configuration, daily --config nowhere.yaml",
        "no-such-month, report show --month 2026-13 --config nowhere.yaml",
        "no-such-day, daily --as-of tomorrow --config nowhere.yaml",
    })
    void mistake(String name, String arguments) {
        Shell.Answer answer = shell.costs(arguments.isEmpty() ? new String[0] : arguments.split(" "));
        assertThat(answer.code()).isEqualTo(2);
        assertThat(answer.out()).isEmpty();
        GoldenFile.check("commandline/mistake-" + name + ".txt", answer.transcript());
    }
}
