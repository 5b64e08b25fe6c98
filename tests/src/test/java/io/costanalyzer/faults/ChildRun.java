package io.costanalyzer.faults;

import io.costanalyzer.entry.cli.Costs;
import io.costanalyzer.wiring.ProcessEnvironment;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;

/** The command line or the function in a process of its own, at a time of day. */
final class ChildRun {

    private ChildRun() {}

    /** The time, the job, and at the end the id of the event, which the command line knows nothing of. */
    public static void main(String[] arguments) {
        Instant now = Instant.parse(arguments[0]);
        ProcessEnvironment environment = new ProcessEnvironment(System.getenv());
        String event = arguments[arguments.length - 1];
        if (arguments[1].equals(FunctionCall.FUNCTION)) {
            World.Ended ended = new FunctionCall(event, arguments[2]).run(environment, now);
            System.err.print(ended.err());
            System.exit(ended.code());
        }
        System.exit(Costs.run(
                System.out,
                System.err,
                environment,
                Clock.fixed(now, ZoneOffset.UTC),
                Arrays.copyOfRange(arguments, 1, arguments.length - 1)));
    }
}
