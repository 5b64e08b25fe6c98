package io.costanalyzer.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import io.costanalyzer.app.SoftwareVersion;
import io.costanalyzer.golden.GoldenFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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

    /** A path of one length wherever the checkout is, so that no line breaks elsewhere; the demo replaces what it wrote. */
    private static final Path FOLDER = Path.of(
            System.getProperty("java.io.tmpdir"),
            String.format("costs-%08x", System.getProperty("project.root").hashCode()));

    private static Shell shell;
    private static Shell.Answer demo;

    @BeforeAll
    static void runTheDemo() throws IOException {
        Files.createDirectories(FOLDER);
        shell = new Shell(FOLDER);
        shell.write("labels.csv", """
                environment,serviceName,start,endExclusive,cost
                staging,AmazonCloudWatch,2026-11-11,2026-11-20,10
                prod,AWS Lambda,2026-11-12,2026-11-14,3
                """);
        shell.write("broken.csv", """
                environment,serviceName,start,endExclusive,cost
                nowhere,AWS Lambda,2026-11-12,2026-11-14,3
                """);
        shell.write("strict.yaml", """
                anomalies: {minimum-per-day: 50, minimum-percent: 50 %}
                alerts: {medium: 200, high: 500}
                """);
        shell.write("broken.yaml", """
                anomalies: {minimum-per-day: many}
                """);
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
        "baseline-capture-csv, baseline capture --format csv",
        "report-list, report list --format csv",
        "report-show, report show --month 2026-10",
        "report-of-a-month-without-one, report show --month 2026-01",
        "config-check, config check",
        "config-check-json, config check --format json",
        "doctor, doctor --format csv",
        "advise, advise --format csv",
        "advise-catalogue, advise --catalogue --format csv",
        "daily-again, daily",
        "daily-json, daily --format json",
        "monthly-again, monthly",
        "monthly-too-early, monthly --month 2026-12",
        "canary, canary",
        "anomalies, anomalies",
        "anomalies-all-csv, anomalies --all --format csv",
        "forecast, forecast",
        "forecast-json, forecast --format json",
        "mutes-none, mutes",
        "mute-environment, mute --environment staging --until 2026-11-30 --reason release --author ana",
        "mute-unknown, mute nothing-like-this --until 2026-11-30 --reason release --author ana",
        "mute-too-late, mute --service AmazonCloudWatch --until 2026-11-01 --reason release --author ana",
        "mutes, mutes",
        "mutes-csv, mutes --format csv",
        "unmute-unknown, unmute 0000000000",
        "anomalies-muted, anomalies --open",
        "backtest, backtest --from 2026-11-10 --to 2026-11-19",
        "backtest-csv, backtest --from 2026-11-10 --to 2026-11-19 --format csv",
        "backtest-summary-json, backtest --from 2026-11-10 --to 2026-11-19 --summary --format json",
        "backtest-backwards, backtest --from 2026-11-19 --to 2026-11-10",
        "backtest-labels-and-policy, backtest --from 2026-11-10 --to 2026-11-19 --labels FOLDER/labels.csv --policy FOLDER/strict.yaml --summary",
        "backtest-policy, backtest --from 2026-11-10 --to 2026-11-19 --policy FOLDER/strict.yaml",
        "backtest-labels-csv, backtest --from 2026-11-10 --to 2026-11-19 --labels FOLDER/labels.csv --summary --format csv",
        "backtest-labels-broken, backtest --from 2026-11-10 --to 2026-11-19 --labels FOLDER/broken.csv --summary",
        "backtest-policy-broken, backtest --from 2026-11-10 --to 2026-11-19 --policy FOLDER/broken.yaml",
        "mute-planned, mute 3b1f57fb55 --until 2026-11-30 --reason load-test --author ana --planned",
        "mutes-planned, mutes",
        "unmute, unmute 7fbecf108e",
        "mutes-after-unmute, mutes",
    })
    void command(String name, String arguments) {
        String[] words = (arguments.replace("FOLDER", FOLDER.toString()) + " --config " + shell.path("demo/costs.yaml"))
                .split(" ");
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
