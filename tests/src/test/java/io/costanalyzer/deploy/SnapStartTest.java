package io.costanalyzer.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Before the snapshot is taken, the hook runs; it asks nobody, leaves nothing, and the function works after the restore. */
class SnapStartTest {

    @TempDir
    Path home;

    @Test
    void theHookPrimesWithoutAskingAnybody() throws Exception {
        try (LocalAws aws = new LocalAws(LocalDate.now(ZoneOffset.UTC));
                RuntimeApi lambda = new RuntimeApi()) {
            Template template = Template.with(Map.of());
            aws.s3.hold(
                    template.parameter("ConfigKey"),
                    HandlerUnderRuntimeClientTest.config().getBytes(StandardCharsets.UTF_8));
            Map<String, String> environment = new HashMap<>(HandlerUnderRuntimeClientTest.environment(aws, template));
            environment.put("AWS_LAMBDA_INITIALIZATION_TYPE", "snap-start");
            try (FunctionProcess function = FunctionProcess.start(
                    Build.zip(),
                    home,
                    lambda,
                    HandlerUnderRuntimeClientTest.smallestMemory(),
                    environment,
                    List.of("-Dorg.crac.Core.Compat=com.amazonaws.services.lambda.crac"))) {
                lambda.awaitRestore(function);
                assertThat(function.log()).contains("Primed with ").doesNotContain("Primed with 0 ");
                assertThat(aws.costExplorer.questions()).as("paid questions").isEmpty();
                assertThat(aws.s3.requests()).as("requests to S3").isEmpty();
                assertThat(aws.others.getAllServeEvents())
                        .as("messages and figures")
                        .isEmpty();
                try (Stream<Path> left = Files.list(home.resolve("tmp"))) {
                    assertThat(left.filter(path -> path.getFileName().toString().startsWith("priming")))
                            .isEmpty();
                }
                lambda.send("{\"job\":\"canary\"}");
                assertThat(lambda.answer(function).kind()).isEqualTo("response");
                assertThat(aws.forms("Publish")).hasSize(1);
            }
        }
    }
}
