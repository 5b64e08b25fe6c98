package io.costanalyzer.faults;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A job in a process of its own that is ended by SIGKILL when it makes a call. */
final class KilledProcess {

    private static final int PATIENCE_SECONDS = 300;

    private final Process process;

    private KilledProcess(Process process) {
        this.process = process;
    }

    /** Runs the job of a trial until it is killed, and waits for that. */
    static World.Ended run(World world, Trial trial) throws IOException {
        Kill kill = new Kill();
        world.disturb((call, request) -> {
            if (!call.equals(trial.target())) {
                return Turn.pass();
            }
            return trial.fault() == Fault.KILLED_BEFORE
                    ? Turn.broken(false, Turn.End.RESET).preceded(kill)
                    : Turn.with(() -> {}, kill);
        });
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xshare:auto",
                "-cp",
                System.getProperty("java.class.path"),
                ChildRun.class.getName(),
                Story.MORNING.toString()));
        command.addAll(trial.expected().command());
        command.add(world.event("").id());
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        boolean function = trial.expected().command().get(0).equals(FunctionCall.FUNCTION);
        builder.environment().putAll(world.environment(function));
        KilledProcess killed = new KilledProcess(builder.start());
        kill.give(killed.process);
        String said = new String(killed.process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new World.Ended(killed.code(), said, "");
    }

    private int code() throws IOException {
        try {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IOException("The process was not killed and did not end");
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    /** Ends the process and comes back when it is gone. */
    private static final class Kill implements Runnable {

        private final java.util.concurrent.CompletableFuture<Process> process =
                new java.util.concurrent.CompletableFuture<>();

        void give(Process started) {
            process.complete(started);
        }

        @Override
        public void run() {
            process.join().destroyForcibly().onExit().join();
        }
    }
}
