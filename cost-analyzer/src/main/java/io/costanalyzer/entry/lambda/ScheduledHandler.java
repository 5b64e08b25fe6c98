package io.costanalyzer.entry.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import io.costanalyzer.app.Invocation;
import io.costanalyzer.app.Outcome;
import io.costanalyzer.app.RunSummary;
import io.costanalyzer.config.CostAnalyzerConfig;
import io.costanalyzer.render.json.SummaryJson;
import io.costanalyzer.wiring.App;
import io.costanalyzer.wiring.ConfigFile;
import io.costanalyzer.wiring.LambdaApp;
import io.costanalyzer.wiring.ProcessEnvironment;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * The function that EventBridge Scheduler calls, and people for a replay.
 *
 * <p>Input: see {@code JobRequest}. Output: the run's {@link RunSummary} as JSON. It throws when the run failed or broke, so that
 * the platform tries again; a retry repeats only what is not done. The configuration is read anew at each call, from the
 * place that the environment variable {@value ConfigFile#VARIABLE} names.
 */
public final class ScheduledHandler implements RequestStreamHandler {

    private final ProcessEnvironment environment;
    private final Clock clock;

    /** For the runtime. */
    public ScheduledHandler() {
        this(new ProcessEnvironment(System.getenv()), Clock.systemUTC());
        SnapStartPriming.register(environment);
    }

    /** With another environment and another time than those of the process. */
    public ScheduledHandler(ProcessEnvironment environment, Clock clock) {
        this.environment = environment;
        this.clock = clock;
    }

    @Override
    public void handleRequest(InputStream input, OutputStream output, Context context) throws IOException {
        AccountNumbers accounts = new AccountNumbers(environment
                .value(AccountNumbers.VARIABLE)
                .filter("true"::equals)
                .isPresent());
        JobRequest request = JobRequest.read(input);
        JsonLog log = new JsonLog(
                context.getLogger(), context.getAwsRequestId(), request.job().word(), accounts);
        RunSummary summary;
        try {
            summary = run(request, log, context.getAwsRequestId());
        } catch (RuntimeException e) {
            // The runtime prints what is thrown with all its causes, and refusals of AWS name roles with account
            // numbers.
            log.broken(e);
            throw new RunFailedException(accounts.hidden(e.getClass().getSimpleName() + ": " + e.getMessage()));
        }
        String json = SummaryJson.line(summary);
        if (summary.outcome() == Outcome.FAILED) {
            throw new RunFailedException(accounts.hidden(json));
        }
        output.write(json.getBytes(StandardCharsets.UTF_8));
    }

    private RunSummary run(JobRequest request, JsonLog log, String runId) {
        CostAnalyzerConfig config = ConfigFile.read(Optional.empty(), environment);
        App app = LambdaApp.of(config, environment, clock, log);
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return run(app, request, new Invocation(runId, request.asOf().orElse(today)).begunBy(today, "\"asOf\""));
    }

    private static RunSummary run(App app, JobRequest request, Invocation invocation) {
        return switch (request.job()) {
            case DAILY -> app.daily().run(invocation);
            case MONTHLY ->
                app.monthly()
                        .run(
                                invocation,
                                request.month()
                                        .orElseGet(() -> YearMonth.from(invocation.asOf())
                                                .minusMonths(1)));
            case BACKFILL ->
                app.backfill()
                        .run(
                                invocation,
                                app.backfill().plan(invocation.asOf(), request.month(), false),
                                false,
                                done -> {});
            case CANARY -> app.canary().run(invocation);
        };
    }
}
