package io.costanalyzer.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

    private static final Pattern SEARCH = Pattern.compile("\\{CostAnalyzer,([A-Za-z,]+)} MetricName=\"([A-Za-z]+)\"");

    @TempDir
    static Path home;

    private static LocalDate today;
    private static LocalAws aws;
    private static RuntimeApi lambda;
    private static Template template;
    private static FunctionProcess function;

    @BeforeAll
    static void start() throws IOException {
        // The function asks the clock of the machine, as the schedules make it do.
        today = LocalDate.now(ZoneOffset.UTC);
        aws = new LocalAws(today);
        lambda = new RuntimeApi();
        template = Template.with(Map.of());
        aws.s3.hold(template.parameter("ConfigKey"), config().getBytes(StandardCharsets.UTF_8));
        function = FunctionProcess.start(
                Build.zip(), home, lambda, smallestMemory(), environment(aws, template), List.of());
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

        int asked = aws.costExplorer.answered().size();
        JsonNode daily = call(input("DailySchedule"));
        assertThat(daily.path("job").asText()).isEqualTo("daily");
        assertThat(daily.path("outcome").asText()).isEqualToIgnoringCase("succeeded");
        assertThat(daily.path("charges").asLong()).isPositive();
        assertThat(daily.path("requests").asLong())
                .isEqualTo(aws.costExplorer.answered().size() - asked);
        assertThat(aws.s3.keys())
                .contains("catalog.json")
                .anyMatch(key -> key.startsWith("data/dataset=charges/year="))
                .anyMatch(key -> key.startsWith("data/dataset=runs/year="));
        assertThat(aws.forms("PutMetricData"))
                .as("figures")
                .isNotEmpty()
                .allSatisfy(form -> assertThat(form).containsEntry("Namespace", "CostAnalyzer"));

        call("{\"job\":\"backfill\"}");
        call(input("DailySchedule"));
        assertThat(published()).as("what alarms and dashboard look at").containsAll(lookedAt());

        JsonNode monthly = call(input("FinalSchedule"));
        YearMonth month = YearMonth.from(today).minusMonths(1);
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
        call(input("DailySchedule"));
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
        RuntimeApi.Answer answer = lambda.answer(function);
        assertThat(answer.kind()).isEqualTo("error");
        assertThat(JSON.readTree(answer.body()).path("errorMessage").asText()).contains("daily");
        assertThat(function.alive()).isTrue();
    }

    /** Every schedule of the template sends one of the payloads above. */
    @Test
    void noScheduleSendsAnythingElse() {
        assertThat(template.ofType("AWS::Scheduler::Schedule").keySet())
                .allSatisfy(schedule -> assertThat(input(schedule))
                        .isIn(input("DailySchedule"), input("FinalSchedule"), input("CanarySchedule")));
    }

    /** Names of figures with the names of their dimensions, as sent. */
    private static Set<String> published() {
        Set<String> names = new TreeSet<>();
        aws.forms("PutMetricData").forEach(form -> {
            for (int i = 1; form.containsKey("MetricData.member." + i + ".MetricName"); i++) {
                String member = "MetricData.member." + i;
                Set<String> dimensions = new TreeSet<>();
                for (int d = 1; form.containsKey(member + ".Dimensions.member." + d + ".Name"); d++) {
                    dimensions.add(form.get(member + ".Dimensions.member." + d + ".Name"));
                }
                names.add(form.get(member + ".MetricName") + dimensions);
            }
        });
        return names;
    }

    /** The same of the template's alarms and its dashboard. */
    private static Set<String> lookedAt() throws IOException {
        Set<String> names = new TreeSet<>();
        template.ofType("AWS::CloudWatch::Alarm").values().stream()
                .filter(alarm -> "CostAnalyzer".equals(alarm.get("Namespace")))
                .forEach(alarm -> {
                    Set<String> dimensions = new TreeSet<>();
                    ((List<?>) alarm.getOrDefault("Dimensions", List.of()))
                            .forEach(one -> dimensions.add((String) Template.at(one, "Name")));
                    names.add((String) alarm.get("MetricName") + dimensions);
                });
        JsonNode body = JSON.readTree((String) template.properties("Dashboard").get("DashboardBody"));
        for (JsonNode metric : body.findValues("metrics")) {
            metric.forEach(one -> dashboardName(one).ifPresent(names::add));
        }
        assertThat(names).hasSizeGreaterThan(8);
        return names;
    }

    private static Optional<String> dashboardName(JsonNode metric) {
        String expression = metric.path(0).path("expression").asText();
        Matcher search = SEARCH.matcher(expression);
        if (search.find()) {
            return Optional.of(
                    search.group(2) + new TreeSet<>(List.of(search.group(1).split(",", -1))));
        }
        if (!metric.path(0).asText().equals("CostAnalyzer")) {
            return Optional.empty();
        }
        Set<String> dimensions = new TreeSet<>();
        for (int i = 2; i + 1 < metric.size() && metric.path(i).isTextual(); i += 2) {
            dimensions.add(metric.path(i).asText());
        }
        return Optional.of(metric.path(1).asText() + dimensions);
    }

    private static JsonNode call(String payload) throws Exception {
        lambda.send(payload);
        RuntimeApi.Answer answer = lambda.answer(function);
        assertThat(answer.kind()).as("%s%n%s", answer.body(), function.log()).isEqualTo("response");
        return JSON.readTree(answer.body());
    }

    private static String input(String schedule) {
        return (String) Template.at(template.properties(schedule), "Target", "Input");
    }

    static int smallestMemory() {
        return (Integer) Template.at(Template.with(Map.of()).section("Parameters"), "MemorySize", "MinValue");
    }

    /** What the template gives, its references to the bucket led to the one that is there, and where the stand-ins are. */
    static Map<String, String> environment(LocalAws aws, Template template) {
        Map<String, String> variables = new HashMap<>();
        Template.map(Template.at(template.properties("Function"), "Environment", "Variables"))
                .forEach((name, value) -> variables.put(name, value.toString().replace("<ArchiveBucket>", "costs")));
        variables.putAll(aws.endpoints());
        return variables;
    }

    /** The example, with the names of what is here, and a baseline that the made-up account still has. */
    static String config() throws IOException {
        YearMonth running = YearMonth.now(ZoneOffset.UTC);
        return Files.readString(Path.of(System.getProperty("project.root"), "infra", "costs.example.yaml"))
                .replace("ARCHIVE-BUCKET", "costs")
                .replace("ALERT-TOPIC-ARN", LocalAws.TOPIC)
                .replaceFirst(
                        "captured: .*",
                        "captured: {from: " + running.minusMonths(12) + ", to: " + running.minusMonths(10) + "}");
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
