package io.costanalyzer.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import io.costanalyzer.contract.costexplorer.BillLine;
import io.costanalyzer.contract.costexplorer.CostExplorerStandIn;
import io.costanalyzer.contract.costexplorer.Misbehaviour;
import io.costanalyzer.focus.Charge;
import io.costanalyzer.focus.ChargePeriod;
import io.costanalyzer.focus.Tags;
import io.costanalyzer.money.Money;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The command in a process of its own, configured as every AWS tool is: credentials, region and {@code AWS_ENDPOINT_URL}
 * by environment variables.
 */
class CostExplorerCommandTest {

    private static final String CONFIG = """
            environments:
              - name: prod
                tag: {key: Environment, values: [prod]}
            source:
              cost-explorer: {}
            archive:
              location: archive
            delivery:
              outbox: {folder: outbox}
            """;

    private static CostExplorerStandIn standIn;

    @TempDir
    Path folder;

    @BeforeAll
    static void start() {
        standIn = new CostExplorerStandIn();
    }

    @AfterAll
    static void stop() {
        standIn.close();
    }

    private static List<BillLine> bill() {
        return ChargePeriod.of(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 11, 20))
                .dates()
                .map(day -> Charge.builder(day, "AWS Lambda", Money.of("USD", "1.25"))
                        .usageType("EU-Lambda-GB-Second")
                        .tags(Tags.of(Map.of("Environment", "prod")))
                        .build())
                .map(BillLine::of)
                .toList();
    }

    @Test
    void readsWhatCostExplorerSays() throws Exception {
        standIn.holding(bill());
        Shell.Answer answer = costs("daily", "--as-of", "2026-11-20");
        assertThat(answer.code()).as(answer.err()).isZero();
        assertThat(answer.out()).contains("3 paid requests (0.03 USD)");
        assertThat(Files.readString(folder.resolve("archive/data/dataset=charges/year=2026/month=10/part-0.csv"))
                        .lines())
                .hasSize(32);
    }

    @Test
    void fourWithTheOperationAndTheMissingPermissionAndNothingWritten() throws Exception {
        standIn.holding(bill()).misbehaving(Misbehaviour.refuse("AccessDeniedException", "User is not authorized"));
        Shell.Answer answer = costs("daily", "--as-of", "2026-11-20");
        assertThat(answer.code()).isEqualTo(4);
        assertThat(answer.out()).isEmpty();
        assertThat(answer.err())
                .contains("ce:GetCostAndUsage")
                .doesNotContain("test-secret")
                .doesNotContain("\tat ");
        assertThat(folder.resolve("archive")).doesNotExist();
    }

    private Shell.Answer costs(String... arguments) throws IOException, InterruptedException {
        Files.writeString(folder.resolve("costs.yaml"), CONFIG);
        List<String> command = Stream.concat(
                        Stream.of(
                                Path.of(System.getProperty("java.home"), "bin", "java")
                                        .toString(),
                                "-cp",
                                System.getProperty("java.class.path"),
                                "io.costanalyzer.entry.cli.Costs"),
                        Stream.of(arguments))
                .collect(Collectors.toList());
        ProcessBuilder process = new ProcessBuilder(command).directory(folder.toFile());
        process.environment().keySet().removeIf(name -> name.startsWith("AWS_"));
        process.environment()
                .putAll(Map.of(
                        "AWS_ENDPOINT_URL", standIn.uri().toString(),
                        "AWS_REGION", "us-east-1",
                        "AWS_ACCESS_KEY_ID", "test",
                        "AWS_SECRET_ACCESS_KEY", "test-secret",
                        "COST_ANALYZER_CONFIG", "costs.yaml"));
        Path out = folder.resolve("out.txt");
        Path err = folder.resolve("err.txt");
        Process running =
                process.redirectOutput(out.toFile()).redirectError(err.toFile()).start();
        assertThat(running.waitFor(120, TimeUnit.SECONDS)).isTrue();
        return new Shell.Answer(
                running.exitValue(),
                Files.readString(out, StandardCharsets.UTF_8),
                Files.readString(err, StandardCharsets.UTF_8));
    }
}
