package io.costanalyzer.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One way into each exit code that needs no AWS. Code 4 is in {@link CostExplorerCommandTest}. */
class ExitCodesTest {

    private static final String CONFIG = """
            environments:
              - name: prod
                tag: {key: Environment, values: [prod]}
            source:
              sample: {name: clinnet-emr}
            archive:
              location: FOLDER/archive
            budgets:
              limits:
                - {name: everything, per-month: 100, actual-thresholds: [100 %]}
            delivery:
              outbox: {folder: FOLDER/outbox}
            """;

    @TempDir
    Path folder;

    private Shell shell;

    @BeforeEach
    void open() {
        shell = new Shell(folder);
    }

    @Test
    void zeroWhenAllIsDone() {
        assertThat(shell.costs("daily", "--config", shell.write("costs.yaml", CONFIG))
                        .code())
                .isZero();
    }

    @Test
    void oneWhenAMessageReachesNobody() {
        shell.write("outbox", "a file where the folder should be");
        Shell.Answer answer = shell.costs("daily", "--config", shell.write("costs.yaml", CONFIG));
        assertThat(answer.code()).isEqualTo(1);
        assertThat(answer.err()).contains("The outbox FOLDER/outbox cannot be written: a file is in its place.");
    }

    @Test
    void twoForEveryProblemOfAConfigurationAtOnceAndNothingIsWritten() {
        String broken =
                CONFIG.replace("per-month: 100", "per-month: -3").replace("name: prod", "name: ''") + "surprise: 1\n";
        Shell.Answer answer = shell.costs("daily", "--config", shell.write("costs.yaml", broken));
        assertThat(answer.code()).isEqualTo(2);
        assertThat(answer.err())
                .contains("environments[0].name")
                .contains("budgets.limits[0].per-month")
                .contains("surprise")
                .contains("line ");
        assertThat(folder).isDirectoryContaining(file -> file.endsWith("costs.yaml"));
        assertThat(folder.toFile().list()).hasSize(1);
    }

    @Test
    void threeWhenAThresholdIsBreached() {
        String config = shell.write("costs.yaml", CONFIG);
        assertThat(shell.costs("daily", "--fail-on", "high", "--config", config).code())
                .isEqualTo(3);
        assertThat(shell.costs("budgets", "--fail-on-exceeded", "--config", config)
                        .code())
                .isEqualTo(3);
    }

    /** The alert of the daily run below is that of the limit, and of nothing else that is HIGH. */
    @Test
    void mutedAlertsBreachNoThreshold() {
        String config = shell.write("costs.yaml", CONFIG);
        shell.costs("daily", "--config", config);
        shell.costs("anomalies", "--all", "--open", "--format", "json", "--config", config)
                .out()
                .lines()
                .filter(line -> line.contains("\"incident\""))
                .map(line -> line.replaceAll(".*\"incident\" ?: ?\"([^\"]*)\".*", "$1"))
                .forEach(id -> assertThat(shell.costs(
                                        "mute",
                                        id,
                                        "--until",
                                        "2099-01-01",
                                        "--reason",
                                        "meant",
                                        "--author",
                                        "me",
                                        "--config",
                                        config)
                                .code())
                        .isZero());
        Shell.Answer daily = shell.costs("daily", "--fail-on", "low", "--config", config);
        assertThat(daily.code()).isZero();
        assertThat(daily.out()).contains("[HIGH]").contains("(muted)");
        assertThat(shell.costs("anomalies", "--all", "--fail-on", "low", "--config", config)
                        .code())
                .isZero();
    }

    @Test
    void fiveWhenTheDataAreIncomplete() throws Exception {
        Files.createDirectory(folder.resolve("export"));
        Files.copy(
                Path.of(System.getProperty("project.root"), "tests/src/test/resources/focus/focus_sample.csv"),
                folder.resolve("export/bill.csv"));
        String config = shell.write(
                "costs.yaml", CONFIG.replace("sample: {name: clinnet-emr}", "focus-csv: {location: FOLDER/export}"));
        Shell.Answer answer = shell.costs("daily", "--config", config);
        assertThat(answer.code()).isEqualTo(5);
        assertThat(answer.err()).contains("has no figures for");
    }

    @Test
    void fiveForAQuestionThatTheArchiveCannotAnswerYet() {
        String config = shell.write("costs.yaml", CONFIG);
        for (String[] question : new String[][] {
            {"budgets", "--month", "2026-10"},
            {"forecast"},
            {"advise"},
            {"backtest", "--from", "2026-10-01", "--to", "2026-10-31"}
        }) {
            Shell.Answer answer = shell.costs(concat(question, "--config", config));
            assertThat(answer.code()).as(question[0]).isEqualTo(5);
            assertThat(answer.err())
                    .as(question[0])
                    .contains("in the archive; run \"costs backfill\" or \"costs daily\" first.");
            assertThat(answer.out()).as(question[0]).doesNotContain("opened", "resolved");
        }
    }

    @Test
    void aMonthToComeIsNotCalledKept() {
        String config = shell.write("costs.yaml", CONFIG);
        assertThat(shell.costs("daily", "--config", config).code()).isZero();
        Shell.Answer answer = shell.costs("budgets", "--month", "2099-01", "--fail-on-exceeded", "--config", config);
        assertThat(answer.code()).isEqualTo(5);
        assertThat(answer.err()).contains("Nothing of 2099-01 is in the archive");
    }

    private static String[] concat(String[] some, String... more) {
        return Stream.concat(Stream.of(some), Stream.of(more)).toArray(String[]::new);
    }
}
