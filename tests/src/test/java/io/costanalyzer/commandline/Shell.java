package io.costanalyzer.commandline;

import io.costanalyzer.entry.cli.Costs;
import io.costanalyzer.wiring.ProcessEnvironment;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.stream.Collectors;

/** Somebody at a terminal on the morning of 20 November 2026, with a folder to work in. */
final class Shell {

    static final Clock MORNING = Clock.fixed(Instant.parse("2026-11-20T06:00:00Z"), ZoneId.of("Asia/Kathmandu"));

    private final Path folder;

    Shell(Path folder) {
        this.folder = folder;
    }

    /**
     * What a command answered; the folder is called FOLDER in both streams.
     *
     * @param code the exit code
     * @param out standard output
     * @param err standard error
     */
    record Answer(int code, String out, String err) {

        /** The whole of it, for a golden file: lines without blanks at their ends. */
        String transcript() {
            return ("exit code " + code + "\n--- out\n" + out + "--- err\n" + err)
                    .lines()
                    .map(String::stripTrailing)
                    .collect(Collectors.joining("\n", "", "\n"));
        }
    }

    Answer costs(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = Costs.run(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                new ProcessEnvironment(Map.of("NO_COLOR", "1")),
                MORNING,
                arguments);
        return new Answer(code, text(out), text(err));
    }

    Path path(String name) {
        return folder.resolve(name);
    }

    /** Writes a file of the folder; FOLDER in it becomes the folder. */
    String write(String name, String content) {
        try {
            return Files.writeString(path(name), content.replace("FOLDER", folder.toString()))
                    .toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String text(ByteArrayOutputStream bytes) {
        return bytes.toString(StandardCharsets.UTF_8)
                .replace(folder.toAbsolutePath().toString(), "FOLDER")
                .replace(folder.toString(), "FOLDER");
    }
}
