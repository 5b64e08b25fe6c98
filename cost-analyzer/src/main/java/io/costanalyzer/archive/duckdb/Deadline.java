package io.costanalyzer.archive.duckdb;

import io.costanalyzer.archive.query.QueryFailedException;
import io.costanalyzer.archive.query.QueryLimits;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** Stops a statement when its time is over or somebody asks for it. */
final class Deadline implements AutoCloseable {

    private final Statement statement;
    private final QueryLimits limits;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "query-deadline");
        thread.setDaemon(true);
        return thread;
    });
    private final ScheduledFuture<?> end;
    private volatile boolean late;
    private volatile boolean cancelled;

    Deadline(Statement statement, QueryLimits limits) {
        this.statement = statement;
        this.limits = limits;
        this.end = clock.schedule(this::expire, limits.time().toMillis(), TimeUnit.MILLISECONDS);
    }

    void cancel() {
        cancelled = true;
        stop();
    }

    /** Why the statement ended so. */
    QueryFailedException explain(SQLException e) {
        if (late) {
            return Problems.tooLong(limits, e);
        }
        return cancelled ? Problems.cancelled(e) : Problems.of(e, limits);
    }

    private void expire() {
        late = true;
        stop();
    }

    private void stop() {
        try {
            statement.cancel();
        } catch (SQLException alreadyClosed) {
            late = late && !cancelled;
        }
    }

    @Override
    public void close() {
        end.cancel(false);
        clock.shutdownNow();
    }
}
