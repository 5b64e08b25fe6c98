package io.costanalyzer.entry.packing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;

/** The manifests of jars that are put together anew. */
final class Manifests {

    static final String NAME = JarFile.MANIFEST_NAME;

    private Manifests() {}

    /** The same manifest without what leads to files beside the jar. */
    static byte[] withoutClassPath(InputStream content) throws IOException {
        Manifest manifest = new Manifest(content);
        manifest.getMainAttributes().remove(Attributes.Name.CLASS_PATH);
        manifest.getMainAttributes().remove(Attributes.Name.MAIN_CLASS);
        return bytes(manifest);
    }

    /** The manifest of a jar that is started and holds all its libraries. */
    static byte[] ofProgram(String mainClass, String version) throws IOException {
        Manifest manifest = new Manifest();
        Attributes attributes = manifest.getMainAttributes();
        attributes.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        attributes.put(Attributes.Name.MAIN_CLASS, mainClass);
        attributes.put(Attributes.Name.MULTI_RELEASE, "true");
        attributes.put(Attributes.Name.IMPLEMENTATION_VERSION, version);
        return bytes(manifest);
    }

    private static byte[] bytes(Manifest manifest) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        manifest.write(bytes);
        return bytes.toByteArray();
    }
}
