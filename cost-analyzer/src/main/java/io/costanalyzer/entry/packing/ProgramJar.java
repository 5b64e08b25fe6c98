package io.costanalyzer.entry.packing;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The command line as one jar that runs by {@code java -jar}, with every library in it.
 *
 * <p>Files that several libraries bring are joined where each must have its say ({@code META-INF/services}) and taken from
 * the first otherwise; two classes of the same name are an error.
 */
public final class ProgramJar {

    private static final String SERVICES = "META-INF/services/";

    /** Signatures do not hold for a jar that is put together anew, nor do the descriptions of modules. */
    private static final Pattern LEFT_OUT = Pattern.compile(
            "META-INF/.*\\.(SF|RSA|DSA|EC)|META-INF/INDEX\\.LIST|(META-INF/versions/\\d+/)?module-info\\.class");

    private ProgramJar() {}

    /**
     * Writes the jar.
     *
     * @param classPath of the whole program
     * @param mainClass what {@code java -jar} starts
     * @param version of the program
     * @param jar the file; one that is there is replaced
     * @throws IOException if it cannot be written, or two libraries bring the same class
     */
    public static void write(ClassPath classPath, String mainClass, String version, Path jar) throws IOException {
        Map<String, ByteArrayOutputStream> services = new TreeMap<>();
        Set<String> written = new HashSet<>(Set.of(Manifests.NAME));
        try (FixedZip out = FixedZip.to(Files.newOutputStream(jar))) {
            out.compressed(Manifests.NAME, new ByteArrayInputStream(Manifests.ofProgram(mainClass, version)));
            for (Part part : classPath.parts()) {
                part.visit((name, content) -> {
                    if (name.startsWith(SERVICES)) {
                        ByteArrayOutputStream joined =
                                services.computeIfAbsent(name, missing -> new ByteArrayOutputStream());
                        content.transferTo(joined);
                        joined.write('\n');
                    } else if (!LEFT_OUT.matcher(name).matches()) {
                        if (written.add(name)) {
                            out.compressed(name, content);
                        } else if (name.endsWith(".class")) {
                            throw new IOException("Two libraries bring " + name + "; the second is " + part.jarName()
                                    + ". Leave one of them out.");
                        }
                    }
                });
            }
            for (var service : services.entrySet()) {
                out.compressed(
                        service.getKey(),
                        new ByteArrayInputStream(service.getValue().toByteArray()));
            }
        }
    }
}
