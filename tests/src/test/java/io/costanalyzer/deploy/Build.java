package io.costanalyzer.deploy;

import io.costanalyzer.entry.packing.ClassPath;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What the build has made, whether it has packed it yet or not. */
final class Build {

    private static final Path TARGET = Path.of(System.getProperty("project.root"), "cost-analyzer", "target");

    private Build() {}

    /** The class path of the whole program, as a user runs it. */
    static ClassPath program() throws IOException {
        String libraries = Files.readString(TARGET.resolve("runtime-class-path.txt"));
        return ClassPath.parse(TARGET.resolve("classes") + File.pathSeparator + libraries, File.pathSeparator);
    }
}
