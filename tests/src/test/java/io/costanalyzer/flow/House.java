package io.costanalyzer.flow;

import io.costanalyzer.analysis.budget.BudgetSource;
import io.costanalyzer.analysis.budget.ExternalBudgets;
import io.costanalyzer.analysis.secondopinion.OutsideForecast;
import io.costanalyzer.app.Backfill;
import io.costanalyzer.app.Invocation;
import io.costanalyzer.app.RunLog;
import io.costanalyzer.app.RunSummary;
import io.costanalyzer.archive.Archive;
import io.costanalyzer.archive.folder.FolderArchive;
import io.costanalyzer.config.ConfigReader;
import io.costanalyzer.config.CostAnalyzerConfig;
import io.costanalyzer.delivery.Channel;
import io.costanalyzer.delivery.DeliveryReceipt;
import io.costanalyzer.delivery.Message;
import io.costanalyzer.ingestion.ChargeSource;
import io.costanalyzer.ingestion.TagSource;
import io.costanalyzer.telemetry.Metric;
import io.costanalyzer.telemetry.MetricSink;
import io.costanalyzer.telemetry.MetricSource;
import io.costanalyzer.wiring.App;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The whole service over a folder, day after day, with everything it says and sends written down. */
final class House implements RunLog {

    static final String CONFIG = """
            environments:
              - name: prod
                tag: {key: Environment, values: [prod]}
              - name: dev
                tag: {key: Environment, values: [dev]}
            source:
              cost-explorer: {}
            archive:
              location: unused
            baseline:
              name: before
              captured: {from: 2025-01, to: 2025-03}
            targets:
              - {name: overall, saving: 40 %}
            budgets:
              limits:
                - name: everything
                  per-month: 1000
                  actual-thresholds: [50 %, 100 %]
                  forecast-thresholds: [100 %]
            anomalies: {minimum-per-day: 5, minimum-percent: 30 %}
            delivery:
              outbox: {folder: unused-outbox}
              mail:
                from: costs@example.org
                recipients: [finance@example.org]
                outbox: {folder: unused-outbox}
            """;

    final Path folder;
    final List<String> log = new ArrayList<>();
    final List<Message> sent = new ArrayList<>();
    final List<Metric> metrics = new ArrayList<>();
    private final CostAnalyzerConfig config;
    private final ChargeSource source;
    private MetricSink sink = metrics::addAll;

    /** Nobody keeps figures other than costs. */
    private MetricSource figures = (wanted, period) -> Map.of();

    private BudgetSource budgets = () -> new ExternalBudgets(List.of(), List.of());
    private OutsideForecast forecast = days -> {
        throw new AssertionError("Nobody asks for a forecast of " + days);
    };

    /** Charges bring their tags with them. */
    private TagSource tags = TagSource.notNeeded();

    private Optional<String> refusal = Optional.empty();
    private int runs;

    House(Path folder, ChargeSource source) {
        this(folder, source, CONFIG);
    }

    House(Path folder, ChargeSource source, String yaml) {
        this.folder = folder;
        this.source = source;
        this.config = ConfigReader.read("costs.yaml", yaml);
    }

    RunSummary daily(LocalDate day) {
        return on(day).daily().run(invocation(day));
    }

    RunSummary monthly(LocalDate day, YearMonth month) {
        return on(day).monthly().run(invocation(day), month);
    }

    RunSummary backfill(LocalDate day, YearMonth from) {
        Backfill backfill = on(day).backfill();
        return backfill.run(invocation(day), backfill.plan(day, Optional.of(from), false), false, done -> {});
    }

    /** The application at six o'clock of a day, in UTC, on a machine far away. */
    App on(LocalDate day) {
        if (source instanceof Account account) {
            account.today(day);
        }
        Clock clock = Clock.fixed(day.atTime(6, 0).toInstant(ZoneOffset.UTC), ZoneId.of("Pacific/Kiritimati"));
        return TestApp.of(
                config,
                clock,
                this,
                new Outside(archive(), source, List.of(channel()), sink, figures, budgets, tags, forecast));
    }

    Archive archive() {
        return new FolderArchive(folder);
    }

    void publishingTo(MetricSink other) {
        sink = other;
    }

    void readingFiguresFrom(MetricSource other) {
        figures = other;
    }

    void askingForBudgets(BudgetSource other) {
        budgets = other;
    }

    void askingForTags(TagSource other) {
        tags = other;
    }

    void askingForForecasts(OutsideForecast other) {
        forecast = other;
    }

    /** The channel refuses everything with this word, or takes it again. */
    void refusing(Optional<String> word) {
        refusal = word;
    }

    /** Every file of the archive with its text; a workbook in hexadecimal. */
    Map<String, String> files() {
        TreeMap<String, String> files = new TreeMap<>();
        if (!Files.exists(folder)) {
            return files;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            all.filter(Files::isRegularFile)
                    .forEach(file -> files.put(folder.relativize(file).toString(), text(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    /** The files that are not as they were, or are new. */
    List<String> differingFrom(Map<String, String> before) {
        return files().entrySet().stream()
                .filter(file -> !file.getValue().equals(before.get(file.getKey())))
                .map(Map.Entry::getKey)
                .toList();
    }

    String file(String path) {
        return text(folder.resolve(path));
    }

    @Override
    public void step(String sentence) {
        log.add(sentence);
    }

    @Override
    public void warn(String sentence) {
        log.add("! " + sentence);
    }

    private Invocation invocation(LocalDate day) {
        return new Invocation("run-" + ++runs, day);
    }

    private static String text(Path file) {
        try {
            return file.toString().endsWith(".xlsx")
                    ? HexFormat.of().formatHex(Files.readAllBytes(file))
                    : Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Channel channel() {
        return new Channel() {
            @Override
            public String name() {
                return "people";
            }

            @Override
            public boolean carries(Message message) {
                return true;
            }

            @Override
            public DeliveryReceipt send(Message message) {
                if (refusal.isPresent()) {
                    return DeliveryReceipt.failed(name(), refusal.get());
                }
                sent.add(message);
                return DeliveryReceipt.sent(name(), "sent-" + sent.size());
            }
        };
    }
}
