package io.costanalyzer.entry.packing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * One entry of a class path: a jar, or a folder of classes as a build makes it.
 *
 * @param path where it is
 */
record Part(Path path) {

    private static final String CLASSES_FOLDER = "classes";

    /** What is done with each file of a part. */
    @FunctionalInterface
    interface Visitor {
        void file(String name, InputStream content) throws IOException;
    }

    /** As a jar would be called: a folder {@code m/target/classes} is {@code m.jar}. */
    String jarName() {
        String name = path.getFileName().toString();
        if (name.endsWith(".jar")) {
            return name;
        }
        Path absolute = path.toAbsolutePath().normalize();
        int names = absolute.getNameCount();
        return (name.equals(CLASSES_FOLDER) && names > 2 ? absolute.getName(names - 3) : name) + ".jar";
    }

    /** Hands over every file, by the order of their names. */
    void visit(Visitor visitor) throws IOException {
        if (Files.isDirectory(path)) {
            visitFolder(visitor);
        } else {
            visitJar(visitor);
        }
    }

    private void visitJar(Visitor visitor) throws IOException {
        try (ZipFile jar = new ZipFile(path.toFile())) {
            SortedMap<String, ZipEntry> files = new TreeMap<>();
            jar.stream().filter(entry -> !entry.isDirectory()).forEach(entry -> files.put(entry.getName(), entry));
            for (ZipEntry file : files.values()) {
                try (InputStream content = jar.getInputStream(file)) {
                    visitor.file(file.getName(), content);
                }
            }
        }
    }

    private void visitFolder(Visitor visitor) throws IOException {
        SortedMap<String, Path> files = new TreeMap<>();
        try (Stream<Path> walk = Files.walk(path)) {
            walk.filter(Files::isRegularFile)
                    .forEach(file -> files.put(path.relativize(file).toString().replace('\\', '/'), file));
        }
        for (var file : files.entrySet()) {
            try (InputStream content = Files.newInputStream(file.getValue())) {
                visitor.file(file.getKey(), content);
            }
        }
    }
}
