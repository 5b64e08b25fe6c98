package io.costanalyzer.entry.packing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassPathTest {

    @TempDir
    Path folder;

    @Test
    void whatTheManifestNamesBelongsToIt() throws IOException {
        jar("lib/a.jar", "");
        jar("lib/b.jar", "");
        jar("program.jar", "lib/a.jar lib/b.jar lib/missing.jar");
        assertThat(names(folder.resolve("program.jar") + ":" + folder.resolve("lib/a.jar")))
                .containsExactly("program.jar", "a.jar", "b.jar");
    }

    @Test
    void aFolderOfClassesIsCalledAfterItsModule() throws IOException {
        Path classes = Files.createDirectories(folder.resolve("module/target/classes"));
        assertThat(names(classes.toString())).containsExactly("module.jar");
    }

    @Test
    void aPartIsReadInTheOrderOfItsNamesWhateverTheOrderOfItsMaking() throws IOException {
        Path classes = Files.createDirectories(folder.resolve("m/target/classes"));
        Files.writeString(classes.resolve("z.txt"), "z");
        Files.writeString(Files.createDirectories(classes.resolve("a")).resolve("b.txt"), "b");
        List<String> seen = new ArrayList<>();
        new Part(classes).visit((name, content) -> seen.add(name));
        assertThat(seen).containsExactly("a/b.txt", "z.txt");
    }

    @Test
    void theManifestOfALibraryLosesWhatLeadsOutOfIt() throws IOException {
        byte[] manifest = Manifests.withoutClassPath(new ByteArrayInputStream(
                "Manifest-Version: 1.0\r\nClass-Path: x.jar\r\nMain-Class: X\r\nImplementation-Version: 1\r\n\r\n"
                        .getBytes(StandardCharsets.UTF_8)));
        assertThat(new String(manifest, StandardCharsets.UTF_8))
                .contains("Implementation-Version: 1")
                .doesNotContain("Class-Path", "Main-Class");
    }

    private List<String> names(String classPath) throws IOException {
        return ClassPath.parse(classPath, ":").parts().stream()
                .map(Part::jarName)
                .toList();
    }

    private void jar(String name, String classPath) throws IOException {
        Path jar = folder.resolve(name);
        Files.createDirectories(jar.getParent());
        String manifest =
                "Manifest-Version: 1.0\r\n" + (classPath.isEmpty() ? "" : "Class-Path: " + classPath + "\r\n");
        try (FixedZip zip = FixedZip.to(Files.newOutputStream(jar))) {
            zip.stored(JarFile.MANIFEST_NAME, (manifest + "\r\n").getBytes(StandardCharsets.UTF_8));
        }
    }
}
