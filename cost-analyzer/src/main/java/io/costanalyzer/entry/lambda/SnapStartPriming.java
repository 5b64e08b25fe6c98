package io.costanalyzer.entry.lambda;

import io.costanalyzer.app.Invocation;
import io.costanalyzer.app.RunLog;
import io.costanalyzer.app.RunSummary;
import io.costanalyzer.config.ConfigExample;
import io.costanalyzer.config.ConfigReader;
import io.costanalyzer.config.CostAnalyzerConfig;
import io.costanalyzer.render.json.SummaryJson;
import io.costanalyzer.wiring.LambdaApp;
import io.costanalyzer.wiring.ProcessEnvironment;
import io.costanalyzer.wiring.Warmup;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.crac.Context;
import org.crac.Core;
import org.crac.Resource;

/**
 * Does a day's and a month's work on the made-up account before SnapStart takes its snapshot, so that the classes of a first
 * run are loaded and compiled when the snapshot is brought back.
 *
 * <p>It asks nobody and pays nothing: source, archive and ways out are on the function's own disk, and what it wrote is
 * deleted. The clients of AWS are made once and closed again without a question. Nothing of it stays in memory that must be
 * new after a restore: every run makes its own clients and reads its own credentials and configuration; the clock that
 * stays tells the time of the moment.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/snapstart-runtime-hooks-java.html">Runtime hooks</a>
 */
final class SnapStartPriming implements Resource {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 9);
    private static final RunLog SILENT = new RunLog() {
        @Override
        public void step(String sentence) {}

        @Override
        public void warn(String sentence) {}
    };

    /** The context of CRaC holds its resources weakly. */
    private static final List<Resource> HOOKS = new CopyOnWriteArrayList<>();

    private final ProcessEnvironment environment;

    private SnapStartPriming(ProcessEnvironment environment) {
        this.environment = environment;
    }

    /** Tells the runtime. Without SnapStart nothing ever comes of it, and it costs a few milliseconds. */
    static void register(ProcessEnvironment environment) {
        if (environment
                .value("AWS_LAMBDA_INITIALIZATION_TYPE")
                .filter("snap-start"::equals)
                .isPresent()) {
            SnapStartPriming hook = new SnapStartPriming(environment);
            Core.getGlobalContext().register(hook);
            HOOKS.add(hook);
        }
    }

    @Override
    public void beforeCheckpoint(Context<? extends Resource> context) throws IOException {
        Path folder = Files.createTempDirectory("priming");
        try {
            RunSummary summary = prime(folder);
            SummaryJson.line(summary);
            Warmup.loadClients(environment);
            // Seen in the log of the version's initialisation: without it nobody knows whether priming happens.
            System.out.println("{\"level\":\"INFO\",\"job\":\"priming\",\"message\":\"Primed with " + summary.charges()
                    + " charges of the sample account.\"}");
        } finally {
            delete(folder);
        }
    }

    @Override
    public void afterRestore(Context<? extends Resource> context) {
        // Nothing was kept that would have to be made new.
    }

    private RunSummary prime(Path folder) {
        CostAnalyzerConfig config = config(folder);
        Clock clock = Clock.fixed(DAY.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
        LambdaApp app = LambdaApp.of(config, environment, clock, SILENT);
        RunSummary daily = app.daily().run(new Invocation("priming", DAY));
        app.monthly().run(new Invocation("priming", DAY), YearMonth.from(DAY).minusMonths(1));
        return daily;
    }

    private static CostAnalyzerConfig config(Path folder) {
        String yaml = ConfigExample.SERENYA.yaml().replace("./costs-demo", folder.toString());
        return ConfigReader.read("priming", yaml.getBytes(StandardCharsets.UTF_8));
    }

    private static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
