package io.costanalyzer.deploy;

import io.costanalyzer.entry.packing.ClassPath;
import io.costanalyzer.entry.packing.LambdaZip;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the build has made, whether it has packed it yet or not. */
final class Build {

    private static final Path TARGET = Path.of(System.getProperty("project.root"), "cost-analyzer", "target");

    private static Path zip;

    private Build() {}

    /** The zip of the function, made once for all tests. */
    static synchronized Path zip() throws IOException {
        if (zip == null) {
            Path made = Files.createTempDirectory("function").resolve(LambdaZip.FILE_NAME);
            LambdaZip.write(program(), made);
            made.toFile().deleteOnExit();
            made.getParent().toFile().deleteOnExit();
            zip = made;
        }
        return zip;
    }

    /** The compiled classes of the program. */
    static Path classes() {
        return TARGET.resolve("classes");
    }

    /** The class path of the whole program, as a user runs it. */
    static ClassPath program() throws IOException {
        return without("nothing");
    }

    /** The class path of the program but for some libraries. */
    static ClassPath without(String library) throws IOException {
        String libraries = Stream.of(Files.readString(TARGET.resolve("runtime-class-path.txt"))
                        .split(File.pathSeparator, -1))
                .filter(entry -> !entry.contains(library))
                .collect(Collectors.joining(File.pathSeparator));
        return ClassPath.parse(TARGET.resolve("classes") + File.pathSeparator + libraries, File.pathSeparator);
    }
}
