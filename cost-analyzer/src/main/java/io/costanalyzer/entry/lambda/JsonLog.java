package io.costanalyzer.entry.lambda;

import com.amazonaws.services.lambda.runtime.LambdaLogger;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.costanalyzer.app.RunLog;

/** Writes each step as one line of JSON with the run's name, for queries over the logs. */
final class JsonLog implements RunLog {

    private final LambdaLogger logger;
    private final String runId;

    JsonLog(LambdaLogger logger, String runId) {
        this.logger = logger;
        this.runId = runId;
    }

    @Override
    public void step(String sentence) {
        line("INFO", sentence);
    }

    @Override
    public void warn(String sentence) {
        line("WARN", sentence);
    }

    private void line(String level, String sentence) {
        ObjectNode line = JsonNodeFactory.instance.objectNode();
        line.put("level", level);
        line.put("runId", runId);
        line.put("message", sentence);
        logger.log(line + "\n");
    }
}
