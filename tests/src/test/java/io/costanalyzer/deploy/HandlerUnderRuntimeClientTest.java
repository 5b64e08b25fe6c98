package io.costanalyzer.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.costanalyzer.entry.packing.LambdaZip;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The zip's handler does its jobs as Lambda would have it: started by Lambda's own runtime client in a JVM of its own, with
 * the environment of the template, its smallest memory, and nothing writable but the folder for temporary files.
 */
class HandlerUnderRuntimeClientTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);

    @TempDir
    static Path home;

    private static LocalAws aws;
    private static RuntimeApi lambda;
    private static Template template;
    private static FunctionProcess function;

    @BeforeAll
    static void start() throws IOException {
        Path zip = home.resolve("function.zip");
        LambdaZip.write(Build.program(), zip);
        aws = new LocalAws(TODAY);
        lambda = new RuntimeApi();
        template = Template.with(Map.of());
        aws.s3.hold(template.parameter("ConfigKey"), config().getBytes(StandardCharsets.UTF_8));
        function = FunctionProcess.start(zip, home, lambda, smallestMemory(), environment(aws, template), List.of());
    }

    @AfterAll
    static void stop() {
        function.close();
        lambda.close();
        aws.close();
    }

    @Test
    void theSchedulesOfTheTemplateAreDoneOneAfterTheOther() throws Exception {
        Map<String, Integer> before = filesOfTheFunction();

        JsonNode daily = call(input("DailySchedule"));
        assertThat(daily.path("job").asText()).isEqualTo("daily");
        assertThat(daily.path("outcome").asText()).isEqualToIgnoringCase("succeeded");
        assertThat(daily.path("charges").asLong()).isPositive();
        assertThat(daily.path("requests").asLong())
                .isEqualTo(aws.costExplorer.answered().size());
        assertThat(aws.s3.keys())
                .contains("catalog.json")
                .anyMatch(key -> key.startsWith("data/dataset=charges/year="))
                .anyMatch(key -> key.startsWith("data/dataset=runs/year="));
        assertThat(aws.forms("PutMetricData"))
                .as("figures")
                .isNotEmpty()
                .allSatisfy(form -> assertThat(form).containsEntry("Namespace", "CostAnalyzer"));

        JsonNode monthly = call(input("FinalSchedule"));
        YearMonth month = YearMonth.from(TODAY).minusMonths(1);
        assertThat(monthly.path("report").path("month").asText()).isEqualTo(month.toString());
        assertThat(aws.s3.keys()).contains("reports/" + month.toString().replace('-', '/') + "/v1/index.html");
        assertThat(aws.mails()).as("mails").isEqualTo(1);

        JsonNode canary = call(input("CanarySchedule"));
        assertThat(canary.path("delivered").asInt()).isEqualTo(1);
        assertThat(aws.forms("Publish"))
                .anySatisfy(form -> assertThat(form.get("Subject")).startsWith("Cost alerts reach you"));

        JsonNode again = call(input("CanarySchedule"));
        assertThat(again.path("deliveredBefore").asInt())
                .as("a second canary of a day is not sent")
                .isEqualTo(1);

        assertThat(filesOfTheFunction())
                .as("nothing is written beside the code")
                .isEqualTo(before);
        assertThat(function.peakMegabytes())
                .as("MB of the %s that the template gives at least", smallestMemory())
                .isLessThan(smallestMemory());
    }

    @Test
    void whatIsLoggedIsJsonWithTheRunAndWithoutSecrets() throws Exception {
        call("{\"job\":\"canary\"}");
        List<String> lines =
                function.log().lines().filter(line -> line.startsWith("{")).toList();
        assertThat(lines).isNotEmpty();
        for (String line : lines) {
            JsonNode step = JSON.readTree(line);
            assertThat(step.path("runId").asText()).startsWith("run-");
            assertThat(step.path("level").asText()).isIn("INFO", "WARN");
            assertThat(step.path("message").asText()).isNotBlank();
        }
        assertThat(function.log()).doesNotContain("secret-key", "session-token", "AKIDSECRET", "123456789012");
    }

    @Test
    void aPayloadThatNobodyKnowsIsAnError() throws Exception {
        lambda.send("{\"job\":\"tidy\"}");
        RuntimeApi.Answer answer = lambda.answer(PATIENCE);
        assertThat(answer.kind()).isEqualTo("error");
        assertThat(JSON.readTree(answer.body()).path("errorMessage").asText()).contains("daily");
        assertThat(function.alive()).isTrue();
    }

    private static JsonNode call(String payload) throws Exception {
        lambda.send(payload);
        RuntimeApi.Answer answer = lambda.answer(PATIENCE);
        assertThat(answer.kind()).as("%s%n%s", answer.body(), function.log()).isEqualTo("response");
        return JSON.readTree(answer.body());
    }

    private static String input(String schedule) {
        return (String) Template.at(template.properties(schedule), "Target", "Input");
    }

    static int smallestMemory() {
        return (Integer) Template.at(template.section("Parameters"), "MemorySize", "MinValue");
    }

    /** What the template gives, its references to the bucket led to the one that is there, and where the stand-ins are. */
    static Map<String, String> environment(LocalAws aws, Template template) {
        Map<String, String> variables = new HashMap<>();
        Template.map(Template.at(template.properties("Function"), "Environment", "Variables"))
                .forEach((name, value) -> variables.put(name, value.toString().replace("<ArchiveBucket>", "costs")));
        variables.putAll(aws.endpoints());
        return variables;
    }

    static String config() throws IOException {
        return Files.readString(Path.of(System.getProperty("project.root"), "infra", "costs.example.yaml"))
                .replace("ARCHIVE-BUCKET", "costs")
                .replace("ALERT-TOPIC-ARN", LocalAws.TOPIC);
    }

    private static Map<String, Integer> filesOfTheFunction() throws IOException {
        Map<String, Integer> files = new HashMap<>();
        try (Stream<Path> walk = Files.walk(home.resolve("task"))) {
            walk.filter(Files::isRegularFile)
                    .forEach(file -> files.put(
                            file.toString(), Long.hashCode(file.toFile().length())));
        }
        return files;
    }
}
