package io.costanalyzer.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Files that hold what people read, word for word. */
public final class GoldenFile {

    private static final String RENEW = "./mvnw verify -Pgolden-update";

    private GoldenFile() {}

    /**
     * Holds a text against the golden file of this name, or, when golden files are being renewed, writes it there.
     *
     * @param name relative to {@code tests/src/test/resources/golden}
     */
    public static void check(String name, String actual) {
        Path file = path(name);
        try {
            if (Boolean.getBoolean("golden.update")) {
                Files.createDirectories(file.getParent());
                Files.writeString(file, actual);
                return;
            }
            assertThat(file)
                    .as("The golden file is missing. Write it with: " + RENEW)
                    .exists();
            assertThat(actual)
                    .as(name + " is not what it was. If the change is wanted, renew it with: " + RENEW
                            + " and read the difference before you commit it.")
                    .isEqualTo(Files.readString(file, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the golden file of this name holds. */
    static String read(String name) {
        try {
            return Files.readString(path(name), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path path(String name) {
        return Path.of(System.getProperty("project.root"), "tests/src/test/resources/golden", name);
    }
}
