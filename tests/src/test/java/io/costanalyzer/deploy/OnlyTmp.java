package io.costanalyzer.deploy;

import java.security.Permission;

/**
 * Lets a JVM write below {@code java.io.tmpdir} and nowhere else, as Lambda's read-only file system does. Everything else is
 * allowed.
 */
@SuppressWarnings("removal") // works up to JDK 23, and a test needs no more
public final class OnlyTmp extends SecurityManager {

    /** Where the runtime client unpacks its own library, before the function begins. */
    private static final String OF_THE_RUNTIME = "/tmp/.libaws-lambda-jni.so";

    private final String tmp = System.getProperty("java.io.tmpdir");

    @Override
    public void checkPermission(Permission permission) {}

    @Override
    public void checkWrite(String file) {
        if (!file.startsWith(tmp) && !file.startsWith("/dev/") && !file.equals(OF_THE_RUNTIME)) {
            throw new SecurityException("Read-only file system: " + file);
        }
    }

    @Override
    public void checkDelete(String file) {
        checkWrite(file);
    }
}
