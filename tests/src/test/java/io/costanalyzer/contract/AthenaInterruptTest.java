package io.costanalyzer.contract;

import static io.costanalyzer.contract.AthenaServer.state;
import static org.assertj.core.api.Assertions.assertThat;

import io.costanalyzer.entry.cli.Costs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Ctrl-C while Athena works: what is running there costs money, so it is stopped before the program ends. */
class AthenaInterruptTest {

    @TempDir
    Path folder;

    @Test
    @Timeout(180)
    @DisabledOnOs(OS.WINDOWS)
    void stopsTheQueryInAthena() throws Exception {
        try (AthenaServer athena = new AthenaServer()) {
            athena.states(state("RUNNING", 1_500_000, ""));
            Process query = query(athena);
            try {
                for (int i = 0; athena.asked("GetQueryExecution") < 2; i++) {
                    assertThat(query.isAlive()).as(said()).isTrue();
                    assertThat(i)
                            .as("looks at what runs within two minutes: " + said())
                            .isLessThan(1200);
                    Thread.sleep(100);
                }
                assertThat(athena.asked("StopQueryExecution")).isZero();
                new ProcessBuilder("kill", signal(), String.valueOf(query.pid()))
                        .start()
                        .waitFor();
                assertThat(query.waitFor(30, TimeUnit.SECONDS)).as("ends").isTrue();
            } finally {
                query.destroyForcibly();
            }
            assertThat(athena.asked("StopQueryExecution")).isEqualTo(1);
            assertThat(query.exitValue()).isNotZero();
        }
    }

    /** Ctrl-C; or the other polite end where whoever runs the tests in the background has had Ctrl-C ignored, for children too. */
    private static String signal() throws IOException {
        Path status = Path.of("/proc/self/status");
        boolean ignored = Files.exists(status)
                && Files.readAllLines(status).stream()
                        .filter(line -> line.startsWith("SigIgn:"))
                        .map(line -> Long.parseUnsignedLong(
                                line.substring("SigIgn:".length()).strip(), 16))
                        .anyMatch(mask -> (mask & 0b10) != 0);
        return ignored ? "-TERM" : "-INT";
    }

    private Process query(AthenaServer athena) throws IOException {
        Path config = Files.writeString(folder.resolve("costs.yaml"), """
                environments: [{name: prod, accounts: ["111122223333"]}]
                source: {sample: {name: serenya, as-of: 2026-11-20}}
                archive: {location: "%s"}
                athena: {workgroup: costs, database: costs}
                """.formatted(folder.resolve("archive")));
        ProcessBuilder command = new ProcessBuilder(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Costs.class.getName(),
                "query",
                "SELECT count(*) FROM charges",
                "--engine",
                "athena",
                "--config",
                config.toString()));
        command.environment().put("AWS_REGION", "eu-west-1");
        command.environment().put("AWS_ACCESS_KEY_ID", "test");
        command.environment().put("AWS_SECRET_ACCESS_KEY", "test");
        command.environment().put("AWS_ENDPOINT_URL_ATHENA", athena.endpoint().toString());
        return command.redirectErrorStream(true)
                .redirectOutput(folder.resolve("said.txt").toFile())
                .start();
    }

    private String said() throws IOException {
        return Files.readString(folder.resolve("said.txt"));
    }
}
