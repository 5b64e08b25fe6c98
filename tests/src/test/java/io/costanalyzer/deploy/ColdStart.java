package io.costanalyzer.deploy;

import com.amazonaws.services.lambda.runtime.ClientContext;
import com.amazonaws.services.lambda.runtime.CognitoIdentity;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.LambdaLogger;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import software.amazon.awssdk.awscore.defaultsmode.DefaultsMode;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.costexplorer.CostExplorerClient;
import software.amazon.awssdk.services.costexplorer.model.Granularity;

/** What is measured, in a JVM of its own: nothing, one call of the SDK, or the handler with one payload after another. */
public final class ColdStart {

    private ColdStart() {}

    /** {@code hello}, {@code sdk} with two days, or {@code handler} with payloads. Prints a line when each is done. */
    public static void main(String[] arguments) throws Exception {
        switch (arguments[0]) {
            case "sdk" -> call(arguments[1], arguments[2]);
            case "handler" -> handle(arguments);
            default -> System.out.println("done");
        }
    }

    private static void call(String start, String end) {
        try (CostExplorerClient client = CostExplorerClient.builder()
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .region(Region.US_EAST_1)
                .defaultsMode(DefaultsMode.STANDARD)
                .build()) {
            int answered = client.getCostAndUsage(request -> request.timePeriod(
                                    days -> days.start(start).end(end))
                            .granularity(Granularity.DAILY)
                            .metrics("UnblendedCost", "AmortizedCost"))
                    .resultsByTime()
                    .size();
            System.out.println("done " + answered);
        }
    }

    private static void handle(String[] arguments) throws Exception {
        RequestStreamHandler handler = Class.forName("io.costanalyzer.entry.lambda.ScheduledHandler")
                .asSubclass(RequestStreamHandler.class)
                .getDeclaredConstructor()
                .newInstance();
        for (int i = 1; i < arguments.length; i++) {
            long begin = System.nanoTime();
            handler.handleRequest(
                    new ByteArrayInputStream(arguments[i].getBytes(StandardCharsets.UTF_8)),
                    new ByteArrayOutputStream(),
                    new Call("bench-" + i + "-" + begin));
            System.out.println("done " + (System.nanoTime() - begin));
        }
    }

    /** As much of a call as the handler looks at. */
    private record Call(String id) implements Context {
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
            return "";
        }

        @Override
        public CognitoIdentity getIdentity() {
            return null;
        }

        @Override
        public ClientContext getClientContext() {
            return null;
        }

        @Override
        public int getRemainingTimeInMillis() {
            return 600_000;
        }

        @Override
        public int getMemoryLimitInMB() {
            return 1024;
        }

        @Override
        public LambdaLogger getLogger() {
            return new LambdaLogger() {
                @Override
                public void log(String message) {}

                @Override
                public void log(byte[] message) {}
            };
        }
    }
}
