package io.costanalyzer.deploy;

import java.nio.file.Path;
import java.util.List;

/**
 * The flags with which a JVM keeps the classes of a run in a file and begins the next run from it, as a container image can:
 * an AOT cache from JDK 25, a class archive (AppCDS) before.
 *
 * @param made what a run takes that makes the file
 * @param used what a run takes that begins from it
 * @see <a href="https://openjdk.org/jeps/514">JEP 514, ahead-of-time command-line ergonomics</a>
 * @see <a href="https://openjdk.org/jeps/350">JEP 350, dynamic archives</a>
 */
record ClassCache(String name, List<String> made, List<String> used) {

    static ClassCache in(Path folder, String program) {
        Path file = folder.resolve(program + ".cache");
        return Runtime.version().feature() >= 25
                ? new ClassCache("an AOT cache", List.of("-XX:AOTCacheOutput=" + file), List.of("-XX:AOTCache=" + file))
                : new ClassCache(
                        "a class archive",
                        List.of("-XX:ArchiveClassesAtExit=" + file, "-Xlog:cds=off", "-Xlog:cds+dynamic=off"),
                        List.of("-XX:SharedArchiveFile=" + file));
    }
}
