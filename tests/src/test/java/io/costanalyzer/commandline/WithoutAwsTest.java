package io.costanalyzer.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A machine on which nobody has set up AWS yet: the first thing that many people see of the program. */
class WithoutAwsTest {

    private static final String CONFIG = """
            environments:
              - name: prod
                tag: {key: Environment, values: [prod]}
            source:
              sample: {name: clinnet-emr}
            archive:
              location: ARCHIVE
            delivery:
              outbox: {folder: outbox}
            """;

    @TempDir
    Path folder;

    @Test
    void anArchiveInS3WithoutARegion() throws Exception {
        Files.writeString(folder.resolve("costs.yaml"), CONFIG.replace("ARCHIVE", "s3://nobody-s/costs"));
        isSaid(costs(Map.of(), "report", "list", "--config", "costs.yaml"), "Set AWS_REGION");
    }

    @Test
    void anArchiveInS3WithoutCredentials() throws Exception {
        Files.writeString(folder.resolve("costs.yaml"), CONFIG.replace("ARCHIVE", "s3://nobody-s/costs"));
        isSaid(
                costs(Map.of("AWS_REGION", "eu-west-1"), "report", "list", "--config", "costs.yaml"),
                "s3:ListBucket s3://nobody-s/costs/reports/: no AWS credentials found");
    }

    @Test
    void aConfigurationInS3WithoutARegion() throws Exception {
        isSaid(costs(Map.of(), "config", "check", "--config", "s3://nobody-s/costs.yaml"), "Set AWS_REGION");
    }

    @Test
    void figuresForCloudWatchWithoutARegion() throws Exception {
        String config = CONFIG.replace("ARCHIVE", "archive") + "  cloudwatch: {namespace: CostAnalyzer}\n";
        Files.writeString(folder.resolve("costs.yaml"), config);
        isSaid(costs(Map.of(), "daily", "--config", "costs.yaml"), "Set AWS_REGION");
    }

    /** In one sentence, with the exit code of what AWS did not answer, and without the insides of the SDK. */
    private static void isSaid(Shell.Answer answer, String sentence) {
        assertThat(answer.err())
                .contains(sentence)
                .doesNotContain("should not have happened")
                .doesNotContain("Provider");
        assertThat(answer.err().lines()).hasSize(1);
        assertThat(answer.code()).isEqualTo(4);
        assertThat(answer.out()).isEmpty();
    }

    private Shell.Answer costs(Map<String, String> variables, String... arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Duser.home=" + folder,
                "-cp",
                System.getProperty("java.class.path"),
                "io.costanalyzer.entry.cli.Costs"));
        command.addAll(List.of(arguments));
        Path out = folder.resolve("out.txt");
        Path err = folder.resolve("err.txt");
        ProcessBuilder process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        process.environment().keySet().removeIf(name -> name.startsWith("AWS_"));
        process.environment().put("HOME", folder.toString());
        process.environment().put("AWS_EC2_METADATA_DISABLED", "true");
        process.environment().putAll(variables);
        Process running = process.start();
        assertThat(running.waitFor(120, TimeUnit.SECONDS)).isTrue();
        return new Shell.Answer(
                running.exitValue(),
                Files.readString(out, StandardCharsets.UTF_8),
                Files.readString(err, StandardCharsets.UTF_8));
    }
}
