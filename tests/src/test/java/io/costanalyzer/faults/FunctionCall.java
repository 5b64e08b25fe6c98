package io.costanalyzer.faults;

import com.amazonaws.services.lambda.runtime.ClientContext;
import com.amazonaws.services.lambda.runtime.CognitoIdentity;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.LambdaLogger;
import io.costanalyzer.entry.lambda.ScheduledHandler;
import io.costanalyzer.wiring.ProcessEnvironment;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

/**
 * An event that Lambda hands to the handler. Delivered a second time, or tried again, it keeps its id.
 *
 * @param id of the event, {@code run-} and a UUID
 * @param job what it asks for
 */
record FunctionCall(String id, String job) {

    /** Beside the jobs of the command line: the word before a job that the function does. */
    static final String FUNCTION = "function";

    /** How it ended, in the exit codes of the command line: what is thrown is a failure, and is tried again. */
    World.Ended run(ProcessEnvironment environment, Instant now) {
        StringBuilder log = new StringBuilder();
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        try {
            new ScheduledHandler(environment, Clock.fixed(now, ZoneOffset.UTC))
                    .handleRequest(
                            new ByteArrayInputStream(("{\"job\":\"" + job + "\"}").getBytes(StandardCharsets.UTF_8)),
                            answer,
                            new Called(id, log));
        } catch (Exception failed) {
            // Lambda sees the message alone; a failure without one of ours is a mistake.
            boolean ours = failed.getClass().getName().startsWith("io.costanalyzer.");
            log.append(ours ? "" : "This should not have happened: ")
                    .append("costs: ")
                    .append(failed)
                    .append('\n');
            return new World.Ended(1, "", log.toString());
        }
        String said = answer.toString(StandardCharsets.UTF_8);
        return new World.Ended(said.contains("\"outcome\":\"incomplete\"") ? 5 : 0, said, log.toString());
    }

    /** As much of a call as the handler looks at. */
    private record Called(String id, StringBuilder log) implements Context {
        @Override
        public String getAwsRequestId() {
            return id;
        }

        @Override
        public String getLogGroupName() {
            return "";
        }

        @Override
        public String getLogStreamName() {
            return "";
        }

        @Override
        public String getFunctionName() {
            return "costs";
        }

        @Override
        public String getFunctionVersion() {
            return "1";
        }

        @Override
        public String getInvokedFunctionArn() {
            return "arn:aws:lambda:eu-west-1:123456789012:function:costs:live";
        }

        @Override
        public CognitoIdentity getIdentity() {
            throw new UnsupportedOperationException("Nobody calls by a phone");
        }

        @Override
        public ClientContext getClientContext() {
            throw new UnsupportedOperationException("Nobody calls by a phone");
        }

        @Override
        public int getRemainingTimeInMillis() {
            return 600_000;
        }

        @Override
        public int getMemoryLimitInMB() {
            return 512;
        }

        @Override
        public LambdaLogger getLogger() {
            return new LambdaLogger() {
                @Override
                public void log(String message) {
                    log.append(message.contains("\"level\":\"WARN\"") ? "warning: " : "")
                            .append(message);
                }

                @Override
                public void log(byte[] message) {
                    log(new String(message, StandardCharsets.UTF_8));
                }
            };
        }
    }
}
