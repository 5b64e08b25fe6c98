package io.costanalyzer.deploy;

import io.costanalyzer.app.Invocation;
import io.costanalyzer.app.RunLog;
import io.costanalyzer.config.ConfigReader;
import io.costanalyzer.config.CostAnalyzerConfig;
import io.costanalyzer.wiring.LambdaApp;
import io.costanalyzer.wiring.ProcessEnvironment;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The archive as a daily run finds it in ordinary days: loaded, run yesterday and the day before, all but open months final. */
final class RestedArchive {

    private static final RunLog SILENT = new RunLog() {
        @Override
        public void step(String sentence) {}

        @Override
        public void warn(String sentence) {}
    };

    private RestedArchive() {}

    /** Runs a back-fill two days ago and a daily job on both days since. */
    static void prepare(LocalAws aws, LocalDate today) throws IOException {
        Map<String, String> properties = Map.of(
                "aws.accessKeyId", "test",
                "aws.secretAccessKey", "test",
                "aws.region", "eu-west-1",
                "aws.endpointUrl", aws.others.baseUrl(),
                "aws.endpointUrlCostExplorer", aws.costExplorer.uri().toString());
        properties.forEach(System::setProperty);
        try {
            for (int ago = 2; ago > 0; ago--) {
                run(aws, today.minusDays(ago), ago == 2);
            }
        } finally {
            properties.keySet().forEach(System::clearProperty);
        }
    }

    private static void run(LocalAws aws, LocalDate day, boolean first) throws IOException {
        Map<String, String> variables = new HashMap<>(aws.endpoints());
        variables.put("AWS_REGION", "eu-west-1");
        CostAnalyzerConfig config = ConfigReader.read(
                "bench", HandlerUnderRuntimeClientTest.config().getBytes(StandardCharsets.UTF_8));
        LambdaApp app = LambdaApp.of(
                config,
                new ProcessEnvironment(variables),
                Clock.fixed(day.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC), ZoneOffset.UTC),
                SILENT);
        if (first) {
            app.backfill()
                    .run(
                            new Invocation("bench-backfill", day),
                            app.backfill().plan(day, Optional.empty(), false),
                            false,
                            done -> {});
        }
        app.daily().run(new Invocation("bench-" + day, day));
    }
}
