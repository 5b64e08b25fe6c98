package io.costanalyzer.entry.lambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.LambdaLogger;
import io.costanalyzer.config.ConfigExample;
import io.costanalyzer.wiring.ConfigFile;
import io.costanalyzer.wiring.ProcessEnvironment;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScheduledHandlerTest {

    private final StringBuilder log = new StringBuilder();

    /** The runtime prints what is thrown with its causes: neither may name an account. */
    @Test
    void aRunThatBreaksNamesNoAccount() {
        assertThatThrownBy(() -> handle("{\"job\":\"daily\"}"))
                .isInstanceOf(RunFailedException.class)
                .hasNoCause()
                .hasMessageContaining("********9012")
                .hasMessageNotContaining("123456789012");
        assertThat(log.toString())
                .contains("\"level\":\"ERROR\"", "\"runId\":\"run-1\"", "\"trace\":", "ConfigFile")
                .doesNotContain("123456789012");
    }

    /** Whoever follows the runbook sees what broke a run, and that of today. */
    @Test
    void theRunbookLooksForWhatTheLogSays() throws IOException {
        JsonLog log = new JsonLog(context().getLogger(), "run-1", "daily", new AccountNumbers(false));
        log.warn("a warning");
        log.broken(new IllegalStateException("broken"));
        String runbook =
                Files.readString(Path.of(System.getProperty("project.root")).resolve("infra/RUNBOOK.md"));
        Matcher command = Pattern.compile("filter-log-events .*--filter-pattern \"(.*?)\" --start-time .*")
                .matcher(runbook);
        assertThat(command.find()).isTrue();
        List<String> terms = List.of(command.group(1).split("[ ?]+", -1));
        assertThat(this.log.toString().lines())
                .hasSize(2)
                .allMatch(line -> terms.stream().anyMatch(term -> !term.isEmpty() && line.contains(term)));
        // With --limit it would be the oldest that are kept.
        assertThat(command.group()).doesNotContain("--limit");
    }

    @Test
    void aMonthThatIsNoTextIsNotLastMonth() {
        assertThatThrownBy(() -> handle("{\"job\":\"monthly\",\"month\":202609}"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("\"month\" must be a text");
        assertThatThrownBy(() -> handle("{\"job\":\"monthly\",\"asOf\":{\"day\":3}}"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("\"asOf\" must be a text");
    }

    @Test
    void whatAScheduleSendsBesideIsPassedOver() throws IOException {
        JobRequest request = JobRequest.read(
                stream("{\"version\":3,\"job\":\"canary\",\"month\":null,\"detail\":{\"month\":\"2026-10\"}}"));
        assertThat(request.job()).isEqualTo(JobRequest.Job.CANARY);
        assertThat(request.month()).isEmpty();
    }

    /** A run that is told it is next year would have the last word until then: what comes before it is told to nobody. */
    @Test
    void aDayThatHasNotBegunIsNoToday(@TempDir Path folder) throws IOException {
        Path config = Files.writeString(
                folder.resolve("costs.yaml"), ConfigExample.SERENYA.yaml().replace("./costs-demo", folder.toString()));
        assertThatThrownBy(() -> handle("{\"job\":\"daily\",\"asOf\":\"2027-11-20\"}", config.toString()))
                .isInstanceOf(RunFailedException.class)
                .hasMessageContaining("\"asOf\" is 2027-11-20, and today is 2026-11-20");
        assertThat(handle("{\"job\":\"daily\",\"asOf\":\"2026-11-20\"}", config.toString()))
                .doesNotContain("nothing is told of the older day");
    }

    private void handle(String payload) throws IOException {
        handle(payload, "/nowhere/123456789012/costs.yaml");
    }

    private String handle(String payload, String config) throws IOException {
        ProcessEnvironment environment = new ProcessEnvironment(Map.of(ConfigFile.VARIABLE, config));
        Clock clock = Clock.fixed(Instant.parse("2026-11-20T06:00:00Z"), ZoneOffset.UTC);
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        new ScheduledHandler(environment, clock).handleRequest(stream(payload), answer, context());
        return answer.toString(StandardCharsets.UTF_8);
    }

    private static ByteArrayInputStream stream(String json) {
        return new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8));
    }

    /** As much of a call as the handler looks at. */
    private Context context() {
        LambdaLogger logger = new LambdaLogger() {
            @Override
            public void log(String message) {
                log.append(message);
            }

            @Override
            public void log(byte[] message) {
                log.append(new String(message, StandardCharsets.UTF_8));
            }
        };
        return (Context) Proxy.newProxyInstance(
                Context.class.getClassLoader(), new Class<?>[] {Context.class}, (call, method, arguments) -> {
                    return switch (method.getName()) {
                        case "getAwsRequestId" -> "run-1";
                        case "getLogger" -> logger;
                        default -> throw new UnsupportedOperationException(method.getName());
                    };
                });
    }
}
