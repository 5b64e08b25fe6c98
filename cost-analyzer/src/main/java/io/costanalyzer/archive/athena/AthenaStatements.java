package io.costanalyzer.archive.athena;

import io.costanalyzer.archive.query.QueryFailedException;
import io.costanalyzer.archive.query.QueryFailedException.Reason;
import io.costanalyzer.archive.query.QueryProgress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.athena.AthenaClient;
import software.amazon.awssdk.services.athena.model.QueryExecution;
import software.amazon.awssdk.services.athena.model.QueryExecutionState;
import software.amazon.awssdk.services.athena.model.StartQueryExecutionRequest;

/** Runs statements to their end, whatever they do. One at a time. */
public final class AthenaStatements {

    /** What passes between two looks at a statement. */
    @FunctionalInterface
    public interface Pause {
        void rest(Duration time) throws InterruptedException;

        /** Sleeps. */
        static Pause sleeping() {
            return time -> Thread.sleep(time.toMillis());
        }
    }

    private static final Duration FIRST_LOOK = Duration.ofMillis(250);
    private static final Duration LONGEST_REST = Duration.ofSeconds(2);

    private final AthenaClient athena;
    private final AthenaPlace place;
    private final Duration patience;
    private final Clock clock;
    private final Pause pause;
    private final AtomicReference<@Nullable String> running = new AtomicReference<>();
    private final AtomicReference<@Nullable String> last = new AtomicReference<>();
    private volatile boolean cancelled;

    /**
     * @param athena not closed here
     * @param place where statements run
     * @param patience after how long a statement is stopped
     * @param clock tells how long a statement takes
     * @param pause what passes between two looks at it
     */
    public AthenaStatements(AthenaClient athena, AthenaPlace place, Duration patience, Clock clock, Pause pause) {
        this.athena = athena;
        this.place = place;
        this.patience = patience;
        this.clock = clock;
        this.pause = pause;
    }

    /**
     * A statement that came to its end.
     *
     * @param id its name at Athena
     * @param bill what it read
     */
    public record Finished(String id, AthenaBill bill) {}

    /**
     * Runs a statement.
     *
     * @throws QueryFailedException when it fails, takes too long or is stopped
     */
    public Finished run(String sql, QueryProgress progress) {
        Instant start = clock.instant();
        cancelled = false;
        String id = start(sql);
        running.set(id);
        try {
            return await(id, start, progress);
        } finally {
            running.set(null);
        }
    }

    /** Stops what is running, from another thread. What it has read so far is billed. */
    public void cancel() {
        cancelled = true;
        String id = running.get();
        if (id != null) {
            stop(id);
        }
    }

    private String start(String sql) {
        StartQueryExecutionRequest.Builder request = StartQueryExecutionRequest.builder()
                .queryString(sql)
                .clientRequestToken(UUID.randomUUID().toString())
                .workGroup(place.workgroup())
                .queryExecutionContext(context -> context.database(place.database()));
        place.output().ifPresent(output -> request.resultConfiguration(result -> result.outputLocation(output)));
        try {
            @Nullable String id = athena.startQueryExecution(request.build()).queryExecutionId();
            if (id == null || id.equals(last.getAndSet(id))) {
                throw AthenaProblems.untrue(
                        "athena:StartQueryExecution", place, "the answer names no statement that was not there before");
            }
            return id;
        } catch (SdkException e) {
            throw AthenaProblems.refused("athena:StartQueryExecution", place, e);
        }
    }

    private Finished await(String id, Instant start, QueryProgress progress) {
        Duration rest = FIRST_LOOK;
        while (true) {
            QueryExecution execution = look(id);
            QueryExecutionState state = execution.status().state();
            AthenaBill bill = bill(execution);
            if (state == QueryExecutionState.SUCCEEDED) {
                return new Finished(id, bill);
            }
            if (state == QueryExecutionState.FAILED || state == QueryExecutionState.CANCELLED) {
                throw AthenaProblems.of(execution, bill, cancelled);
            }
            Duration taken = Duration.between(start, clock.instant());
            progress.tell(execution.status().stateAsString().toLowerCase(java.util.Locale.ROOT) + ", "
                    + taken.toSeconds() + " s, " + bill.amount() + " read");
            if (taken.compareTo(patience) > 0) {
                stop(id);
                throw AthenaProblems.tooLong(patience, bill);
            }
            rest(id, rest);
            rest = rest.multipliedBy(2).compareTo(LONGEST_REST) > 0 ? LONGEST_REST : rest.multipliedBy(2);
        }
    }

    private QueryExecution look(String id) {
        try {
            QueryExecution execution = athena.getQueryExecution(request -> request.queryExecutionId(id))
                    .queryExecution();
            if (execution == null || execution.status() == null || !id.equals(execution.queryExecutionId())) {
                throw given(
                        id,
                        AthenaProblems.untrue(
                                "athena:GetQueryExecution", place, "the answer is not about the statement " + id));
            }
            return execution;
        } catch (SdkException e) {
            throw given(id, AthenaProblems.refused("athena:GetQueryExecution", place, e));
        }
    }

    private static AthenaBill bill(QueryExecution execution) {
        Long bytes =
                execution.statistics() == null ? null : execution.statistics().dataScannedInBytes();
        return new AthenaBill(bytes == null ? 0 : bytes);
    }

    private void rest(String id, Duration time) {
        try {
            pause.rest(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            stop(id);
            throw new QueryFailedException(Reason.CANCELLED, "The query was stopped.", "Nothing was changed.", e);
        }
    }

    /** Stops a statement of which nothing is known any more; that it could not be stopped is not the first problem. */
    private QueryFailedException given(String id, QueryFailedException problem) {
        try {
            stop(id);
        } catch (QueryFailedException alsoRefused) {
            problem.addSuppressed(alsoRefused);
        }
        return problem;
    }

    private void stop(String id) {
        try {
            athena.stopQueryExecution(request -> request.queryExecutionId(id));
        } catch (SdkException e) {
            throw AthenaProblems.refused("athena:StopQueryExecution", place, e);
        }
    }
}
