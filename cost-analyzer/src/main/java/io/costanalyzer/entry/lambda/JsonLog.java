package io.costanalyzer.entry.lambda;

import com.amazonaws.services.lambda.runtime.LambdaLogger;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.costanalyzer.app.RunLog;
import java.io.PrintWriter;
import java.io.StringWriter;

/**
 * Writes each step as one line of JSON with the run's name and job, for queries over the logs. Account numbers are hidden
 * unless the operator wants to see them.
 */
final class JsonLog implements RunLog {

    private final LambdaLogger logger;
    private final String runId;
    private final String job;
    private final AccountNumbers accounts;

    JsonLog(LambdaLogger logger, String runId, String job, AccountNumbers accounts) {
        this.logger = logger;
        this.runId = runId;
        this.job = job;
        this.accounts = accounts;
    }

    @Override
    public void step(String sentence) {
        line("INFO", sentence);
    }

    @Override
    public void warn(String sentence) {
        line("WARN", sentence);
    }

    /** What broke the run, with the way to it. */
    void broken(RuntimeException problem) {
        StringWriter trace = new StringWriter();
        problem.printStackTrace(new PrintWriter(trace, true));
        ObjectNode line = entry("ERROR", String.valueOf(problem.getMessage()));
        line.put("trace", accounts.hidden(trace.toString()));
        logger.log(line + "\n");
    }

    private void line(String level, String sentence) {
        logger.log(entry(level, sentence) + "\n");
    }

    private ObjectNode entry(String level, String sentence) {
        ObjectNode line = JsonNodeFactory.instance.objectNode();
        line.put("level", level);
        line.put("runId", runId);
        line.put("job", job);
        line.put("message", accounts.hidden(sentence));
        return line;
    }
}
