package io.costanalyzer.flow;

import static org.assertj.core.api.Assertions.assertThat;

import io.costanalyzer.entry.cli.Costs;
import io.costanalyzer.wiring.ProcessEnvironment;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An export of August and October; the third quarter is read in one go: September is lacking, and not free. */
class ExportWithAGapFlowTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-20T06:00:00Z"), ZoneOffset.UTC);
    private static final String ROW =
            "5.00,EUR,2026-%2$s-01,2026-%1$s-01,Usage,2026-%1$s-03,2026-%1$s-02,5.00,AWS,AWS Lambda\n";

    @TempDir
    Path folder;

    /** The gap lies between two windows of the back-fill, and within one. */
    @ParameterizedTest
    @ValueSource(strings = {"2026-07", "2026-08"})
    void aBackfillThatLeavesAHoleIsIncompleteAndHasTheMonthsBesideIt(String from) throws IOException {
        Files.writeString(
                folder.resolve("focus.csv"),
                "BilledCost,BillingCurrency,BillingPeriodEnd,BillingPeriodStart,ChargeCategory,ChargePeriodEnd,"
                        + "ChargePeriodStart,EffectiveCost,ProviderName,ServiceName\n"
                        + ROW.formatted("08", "09")
                        + ROW.formatted("10", "11"));
        Files.writeString(
                folder.resolve("costs.yaml"), """
                environments: [{name: prod, tag: {key: Environment, values: [prod]}}]
                source: {focus-csv: {location: "%s"}}
                cost-metric: {currency: EUR}
                archive: {location: "%s"}
                """.formatted(folder.resolve("focus.csv"), folder.resolve("archive")));

        ByteArrayOutputStream messages = new ByteArrayOutputStream();
        int code = Costs.run(
                new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8),
                new PrintStream(messages, true, StandardCharsets.UTF_8),
                new ProcessEnvironment(Map.of()),
                CLOCK,
                "backfill",
                "--from=" + from,
                "--config=" + folder.resolve("costs.yaml"),
                "--as-of=2026-11-20");

        assertThat(messages.toString(StandardCharsets.UTF_8))
                .contains("has no figures for 2026-09-01 to 2026-09-30 yet.")
                .contains(
                        "2026-09 is missing between months that are there; \"costs backfill\" reads it if the source has it.");
        assertThat(code).as("the data are incomplete").isEqualTo(5);
        assertThat(folder.resolve("archive/data/dataset=charges/year=2026/month=08"))
                .isDirectory();
        assertThat(folder.resolve("archive/data/dataset=charges/year=2026/month=10"))
                .isDirectory();
    }
}
