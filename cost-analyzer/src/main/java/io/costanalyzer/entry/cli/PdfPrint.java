package io.costanalyzer.entry.cli;

import io.costanalyzer.wiring.ProcessEnvironment;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Prints a page to a PDF with the Chromium or Chrome of this machine, as its print command would: the same page, the same
 * print style, real text and tagged headings. No library of this service knows how to lay out a page.
 */
final class PdfPrint {

    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome");
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final ProcessEnvironment environment;

    PdfPrint(ProcessEnvironment environment) {
        this.environment = environment;
    }

    /**
     * Prints a page that needs nothing beside itself.
     *
     * @param page HTML in UTF-8
     * @param pdf where to; overwritten
     * @throws IllegalArgumentException when there is no such program, or it does not print; the message says what to do
     */
    void print(byte[] page, Path pdf) {
        Path program = program();
        try {
            Path folder = Files.createTempDirectory("costs-pdf");
            try {
                Path file = Files.write(folder.resolve("report.html"), page);
                Path printed = folder.resolve("report.pdf");
                run(command(program, folder, file, printed), folder.resolve("said.txt"));
                if (!Files.exists(printed)) {
                    throw new IllegalArgumentException(program + " printed no PDF. It said: "
                            + Files.readString(folder.resolve("said.txt")).strip());
                }
                Path parent = pdf.toAbsolutePath().getParent();
                if (parent != null) {
                    Files.createDirectories(parent);
                }
                Files.write(pdf, Files.readAllBytes(printed));
            } finally {
                delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Could not print " + pdf, e);
        }
    }

    private Path program() {
        Optional<Path> named = environment.value("CHROME_BIN").map(Path::of);
        return named.filter(Files::isExecutable)
                .or(() -> onPath().filter(any -> named.isEmpty()))
                .orElseThrow(
                        () -> new IllegalArgumentException(
                                named.map(path -> "CHROME_BIN names " + path + ", which is no program.")
                                                .orElse(
                                                        "A PDF is printed by Chromium or Chrome, and neither is on the PATH.")
                                        + " Install one, name it in the variable CHROME_BIN, or open the page and print it there."));
    }

    private Optional<Path> onPath() {
        return Pattern.compile(Pattern.quote(File.pathSeparator))
                .splitAsStream(environment.value("PATH").orElse(""))
                .filter(folder -> !folder.isEmpty())
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static List<String> command(Path program, Path folder, Path file, Path printed) {
        List<String> command = new ArrayList<>(List.of(
                program.toString(),
                "--headless",
                "--disable-gpu",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--disable-extensions",
                "--user-data-dir=" + folder.resolve("profile"),
                "--no-pdf-header-footer",
                "--print-to-pdf=" + printed));
        if ("root".equals(System.getProperty("user.name"))) {
            // Chromium refuses to run as root otherwise. The page is ours and its policy allows no script.
            command.add("--no-sandbox");
        }
        command.add(file.toUri().toString());
        return command;
    }

    private static void run(List<String> command, Path said) throws IOException {
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        try {
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                throw new IllegalArgumentException(
                        command.get(0) + " did not print within " + PATIENCE.toSeconds() + " seconds and was stopped.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while printing", e);
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }

    private static void delete(Path folder) throws IOException {
        List<Path> all;
        try (Stream<Path> files = Files.walk(folder)) {
            all = files.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path file : all) {
            Files.deleteIfExists(file);
        }
    }
}
