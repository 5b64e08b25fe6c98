package io.costanalyzer.deploy;

import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** A program of the machine that a check needs and that not every machine has. */
final class Tool {

    /** What a program printed, both streams, and how it ended. */
    record Answer(int code, String text) {}

    private Tool() {}

    /** Runs it in a folder, for at most three minutes. */
    static Answer run(Path folder, String... command) throws IOException, InterruptedException {
        Path output = Files.createTempFile("tool", ".txt");
        try {
            ProcessBuilder builder = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile());
            // Empty for the tests, which to some tools is the name of a profile.
            builder.environment().values().removeIf(String::isEmpty);
            Process process = builder.start();
            if (!process.waitFor(3, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new AssertionError(command[0] + " has not ended within three minutes");
            }
            return new Answer(process.exitValue(), Files.readString(output, StandardCharsets.UTF_8));
        } finally {
            Files.delete(output);
        }
    }

    /** Leaves the test out, loudly, where the program is not there. */
    static void need(String what, String... command) throws InterruptedException {
        try {
            if (run(Path.of("."), command).code() == 0) {
                return;
            }
        } catch (IOException notThere) {
            // said below
        }
        String sentence = "SKIPPED: " + what + " cannot be checked, because \"" + String.join(" ", command)
                + "\" does not run on this machine. Continuous integration must have it.";
        System.err.println(sentence);
        abort(sentence);
    }
}
