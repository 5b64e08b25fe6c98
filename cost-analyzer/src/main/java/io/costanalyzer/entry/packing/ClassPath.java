package io.costanalyzer.entry.packing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.regex.Pattern;

/** A class path with what the manifests of its jars add to it, each entry once. */
public final class ClassPath {

    private static final Pattern BLANKS = Pattern.compile(" +");

    private final List<Part> parts;

    private ClassPath(List<Part> parts) {
        this.parts = List.copyOf(parts);
    }

    /**
     * Reads a class path.
     *
     * @param text as in the system property {@code java.class.path}
     * @param separator between the entries
     * @throws IOException if a jar cannot be read
     */
    public static ClassPath parse(String text, String separator) throws IOException {
        Set<Path> found = new LinkedHashSet<>();
        List<String> entries =
                Pattern.compile(Pattern.quote(separator)).splitAsStream(text).toList();
        for (String entry : entries) {
            if (!entry.isBlank()) {
                add(Path.of(entry.strip()).toAbsolutePath().normalize(), found);
            }
        }
        return new ClassPath(found.stream().map(Part::new).toList());
    }

    List<Part> parts() {
        return parts;
    }

    private static void add(Path entry, Set<Path> found) throws IOException {
        if (!Files.exists(entry) || !found.add(entry) || Files.isDirectory(entry)) {
            return;
        }
        for (String name : namedByManifest(entry)) {
            add(entry.resolveSibling(name).normalize(), found);
        }
    }

    private static List<String> namedByManifest(Path jar) throws IOException {
        try (JarFile file = new JarFile(jar.toFile(), false)) {
            Manifest manifest = file.getManifest();
            String names =
                    manifest == null ? null : manifest.getMainAttributes().getValue(Attributes.Name.CLASS_PATH);
            List<String> all = new ArrayList<>();
            if (names != null) {
                BLANKS.splitAsStream(names.strip())
                        .filter(name -> !name.contains(":"))
                        .forEach(all::add);
            }
            return all;
        }
    }
}
