package io.costanalyzer.flow;

import static org.assertj.core.api.Assertions.assertThat;

import io.costanalyzer.entry.cli.Costs;
import io.costanalyzer.wiring.ProcessEnvironment;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An amount is stated for one of three environments: what the bill of all three is held against is not known. */
class StatedBaselineFlowTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-20T06:00:00Z"), ZoneOffset.UTC);

    @TempDir
    Path folder;

    @Test
    void theReportSaysWhatItKnowsOfTheOneAndNothingOfAll() throws IOException {
        Files.writeString(folder.resolve("costs.yaml"), """
                environments:
                  - {name: prod, tag: {key: Environment, values: [prod]}}
                  - {name: staging, tag: {key: Environment, values: [staging]}}
                  - {name: dev, tag: {key: Environment, values: [dev]}}
                source: {sample: {name: clinnet-emr, as-of: 2026-11-20}}
                baseline: {name: agreed, stated: [{environment: prod, per-month: 800}]}
                targets: [{name: prod, environment: prod, saving: 20 %%}]
                archive: {location: "%s"}
                """.formatted(folder.resolve("archive")));
        run("backfill", "--from", "2026-09", "--yes");
        run("monthly", "--month", "2026-10");

        String all = mail("");
        assertThat(all)
                .containsPattern("October cost [0-9.]+ USD, [0-9.]+ % less than September")
                .contains("stated in the configuration: It has no amount for")
                .contains("Targets met: prod.");
        assertThat(mail("environments/prod/"))
                .contains("stated in the configuration: 26.30 USD a day for prod")
                .containsPattern("October cost [0-9.]+ USD in prod, [0-9.]+ % under the baseline");
    }

    private String mail(String part) throws IOException {
        String text = Files.readString(folder.resolve("archive/reports/2026/10/v1/" + part + "mail.txt"));
        return text.replace('\u00a0', ' ');
    }

    private void run(String... arguments) {
        String[] all = new String[arguments.length + 4];
        System.arraycopy(arguments, 0, all, 4, arguments.length);
        all[0] = "--config";
        all[1] = folder.resolve("costs.yaml").toString();
        all[2] = "--as-of";
        all[3] = "2026-11-20";
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = Costs.run(
                new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                new ProcessEnvironment(Map.of()),
                CLOCK,
                all);
        assertThat(code).as(err.toString(StandardCharsets.UTF_8)).isZero();
    }
}
