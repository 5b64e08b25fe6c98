package io.costanalyzer.cluster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds a JDK 25: in {@code JAVA25_HOME}, or where Debian puts Temurin. */
final class Java25 {

    private static final Path USUAL = Path.of("/usr/lib/jvm");

    private Java25() {}

    /** Its program; says so where there is none, because the tests that need it are skipped then. */
    static Optional<String> findOrSay() throws IOException {
        Optional<String> found = find();
        if (found.isEmpty()) {
            System.err.println("""

                    ************************************************************************************
                    * SKIPPED: the cluster tests need a JDK 25. Set JAVA25_HOME, or install Temurin 25. *
                    ************************************************************************************
                    """);
        }
        return found;
    }

    private static Optional<String> find() throws IOException {
        List<Path> homes = new ArrayList<>();
        String named = System.getenv("JAVA25_HOME");
        if (named != null && !named.isEmpty()) {
            homes.add(Path.of(named));
        } else if (Files.isDirectory(USUAL)) {
            try (Stream<Path> all = Files.list(USUAL)) {
                all.filter(home -> String.valueOf(home.getFileName()).startsWith("temurin-25"))
                        .sorted()
                        .forEach(homes::add);
            }
        }
        return homes.stream()
                .map(home -> home.resolve("bin").resolve("java"))
                .filter(Files::isExecutable)
                .map(Path::toString)
                .findFirst();
    }
}
