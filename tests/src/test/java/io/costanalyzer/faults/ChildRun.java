package io.costanalyzer.faults;

import io.costanalyzer.entry.cli.Costs;
import io.costanalyzer.wiring.ProcessEnvironment;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;

/** The command line in a process of its own, at a time of day. */
final class ChildRun {

    private ChildRun() {}

    /** The time, and the command. */
    public static void main(String[] arguments) {
        System.exit(Costs.run(
                System.out,
                System.err,
                new ProcessEnvironment(System.getenv()),
                Clock.fixed(Instant.parse(arguments[0]), ZoneOffset.UTC),
                Arrays.copyOfRange(arguments, 1, arguments.length)));
    }
}
