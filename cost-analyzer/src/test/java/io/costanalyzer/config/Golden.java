package io.costanalyzer.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file of the checkout that must say what the code says today. */
final class Golden {

    private Golden() {}

    /**
     * Compares, or writes when the build was told to.
     *
     * @param path from the root of the checkout
     */
    static void check(String path, String today) throws IOException {
        Path file = Path.of(System.getProperty("project.root")).resolve(path);
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(file, today);
        }
        assertThat(file)
                .as("%s has fallen behind the code. To renew it: ./mvnw verify -Pgolden-update", path)
                .content()
                .isEqualTo(today);
    }
}
