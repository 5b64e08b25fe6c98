package io.costanalyzer.entry.cli;

import io.costanalyzer.allocation.Environment;
import io.costanalyzer.archive.ArchiveCatalog;
import io.costanalyzer.archive.LedgerArchive;
import io.costanalyzer.archive.query.ArchivedMonths;
import io.costanalyzer.archive.query.CannedQueries;
import io.costanalyzer.archive.query.CannedQuery;
import io.costanalyzer.archive.query.QueryAnswer;
import io.costanalyzer.archive.query.QueryEngine;
import io.costanalyzer.archive.query.QueryFailedException;
import io.costanalyzer.archive.query.QueryText;
import io.costanalyzer.config.CostAnalyzerConfig;
import io.costanalyzer.wiring.LocalApp;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Asks an engine and prints what it says: rows to standard output, everything else to standard error. */
final class QueryDesk implements AutoCloseable {

    /** One word, as questions are called by. */
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-]+");

    private final Session session;
    private final QueryOptions options;
    private final ArchivedMonths months;
    private final QueryEngine engine;
    private final Optional<Path> scratch;
    private final Thread stop;

    QueryDesk(Session session, CostAnalyzerConfig config, QueryOptions options) {
        this.session = session;
        this.options = options;
        LocalApp app = session.app(config);
        ArchiveCatalog catalog = new LedgerArchive(app.archive()).catalog();
        this.months = new ArchivedMonths(catalog);
        this.scratch = options.noCache ? Optional.of(temporary()) : Optional.empty();
        this.engine = options.engine == QueryOptions.Engine.athena
                ? app.queryEngines().athena(options.limits())
                : app.queryEngines()
                        .duckDb(
                                options.limits(),
                                scratch.or(() -> Optional.ofNullable(options.cache))
                                        .orElseGet(app.queryEngines()::cache));
        this.stop = new Thread(engine::cancel, "query-stop");
        Runtime.getRuntime().addShutdownHook(stop);
    }

    /** Asks a canned question by its name, or anything in SQL. */
    void ask(String text) {
        Asked asked = asked(text);
        WaitingLine waiting = new WaitingLine(session.err());
        QueryAnswer answer;
        try {
            answer = engine.run(asked.sql(), options.maxRows, waiting::tell);
        } finally {
            waiting.clear();
        }
        session.screen().print(AnswerTable.headings(answer), AnswerTable.rows(answer));
        if (!asked.values().isEmpty()) {
            session.log()
                    .step("Asked with "
                            + asked.values().entrySet().stream()
                                    .map(value -> value.getKey() + " = "
                                            + (value.getValue().isEmpty() ? "(all)" : value.getValue()))
                                    .collect(Collectors.joining(", "))
                            + ".");
        }
        if (answer.cut()) {
            session.log()
                    .warn("There are more than " + options.maxRows + " rows; the others are not printed."
                            + " --max-rows N prints more.");
        }
        if (answer.rows().isEmpty()) {
            session.log().step(months.nothingMatched() + environments(asked));
        }
        answer.remarks().forEach(session.log()::step);
        months.remarks(asked.values().values()).forEach(session.log()::warn);
    }

    /** Which environments there are, when the question was about another. */
    private String environments(Asked asked) {
        String name = asked.values().getOrDefault("environment", "");
        List<Environment> known = session.config().environments().environments();
        if (name.isEmpty() || known.contains(Environment.of(name)) || name.equals(Environment.UNALLOCATED.name())) {
            return "";
        }
        return " No environment is called \"" + name + "\"; there are "
                + Stream.concat(known.stream(), Stream.of(Environment.UNALLOCATED))
                        .map(Environment::name)
                        .collect(Collectors.joining(", "))
                + ".";
    }

    /** Prints how the engine would answer. */
    void explain(String text) {
        session.out().println(engine.explain(asked(text).sql()));
    }

    /**
     * What is sent to the engine.
     *
     * @param sql without parameters
     * @param values those that were put in
     */
    private record Asked(String sql, Map<String, String> values) {}

    private Asked asked(String text) {
        Optional<CannedQuery> canned = CannedQueries.named(text.strip());
        if (canned.isEmpty() && NAME.matcher(text.strip()).matches()) {
            throw QueryFailedException.wrong(
                    "No question is called \"" + text.strip() + "\", and as SQL it is none either.",
                    "Choose one of \"costs query --list\", or ask with SELECT.");
        }
        Map<String, String> values =
                canned.isPresent() ? canned.get().values(options.parameters, months.latest()) : options.parameters;
        String sql = canned.map(CannedQuery::sql).orElse(text).strip().replaceAll("(?s);\\s*$", "");
        return new Asked(QueryText.bind(sql, values), values);
    }

    @Override
    public void close() {
        engine.close();
        try {
            Runtime.getRuntime().removeShutdownHook(stop);
        } catch (IllegalStateException alreadyShuttingDown) {
            session.err().flush();
        }
        scratch.ifPresent(QueryDesk::remove);
    }

    private static Path temporary() {
        try {
            return Files.createTempDirectory("costs-query");
        } catch (IOException e) {
            throw new UncheckedIOException("No temporary folder can be made", e);
        }
    }

    private static void remove(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> all = files.sorted(Comparator.reverseOrder()).toList();
            for (Path file : all) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The copies in " + folder + " cannot be removed", e);
        }
    }
}
