package io.costanalyzer.app;

import java.util.Optional;

/** Which version of this service is running. */
public final class SoftwareVersion {

    /** As in the file name of the release; {@code development} when it runs from classes that were never packed. */
    public static final String CURRENT = Optional.ofNullable(
                    SoftwareVersion.class.getPackage().getImplementationVersion())
            .orElse("development");

    private SoftwareVersion() {}
}
